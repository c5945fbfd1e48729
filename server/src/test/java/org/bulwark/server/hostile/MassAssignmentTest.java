package org.bulwark.server.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.bulwark.server.ApiUser;
import org.bulwark.server.Browser;
import org.bulwark.server.Server;
import org.bulwark.server.TestAccounts;
import org.bulwark.server.TestServer;
import org.bulwark.server.access.UserRole;
import org.bulwark.server.access.account.Accounts;
import org.bulwark.server.decision.TestApplications;
import org.bulwark.server.decision.policy.TestPolicy;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Fields that nobody asked for, in the hope that they are written to where their names point. The API refuses them; forms do not hear them. */
@ExtendWith(TestServer.class)
class MassAssignmentTest {

    @TestFactory
    Stream<DynamicTest> anApplicationIsRefusedThatBrings(Server server) {
        ApiUser machine = ApiUser.of(server, UserRole.MACHINE);
        GoodRequest good = GoodRequest.at(server, "MASS1");
        Map<String, GoodRequest> tries = new LinkedHashMap<>();
        for (String field : List.of(
                "id",
                "number",
                "status",
                "outcome",
                "decidedBy",
                "decided_by",
                "submittedBy",
                "owner",
                "limit",
                "rate",
                "policyVersion",
                "receivedAt",
                "score",
                "__proto__",
                "class",
                "application.amount")) {
            tries.put("its own " + field, good.with("", all -> all.put(field, "APPROVE")));
        }
        for (String field :
                List.of("branch", "group", "role", "score", "score.points", "exposure", "screening", "blocked", "id")) {
            tries.put("an applicant with " + field, good.with("applicant", who -> who.put(field, "0")));
        }
        for (String field : List.of("limit", "outcome", "rate", "grade", "pd", "eyes", "currency", "score.pd")) {
            tries.put("an amount with " + field, good.with("application", what -> what.put(field, "1")));
        }
        tries.put(
                "facts of the bank's own",
                good.with("application", what -> what.put("exposure", Map.of("group_in_default", false))));
        return tries.entrySet().stream()
                .map(one -> DynamicTest.dynamicTest(one.getKey(), () -> {
                    HttpResponse<String> answer = machine.post(
                            "/api/decision/applications", one.getValue().json());
                    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
                    assertThat(answer.body()).contains("decision/field-");
                    assertThat(count(server, "MASS1")).isZero();
                }));
    }

    @TestFactory
    Stream<DynamicTest> aRulingIsRefusedThatBrings(Server server) {
        UUID id = TestApplications.referred(server, "MASS2", "20000.00");
        ApiUser officer = ApiUser.of(server, UserRole.OFFICER, Set.of("MASS2"));
        return Stream.of(
                        "decidedBy",
                        "decided_by",
                        "override",
                        "eyes",
                        "role",
                        "authority",
                        "status",
                        "outcome",
                        "rate",
                        "branch",
                        "id",
                        "ordinal",
                        "kind",
                        "SEEN")
                .map(field -> DynamicTest.dynamicTest(field, () -> {
                    HttpResponse<String> answer = officer.post(
                            "/api/decision/applications/" + id + "/rulings",
                            "{\"act\":\"decline\",\"note\":\"A note that is long enough.\",\"seen\":0,\"" + field
                                    + "\":\"risk-manager\"}");
                    assertThat(answer.statusCode()).isEqualTo(422);
                    assertThat(answer.body()).contains("keys that are not known");
                    assertThat(officer.get("/api/decision/applications/" + id).body())
                            .contains("\"referred\"");
                }));
    }

