package org.bulwark.server.decision.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.bulwark.server.ApiUser;
import org.bulwark.server.Server;
import org.bulwark.server.TestServer;
import org.bulwark.server.access.UserRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestServer.class)
class PolicyApiTest {

    private static final String YAML = "application/yaml";

    @Test
    void aPolicyGoesFromTextToChampionOverTheApi(Server server) {
        ApiUser author = ApiUser.of(server, UserRole.MODELLER);
        ApiUser second = ApiUser.of(server, UserRole.RISK_MANAGER);
        String product = TestPolicy.product(server);
        String at = "/api/decision/policies/" + product;
        String life = "/api/desk/versions/policy/" + product + "/1";
        HttpResponse<String> drafted = author.send("POST", at + "/versions", YAML, TestPolicy.text(product));
        assertThat(drafted.statusCode()).as(drafted.body()).isEqualTo(201);
        assertThat(drafted.headers().firstValue("Location")).contains(at + "/versions/1");
        String digest = (String) ApiUser.tree(drafted).get("digest");
        String seen = "{\"seen\":\"" + digest + "\"}";

        HttpResponse<String> untested = author.post(life + "/test", seen);
        assertThat(untested.statusCode()).isEqualTo(409);
        assertThat(untested.body()).contains("desk/test-failed", "no cases");

        HttpResponse<String> kept =
                author.send("PUT", at + "/cases/late%20payer", "application/json", TestPolicy.CASE);
        assertThat(kept.statusCode()).as(kept.body()).isEqualTo(200);
        assertThat(kept.body()).contains("\"application.amount\":\"20000.00\"");
        assertThat(author.get(at + "/versions/1/cases").body()).contains("\"passed\":true");

        assertThat(author.post(life + "/test", seen).body()).contains("All 1 cases pass.");
        assertThat(author.post(life + "/approve", seen).statusCode()).isEqualTo(403);
        HttpResponse<String> approved = second.post(life + "/approve", seen);
        assertThat(approved.body()).contains("\"status\":\"approved\"");
        HttpResponse<String> active = second.post(life + "/activate", "{\"part\":\"champion\"}");
        assertThat(active.body()).contains("\"status\":\"active\"", "\"part\":\"champion\"");
        assertThat(second.post(life + "/activate", "{\"part\":\"champion\"}").statusCode())
                .isEqualTo(409);
    }

    @Test
    void aCaseThatComesOutOtherwiseKeepsAPolicyADraft(Server server) {
        ApiUser author = ApiUser.of(server, UserRole.MODELLER);
        String product = TestPolicy.product(server);
        String digest = TestPolicy.draft(server, product, author).digest().hex();
        author.send(
                "PUT",
                "/api/decision/policies/" + product + "/cases/wrong",
                "application/json",
                TestPolicy.CASE.replace("DECLINE", "APPROVE"));
        assertThat(author.get("/api/decision/policies/" + product + "/versions/1/cases")
                        .body())
                .contains("\"passed\":false", "\"what\":\"outcome\"", "\"expected\":\"APPROVE\"", "\"actual\":\"DECLINE\"");
        HttpResponse<String> refused =
                author.post("/api/desk/versions/policy/" + product + "/1/test", "{\"seen\":\"" + digest + "\"}");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("1 of 1 cases fail, the first of them 'wrong'");
    }

    @Test
    void whatOneTypesIsCheckedWithPlacesAndNothingIsKept(Server server) {
        ApiUser author = ApiUser.of(server, UserRole.MODELLER);
        String product = TestPolicy.product(server);
        String check = "/api/decision/policies/" + product + "/check";
        String text = TestPolicy.text(product);
        assertThat(author.send("POST", check, YAML, text).body()).contains("\"runnable\":true");
        assertThat(author.send("POST", check, YAML, text.replace("screening.open_hits > 0", "screening.open_hit > 0"))
                        .body())
                .contains("\"runnable\":false", "rules[open-hits].when", "\"line\":\"1\"");
        assertThat(author.send("POST", check, YAML, text.replace("kind: refer", "kind: perhaps")).body())
                .contains("\"runnable\":false", "\"faults\":[{", "\"line\":");
        assertThat(author.send("POST", check, YAML, "rules: [").body())
                .contains("\"runnable\":false", "\"faults\":[{");
        assertThat(author.send(
                                "POST",
                                check,
                                YAML,
                                text.replace("- { id: R9, when: ['\"E\",\"F\",null', \"-\"]", "- { id: R9, when: ['\"A\"', \"-\"]"))
                        .body())
                .contains("tables[margin]", "\"severity\":\"error\"");
        assertThat(author.get("/api/decision/policies/" + product).statusCode()).isEqualTo(404);
    }

