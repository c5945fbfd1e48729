package org.bulwark.server.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Set;
import org.bulwark.server.ApiUser;
import org.bulwark.server.Server;
import org.bulwark.server.TestServer;
import org.bulwark.server.access.UserRole;
import org.bulwark.server.sample.TestBank;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The API says why in sentences for people, with codes and parameters for programs beside them. */
@NullMarked
@ExtendWith(TestServer.class)
class ToldReasonsTest {

    private static final String PATH = "/api/decision/applications";

    @Test
    void anExampleOfTheDescriptionIsDecidedAndItsSentencesCallWhatWasReadByItsTitle(Server server) {
        TestBank.in(server);
        ApiUser machine = ApiUser.of(server, UserRole.MACHINE, Set.of());
        JsonNode example = JsonMapper.shared()
                .readTree(machine.get("/api/openapi.json").body())
                .at("/paths/~1api~1decision~1applications/post/requestBody/content/application~1json/examples")
                .path("personal-loan-person")
                .path("value");
        HttpResponse<String> answer = machine.post(PATH, example.toString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        JsonNode reasons = JsonMapper.shared().readTree(answer.body()).path("reasons");
        assertThat(reasons.valueStream().filter(one -> one.path("parameters").has("variable")))
                .isNotEmpty()
                .allSatisfy(one -> {
                    assertThat(one.path("text").asString()).doesNotContain("_");
                    assertThat(one.path("parameters").path("variable").asString())
                            .matches("[a-z0-9_]+");
                });
        String place = answer.headers().firstValue("Location").orElseThrow();
        HttpResponse<String> again = machine.get(place.substring(place.indexOf(PATH)));
        assertThat(JsonMapper.shared().readTree(again.body()).path("reasons")).isEqualTo(reasons);
    }
}
