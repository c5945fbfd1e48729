package org.bulwark.server.decision.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bulwark.server.ApiUser;
import org.bulwark.server.Server;
import org.bulwark.server.TestServer;
import org.bulwark.server.access.UserRole;
import org.bulwark.server.sample.TestBank;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The example applications of the documentation are decided; of whom nothing is known, it is said what to bring. */
@NullMarked
@ExtendWith(TestServer.class)
class ExamplesTest {

    private static final Path EXAMPLES = Path.of("..", "docs", "examples", "application");

    private final Server server;

    ExamplesTest(Server server) {
        this.server = server;
        TestBank.in(server);
    }

    @ParameterizedTest
    @ValueSource(strings = {"electricity-loan", "tax-loan", "invoice-loan", "property-loan", "payroll-loan"})
    void anExampleIsDecided(String product) throws IOException {
        String body = Files.readString(EXAMPLES.resolve(product + ".json"));
        HttpResponse<String> answer = ApiUser.of(server, UserRole.MACHINE).post("/api/decision/applications", body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(ApiUser.tree(answer)).containsEntry("outcome", "REFER");
        assertThat(answer.body()).contains("decision/consent-missing").contains("Sign that consent");
    }
}