    @Test
    void aTextThatIsNoPolicyIsRefusedWithAllItsFaults(Server server) {
        ApiUser author = ApiUser.of(server, UserRole.MODELLER);
        String product = TestPolicy.product(server);
        HttpResponse<String> refused = author.send(
                "POST",
                "/api/decision/policies/" + product + "/versions",
                YAML,
                TestPolicy.text(product).replace("kind: refer", "kind: perhaps"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat((List<?>) ApiUser.tree(refused).get("faults")).hasSizeGreaterThan(3);
    }

    @Test
    void aTableLeavesAsAFileAndComesBackChanged(Server server) {
        ApiUser author = ApiUser.of(server, UserRole.MODELLER);
        String product = TestPolicy.product(server);
        String digest = TestPolicy.draft(server, product, author).digest().hex();
        String table = "/api/decision/policies/" + product + "/versions/1/tables/appetite";
        String csv = author.get(table + "/csv").body();
        HttpResponse<String> put = author.send(
                "PUT", table + "/csv?seen=" + digest, "text/csv", csv.replace(",0.3,", ",0.31,"));
        assertThat(put.statusCode()).as(put.body()).isEqualTo(200);
        String next = (String) ApiUser.tree(put).get("digest");
        assertThat(next).isNotEqualTo(digest);
        assertThat(author.get(table + "/csv").body()).contains(",0.31,");
        assertThat(author.send("PUT", table + "/csv?seen=" + digest, "text/csv", csv).statusCode())
                .isEqualTo(409);
        String dmn = author.get(table + "/dmn").body();
        HttpResponse<String> back = author.send(
                "PUT", table + "/dmn?seen=" + next, "application/xml", dmn.replace("0.31", "0.3"));
        assertThat(ApiUser.tree(back)).containsEntry("digest", digest);
        assertThat(author.send("PUT", table + "x/csv?seen=" + digest, "text/csv", csv).statusCode())
                .isEqualTo(422);
        assertThat(author.send("PUT", table + "/csv?seen=" + digest, "text/csv", "no table").statusCode())
                .isEqualTo(422);
        assertThat(author.get("/api/decision/policies/" + product + "/versions/1/tables/none/csv")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatMakesAVersionAnotherIsTold(Server server) {
        ApiUser author = ApiUser.of(server, UserRole.MODELLER);
        String product = TestPolicy.product(server);
        TestPolicy.draft(server, product, author);
        String text = TestPolicy.text(product)
                .replace("applicant.days_past_due_12m >= 60", "applicant.days_past_due_12m >= 30")
                .replace("then: [\"0.3\"]", "then: [\"0.28\"]");
        author.send("POST", "/api/decision/policies/" + product + "/versions?basedOn=1", YAML, text);
        String changes = author.get("/api/decision/policies/" + product + "/versions/2/changes?since=1")
                .body();
        assertThat(changes)
                .contains("\"id\":\"late\"", ">= 60", ">= 30", "\"in-table\"", "cell-changed", "0.28");
        assertThat(author.get("/api/desk/versions/policy/" + product + "/2/changes?since=1")
                        .body())
                .contains("rules[late].when");
    }

    @Test
    void theYamlOfAVersionIsTheSameVersionAgain(Server server) {
        ApiUser author = ApiUser.of(server, UserRole.MODELLER);
        String product = TestPolicy.product(server);
        String digest = TestPolicy.draft(server, product, author).digest().hex();
        String at = "/api/decision/policies/" + product + "/versions";
        String yaml = author.get(at + "/1/yaml").body();
        assertThat(ApiUser.tree(author.send("PUT", at + "/1?seen=" + digest, YAML, yaml)))
                .containsEntry("digest", digest);
        assertThat(author.get(at + "/1").body()).contains("\"policy\":{", "policy/1");
    }

    @Test
    void whatCannotBeIsNotThereOrRefusedAndNeverOurFault(Server server) {
        ApiUser author = ApiUser.of(server, UserRole.RISK_MANAGER);
        String product = TestPolicy.product(server);
        String digest = TestPolicy.draft(server, product, author).digest().hex();
        String at = "/api/decision/policies/" + product;
        Map<String, Integer> reads = Map.of(
                "/api/decision/policies/none", 404,
                "/api/decision/policies/" + encode("' or 1=1 --"), 404,
                at + "/versions/0", 404,
                at + "/versions/99", 404,
                at + "/versions/x", 400,
                at + "/cases/none", 404,
                at + "/cases/" + encode("a\0b"), 400,
                "/api/desk/versions/none/none", 404,
                at + "/versions/1/changes?since=7", 404,
                at + "/back-tests/00000000-0000-7000-8000-000000000000", 404);
        reads.forEach((path, status) ->
                assertThat(author.get(path).statusCode()).as(path).isEqualTo(status));
        String life = "/api/desk/versions/policy/" + product + "/1";
        assertThat(author.post(life + "/approve", "{}").statusCode()).isEqualTo(422);
        assertThat(author.post(life + "/approve", "{\"seen\":\"x\"}").statusCode()).isEqualTo(422);
        assertThat(author.post(life + "/approve", "{\"seen\":\"" + digest + "\",\"status\":\"active\"}")
                        .statusCode())
                .as("a key that would set something else")
                .isEqualTo(422);
        assertThat(author.post(life + "/withdraw", "{\"note\":\"a\\u0000b\"}").statusCode())
                .isEqualTo(422);
        assertThat(author.post(life + "/activate", "{\"part\":\"king\"}").statusCode())
                .isEqualTo(422);
        assertThat(author.post(life + "/activate", "{\"part\":\"shadow\",\"permille\":99999999}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(author.post(life + "/retire", "{\"until\":\"soon\"}").statusCode())
                .isEqualTo(422);
        for (String facts : List.of(
                "{\"none\":1}",
                "{\"application.amount\":\"much\"}",
                "{\"application.amount\":1e9999}",
                "{\"application.received_on\":\"2026-02-30\"}",
                "{\"applicant.region\":{}}")) {
            HttpResponse<String> refused = author.send(
                    "PUT",
                    at + "/cases/bad",
                    "application/json",
                    "{\"facts\":" + facts + ",\"expected\":{\"outcome\":\"APPROVE\"}}");
            assertThat(refused.statusCode()).as(facts).isEqualTo(422);
        }
        assertThat(author.send(
                                "POST",
                                at + "/versions",
                                YAML,
                                TestPolicy.text(product).replace("title: Working", "title: \"a\\0b\" #"))
                        .statusCode())
                .isLessThan(500);
    }

    @Test
    void whoeverMayNotReadPoliciesSeesNothingOfThem(Server server) {
        ApiUser author = ApiUser.of(server, UserRole.MODELLER);
        ApiUser stranger = ApiUser.of(server, UserRole.ADMINISTRATOR);
        String product = TestPolicy.product(server);
        String digest = TestPolicy.draft(server, product, author).digest().hex();
        String life = "/api/desk/versions/policy/" + product;
        assertThat(stranger.get(life).statusCode()).isEqualTo(403);
        assertThat(stranger.get(life + "/1").statusCode()).isEqualTo(403);
        assertThat(stranger.get(life + "/1/changes?since=1").statusCode()).isEqualTo(403);
        String seen = "{\"seen\":\"" + digest + "\"}";
        for (String step : List.of("test", "approve", "reject")) {
            assertThat(stranger.post(life + "/1/" + step, seen).statusCode())
                    .as(step)
                    .isEqualTo(403);
        }
        assertThat(stranger.post(life + "/1/activate", "{\"part\":\"champion\"}").statusCode())
                .isEqualTo(403);
        assertThat(stranger.post(life + "/1/retire", "{}").statusCode()).isEqualTo(403);
        assertThat(stranger.post(life + "/1/withdraw", "{}").statusCode()).isEqualTo(403);
        assertThat(stranger.get("/api/desk/waiting").body()).isEqualTo("[]");
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