    @TestFactory
    Stream<DynamicTest> otherBodiesAreRefusedThatBringMore(Server server) {
        String product = TestPolicy.product(server);
        ApiUser modeller = ApiUser.of(server, UserRole.MODELLER);
        String digest = TestPolicy.draft(server, product, modeller).digest().hex();
        ApiUser manager = ApiUser.of(server, UserRole.RISK_MANAGER);
        UUID id = TestApplications.referred(server, "MASS3", "20000.00");
        String version = "/api/desk/versions/policy/" + product + "/1";
        String policy = "/api/decision/policies/" + product;
        Map<String, Object[]> tries = new LinkedHashMap<>();
        tries.put(
                "an approval in another's name",
                new Object[] {version + "/approve", "{\"seen\":\"" + digest + "\",\"by\":\"somebody\"}"});
        tries.put(
                "an approval without authors",
                new Object[] {version + "/approve", "{\"seen\":\"" + digest + "\",\"authors\":[]}"});
        tries.put(
                "a test that has passed",
                new Object[] {version + "/test", "{\"seen\":\"" + digest + "\",\"status\":\"approved\"}"});
        tries.put(
                "an activation with its status",
                new Object[] {version + "/activate", "{\"part\":\"champion\",\"status\":\"approved\"}"});
        tries.put("an end for all versions", new Object[] {version + "/retire", "{\"all\":true}"});
        tries.put("a withdrawal by somebody else", new Object[] {version + "/withdraw", "{\"actor\":\"x\"}"});
        tries.put(
                "a back-test of all branches",
                new Object[] {policy + "/versions/1/back-tests", "{\"branches\":[\"B01\"]}"});
        tries.put("an assignment that settles", new Object[] {
            "/api/decision/referrals/assign",
            "{\"applications\":[\"" + id + "\"],\"owner\":\"x\",\"status\":\"decided\"}"
        });
        return tries.entrySet().stream()
                .map(one -> DynamicTest.dynamicTest(one.getKey(), () -> {
                    HttpResponse<String> answer =
                            manager.post(String.valueOf(one.getValue()[0]), String.valueOf(one.getValue()[1]));
                    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
                    assertThat(manager.get(version).body()).contains("\"status\":\"draft\"");
                }));
    }

    @Test
    void aPolicyDoesNotSayWhoWroteItOrHowFarItIs(Server server) {
        String product = TestPolicy.product(server);
        ApiUser modeller = ApiUser.of(server, UserRole.MODELLER);
        for (String line : List.of("status: active", "authors: [somebody]", "number: 99", "approvedBy: somebody")) {
            HttpResponse<String> answer = modeller.send(
                    "POST",
                    "/api/decision/policies/" + product + "/versions",
                    "application/yaml",
                    TestPolicy.text(product) + "\n" + line + "\n");
            assertThat(answer.statusCode()).as(line).isEqualTo(422);
        }
    }

    @TestFactory
    Stream<DynamicTest> aTokenIsNotMoreThanItsAccountFor(Server server) {
        TestAccounts.Made made = TestAccounts.make(server, UserRole.OFFICER, Set.of("MASS4"));
        ApiUser stranger = ApiUser.of(server, UserRole.MACHINE);
        return Stream.of(
                        "\"role\":\"administrator\"",
                        "\"roles\":[\"ADMINISTRATOR\"]",
                        "\"branches\":[\"B01\"]",
                        "\"scope\":\"*\"",
                        "\"account\":\"00000000-0000-7000-8000-000000000000\"",
                        "\"expires\":\"2099-01-01T00:00:00Z\"")
                .map(extra -> DynamicTest.dynamicTest(extra, () -> {
                    HttpResponse<String> answer = stranger.post(
                            "/api/access/tokens",
                            "{\"login\":\"" + made.login() + "\",\"password\":\"" + made.password() + "\"," + extra
                                    + "}");
                    assertThat(answer.statusCode()).as(answer.body()).isIn(400, 422);
                    assertThat(answer.body()).doesNotContain("eyJ");
                }));
    }

    @TestFactory
    Stream<DynamicTest> aFormDoesNotHear(Server server) {
        TestAccounts.Made made = TestAccounts.make(server, UserRole.OFFICER, Set.of("MASS5"));
        Browser browser = Browser.signedIn(server, made.login(), made.password());
        return Stream.of(
                        "decidedBy",
                        "caller.login",
                        "caller.roles",
                        "login",
                        "settled.override",
                        "row.status",
                        "model",
                        "flash")
                .map(field -> DynamicTest.dynamicTest(field, () -> {
                    UUID id = TestApplications.referred(server, "MASS5", "20000.00");
                    browser.post(
                            "/decision/applications/" + id + "/rulings",
                            Map.of(
                                    "act",
                                    "DECLINE",
                                    "note",
                                    "A note that is long enough.",
                                    "reasons",
                                    "override/story-does-not-hold",
                                    "seen",
                                    "0",
                                    field,
                                    "somebody"));
                    assertThat(server.part(JdbcClient.class)
                                    .sql(
                                            "select decided_by from decision.decision where application = ? order by ordinal desc limit 1")
                                    .param(id)
                                    .query((row, n) -> row.getString(1))
                                    .single())
                            .isEqualTo(made.login());
                    assertThat(server.part(Accounts.class)
                                    .find(made.login())
                                    .orElseThrow()
                                    .roles())
                            .containsExactly(UserRole.OFFICER);
                }));
    }

    private static int count(Server server, String branch) {
        return server.part(JdbcClient.class)
                .sql("select count(*) from decision.application where branch = ?")
                .param(branch)
                .query((row, n) -> row.getInt(1))
                .single();
    }
}
