package org.bulwark.server.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.bulwark.server.ApiUser;
import org.bulwark.server.Server;
import org.bulwark.server.TestServer;
import org.bulwark.server.access.UserRole;
import org.bulwark.server.decision.policy.TestPolicy;
import org.bulwark.server.sample.TestBank;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestServer.class)
class ScorecardApiTest {

    private static final String JSON = "application/json";
    private static final String SAMPLE = "/api/score/scorecards/working-capital";

    @Test
    void aScorecardIsShownWithBinsPointsAndWhereItComesFrom(Server server) {
        TestBank.in(server);
        ApiUser reader = ApiUser.of(server, UserRole.AUDITOR);
        assertThat(reader.get("/api/score/scorecards").body()).contains("working-capital");
        Map<String, Object> shown = ApiUser.tree(reader.get(SAMPLE + "/versions/1"));
        assertThat(String.valueOf(shown.get("scorecard")))
                .contains("characteristics=[{", "woe=", "iv=", "points=", "provenance={", "badRate=");
        String csv = reader.get(SAMPLE + "/versions/1/points").body();
        assertThat(csv.lines().findFirst().orElseThrow())
                .isEqualTo("\uFEFFcharacteristic,title,bin,kind,points,woe,information_value,rows,bads,bad_rate");
        assertThat(csv.lines().count()).isGreaterThan(10);
    }

    @Test
    void aModelFileBecomesADraftThatASecondPersonApproves(Server server) {
        ApiUser author = ApiUser.of(server, UserRole.MODELLER);
        ApiUser second = ApiUser.of(server, UserRole.RISK_MANAGER);
        String product = TestPolicy.product(server);
        String file = author.get(SAMPLE + "/versions/1/file").body();
        String at = "/api/score/scorecards/" + product + "/versions";
        HttpResponse<String> drafted = author.send("POST", at, JSON, file);
        assertThat(drafted.statusCode()).as(drafted.body()).isEqualTo(201);
        assertThat(ApiUser.tree(author.send("POST", at, JSON, file))).containsEntry("number", 1);
        assertThat(author.get(at + "/1/file").body()).isEqualTo(file);
        String seen = "{\"seen\":\"" + ApiUser.tree(drafted).get("digest") + "\"}";
        String life = "/api/desk/versions/scorecard/" + product + "/1";
        assertThat(author.post(life + "/test", seen).body()).contains("all known to the product");
        assertThat(author.post(life + "/approve", seen).statusCode()).isEqualTo(403);
        assertThat(second.post(life + "/approve", seen).body()).contains("\"status\":\"approved\"");
    }

    @Test
    void aScorecardThatReadsWhatNobodyKnowsIsNotTested(Server server) {
        ApiUser author = ApiUser.of(server, UserRole.MODELLER);
        String product = TestPolicy.product(server);
        String file = author.get(SAMPLE + "/versions/1/file").body();
        String variable = author.get(SAMPLE + "/versions/1/points")
                .body()
                .lines()
                .skip(1)
                .findFirst()
                .orElseThrow()
                .split("\"", -1)[1];
        String strange = file.replace("\"" + variable + "\"", "\"shoe_size\"");
        HttpResponse<String> drafted =
                author.send("POST", "/api/score/scorecards/" + product + "/versions", JSON, strange);
        assertThat(drafted.statusCode()).as(drafted.body()).isEqualTo(201);
        HttpResponse<String> refused = author.post(
                "/api/desk/versions/scorecard/" + product + "/1/test",
                "{\"seen\":\"" + ApiUser.tree(drafted).get("digest") + "\"}");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("shoe_size");
    }

    @Test
    void whatIsNoModelFileIsRefusedAndWhatIsNotThereIsNotFound(Server server) {
        ApiUser author = ApiUser.of(server, UserRole.MODELLER);
        String product = TestPolicy.product(server);
        String at = "/api/score/scorecards/" + product + "/versions";
        for (String file : new String[] {"", "{}", "[1,2", "{\"bulwark\":\"scorecard/9\"}", "\u0000"}) {
            assertThat(author.send("POST", at, JSON, file).statusCode())
                    .as(file)
                    .isEqualTo(422);
        }
        assertThat(author.send("POST", at, JSON, " ".repeat((4 << 20) + 1)).statusCode())
                .isEqualTo(413);
        assertThat(author.get(at + "/1").statusCode()).isEqualTo(404);
        assertThat(author.get("/api/score/scorecards/none").statusCode()).isEqualTo(404);
        assertThat(author.get("/api/score/scorecards/No%20Name").statusCode()).isEqualTo(404);
    }
}
