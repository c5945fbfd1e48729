package org.bulwark.server.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bulwark.server.ApiUser;
import org.bulwark.server.Browser;
import org.bulwark.server.Server;
import org.bulwark.server.TestAccounts;
import org.bulwark.server.TestServer;
import org.bulwark.server.access.UserRole;
import org.bulwark.server.access.session.Sessions;
import org.bulwark.server.decision.TestApplications;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An officer of one branch who knows the ids of another branch's objects: they are not there, and nothing of them shows anywhere. */
@ExtendWith(TestServer.class)
class OtherBranchTest {

    private static final String OURS = "XB-OURS";
    private static final String THEIRS = "XB-THEIRS";
    private static final String APPLICATIONS = "/api/decision/applications/";

    private record Theirs(UUID referred, UUID declined, String party, long number, String label, int count) {}

    private static Theirs theirs(Server server) {
        UUID referred = TestApplications.referred(server, THEIRS, "20000.00");
        UUID declined = TestApplications.declined(server, THEIRS, "25000.00");
        return server.part(JdbcClient.class)
                .sql("select party::text, number, label from decision.application where id = ?")
                .param(referred)
                .query((row, n) -> new Theirs(
                        referred, declined, row.getString(1), row.getLong(2), row.getString(3), count(server)))
                .single();
    }

    @TestFactory
    Stream<DynamicTest> itIsNotThereForWhoever(Server server) {
        Theirs theirs = theirs(server);
        UUID ours = TestApplications.referred(server, OURS, "20000.00");
        ApiUser officer = ApiUser.of(server, UserRole.OFFICER, Set.of(OURS));
        Browser browser = Browser.as(server, UserRole.OFFICER, Set.of(OURS));
        String id = theirs.referred.toString();
        Map<String, Supplier<HttpResponse<String>>> tries = new LinkedHashMap<>();
        tries.put("reads the application", () -> officer.get(APPLICATIONS + id));
        tries.put(
                "reads it with the id in capital letters",
                () -> officer.get(APPLICATIONS + id.toUpperCase(Locale.ROOT)));
        tries.put("opens its file", () -> officer.get(APPLICATIONS + id + "/file"));
        tries.put(
                "asks what would change it", () -> officer.get(APPLICATIONS + theirs.declined + "/what-would-change"));
        tries.put("takes its letter", () -> officer.get(APPLICATIONS + theirs.declined + "/letter?purpose=SEND"));
        tries.put("replays it", () -> officer.post(APPLICATIONS + id + "/replay", "{}"));
        tries.put(
                "decides it",
                () -> officer.post(
                        APPLICATIONS + id + "/rulings",
                        "{\"act\":\"decline\",\"note\":\"Not my branch, but who looks.\",\"reasons\":[],\"seen\":0}"));
        tries.put(
                "puts it on their own desk",
                () -> officer.send(
                        "PUT",
                        APPLICATIONS + id + "/owner",
                        "application/json",
                        "{\"owner\":\"" + officer.login() + "\"}"));
        tries.put(
                "hides it among their own",
                () -> officer.post(
                        "/api/decision/referrals/assign",
                        "{\"applications\":[\"" + ours + "\",\"" + id + "\"],\"owner\":\"" + officer.login() + "\"}"));
        tries.put("opens its page", () -> browser.get("/decision/applications/" + id));
        tries.put("opens its data", () -> browser.get("/decision/applications/" + id + "/data"));
        tries.put(
                "asks its page for ways", () -> browser.get("/decision/applications/" + theirs.declined + "/recourse"));
        tries.put(
                "decides it by the form",
                () -> browser.post(
                        "/decision/applications/" + id + "/rulings",
                        Map.of("act", "DECLINE", "note", "Not my branch, but who looks.", "seen", "0")));
        tries.put("opens the customer", () -> browser.get("/data/parties/" + theirs.party));
        TestAccounts.Made colleague = TestAccounts.make(server, UserRole.OFFICER, Set.of(THEIRS));
        Browser.signedIn(server, colleague.login(), colleague.password());
        UUID session = server.part(Sessions.class)
                .of(colleague.account().id())
                .getFirst()
                .id();
        tries.put(
                "ends a colleague's session", () -> browser.post("/access/me/sessions/" + session + "/end", Map.of()));
        return tries.entrySet().stream()
                .map(one -> DynamicTest.dynamicTest(one.getKey(), () -> {
                    HttpResponse<String> answer = one.getValue().get();
                    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(404);
                    assertThat(answer.body()).doesNotContain(theirs.label).doesNotContain(THEIRS);
                    assertThat(untouched(server, theirs)).isTrue();
                    assertThat(server.part(Sessions.class)
                                    .of(colleague.account().id()))
                            .isNotEmpty();
                }));
    }

