package org.bulwark.server.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.bulwark.bank.SampleDocuments;
import org.bulwark.server.ApiUser;
import org.bulwark.server.Server;
import org.bulwark.server.TestServer;
import org.bulwark.server.access.UserRole;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@ExtendWith(TestServer.class)
class SampleCasesTest {

    private final Server server;

    SampleCasesTest(Server server) {
        this.server = server;
    }

    static List<String> products() {
        return SampleDocuments.PRODUCTS;
    }

    @ParameterizedTest
    @MethodSource("products")
    void thePolicyAnswersEveryCaseAsExpected(String product) {
        TestBank.in(server);
        String body = ApiUser.of(server, UserRole.MODELLER)
                .get("/api/decision/policies/" + product + "/versions/1/cases")
                .body();
        List<Map<String, Object>> tried = JsonMapper.shared().readValue(body, new TypeReference<>() {});
        assertThat(tried)
                .hasSizeGreaterThan(4)
                .allSatisfy(one -> assertThat(one).containsEntry("passed", true));
    }
}