    @TestFactory
    Stream<DynamicTest> nothingOfItShowsToWhoever(Server server) {
        Theirs theirs = theirs(server);
        TestApplications.referred(server, OURS, "20000.00");
        ApiUser officer = ApiUser.of(server, UserRole.OFFICER, Set.of(OURS));
        Browser browser = Browser.as(server, UserRole.OFFICER, Set.of(OURS));
        Map<String, Supplier<HttpResponse<String>>> tries = new LinkedHashMap<>();
        tries.put("filters the list by the branch", () -> browser.get("/decision/applications?branch=" + THEIRS));
        tries.put("searches its number", () -> browser.get("/decision/applications?q=A-" + theirs.number));
        tries.put("searches its id", () -> browser.get("/decision/applications?q=" + theirs.referred));
        tries.put("filters by its party", () -> browser.get("/decision/applications?party=" + theirs.party));
        tries.put("searches the customer's name", () -> browser.get("/decision/applications?q=Mill"));
        tries.put(
                "takes the branch out as a file", () -> browser.get("/decision/applications/export?branch=" + THEIRS));
        tries.put("searches customers", () -> browser.get("/data/parties?q=Mill"));
        tries.put("filters customers by the branch", () -> browser.get("/data/parties?branch=" + THEIRS));
        tries.put("walks the queue", () -> officer.get("/api/decision/referrals?most=200"));
        tries.put(
                "walks the queue from its place on",
                () -> officer.get("/api/decision/referrals?after=2020-01-01T00:00:00Z~" + theirs.referred));
        tries.put(
                "counts overrides by branch",
                () -> officer.get("/api/decision/overrides?by=BRANCH&from=2020-01-01&until=2100-01-01"));
        tries.put("looks at the home page", () -> browser.get("/"));
        return tries.entrySet().stream()
                .map(one -> DynamicTest.dynamicTest(one.getKey(), () -> {
                    HttpResponse<String> answer = one.getValue().get();
                    assertThat(answer.statusCode()).isEqualTo(200);
                    String echoless = answer.body().replaceAll("(value|href)=\"[^\"]*\"", "");
                    assertThat(echoless)
                            .doesNotContain(theirs.referred.toString())
                            .doesNotContain("A-" + theirs.number + " ")
                            .doesNotContain(THEIRS + ",")
                            .doesNotContain("\"key\":\"" + THEIRS);
                }));
    }

    @TestFactory
    Stream<DynamicTest> aSubmissionIsRefusedThat(Server server) {
        Theirs theirs = theirs(server);
        ApiUser officer = ApiUser.of(server, UserRole.OFFICER, Set.of(OURS));
        GoodRequest good = GoodRequest.at(server, OURS);
        Map<String, GoodRequest> tries = new LinkedHashMap<>();
        tries.put("names the other branch", good.with("", all -> all.put("branch", THEIRS)));
        tries.put("names no branch at all", good.with("", all -> all.remove("branch")));
        tries.put("names the branch in small letters", good.with("", all -> all.put("branch", "xb-theirs")));
        tries.put("names a branch that is not there", good.with("", all -> all.put("branch", "XB-NOWHERE")));
        tries.put("names both branches", good.with("", all -> all.put("branch", List.of(OURS, THEIRS))));
        tries.put("is for the other branch's customer", good.with("applicant", who -> {
            who.keySet().removeAll(Set.of("kind", "name", "number"));
            who.put("party", theirs.party);
        }));
        return tries.entrySet().stream()
                .map(one -> DynamicTest.dynamicTest(one.getKey(), () -> {
                    HttpResponse<String> answer = officer.post(
                            "/api/decision/applications", one.getValue().json());
                    assertThat(answer.statusCode()).isEqualTo(422);
                    assertThat(answer.body()).doesNotContain(theirs.label);
                    assertThat(untouched(server, theirs)).isTrue();
                }));
    }

    private static boolean untouched(Server server, Theirs theirs) {
        return server.part(JdbcClient.class)
                        .sql("select status = 'referred' and owner is null from decision.application where id = ?")
                        .param(theirs.referred)
                        .query((row, n) -> row.getBoolean(1))
                        .single()
                && count(server) == theirs.count;
    }

    private static int count(Server server) {
        return server.part(JdbcClient.class)
                .sql("select count(*) from decision.application where branch = ?")
                .param(THEIRS)
                .query((row, n) -> row.getInt(1))
                .single();
    }
}
