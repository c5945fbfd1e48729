package org.bulwark.server.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.bulwark.server.ApiUser;
import org.bulwark.server.Browser;
import org.bulwark.server.Server;
import org.bulwark.server.TestServer;
import org.bulwark.server.access.UserRole;
import org.bulwark.server.decision.TestApplications;
import org.bulwark.server.fuzz.Judge;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** SQL in whatever a list is sorted, filtered or searched by, and in the names within an address: it finds nothing and changes nothing. */
@ExtendWith(TestServer.class)
class SqlInWordsTest {

    private static final String OURS = "SQL-OURS";
    private static final String THEIRS = "SQL-THEIRS";

    private static final Map<String, String> TRICKS = new LinkedHashMap<>();

    static {
        TRICKS.put("ends the text and adds what always holds", "' or '1'='1");
        TRICKS.put("comments the rest away", "x' or 1=1 --");
        TRICKS.put("adds a statement that deletes", "'; delete from decision.application where branch='SQL-OURS'; --");
        TRICKS.put(
                "adds a statement that gives itself a role",
                "1; update access.account set roles='{ADMINISTRATOR}'; --");
        TRICKS.put("asks another table beside", "' union select login, login, login from access.account --");
        TRICKS.put("makes the database wait", "' || (select pg_sleep(60)) || '");
        TRICKS.put("makes an error tell something", "' and 1=cast((select version()) as integer) --");
        TRICKS.put(
                "sorts by a question",
                "(case when (select count(*) from access.account)>0 then amount else points end)");
        TRICKS.put("sorts by two things", "received_at desc, (select 1)");
        TRICKS.put("quotes with dollars", "$$;drop schema decision cascade;$$");
        TRICKS.put("escapes the escape", "\\'; drop schema decision cascade; --");
        TRICKS.put("quotes names", "\"id\" or 1=1");
        TRICKS.put("hides in full-width quotes", "\uff07 or \uff071\uff07=\uff071");
        TRICKS.put("starts a program", "'; copy (select 1) to program 'id'; --");
        TRICKS.put("casts what it is compared with", "0'::text or true or '0");
        TRICKS.put("asks for everything with wild cards", "%");
        TRICKS.put("hides words in comments", "'/**/or/**/1=1/**/--");
    }

    private static final List<String> PAGES = List.of(
            "/decision/applications?sort={}",
            "/decision/applications?sort=-{}&q=x",
            "/decision/applications?q={}",
            "/decision/applications?outcome={}",
            "/decision/applications?status={}",
            "/decision/applications?product={}",
            "/decision/applications?branch={}",
            "/decision/applications?owner={}",
            "/decision/applications?least={}",
            "/decision/applications?from={}&until={}",
            "/decision/applications?party={}",
            "/decision/applications?after={}",
            "/decision/applications?after={}~00000000-0000-7000-8000-000000000000",
            "/decision/applications?before={}~00000000-0000-7000-8000-000000000000&sort=amount",
            "/decision/applications/export?q={}",
            "/decision/applications/export?branch={}&sort={}",
            "/data/parties?q={}",
            "/data/parties?kind={}&branch={}",
            "/data/parties?after={}~00000000-0000-7000-8000-000000000000");

    private static final List<String> LOG =
            List.of("/audit?kind={}", "/audit?actor={}", "/audit?subject={}", "/audit?after={}");

    private static final List<String> API = List.of(
            "/api/decision/referrals?product={}",
            "/api/decision/referrals?view={}",
            "/api/decision/referrals?most={}",
            "/api/decision/referrals?after={}",
            "/api/decision/referrals?after={}~00000000-0000-7000-8000-000000000000",
            "/api/decision/overrides?by={}&from=2026-01-01&until=2027-01-01",
            "/api/decision/overrides?from={}&until=2027-01-01",
            "/api/decision/applications/{}",
            "/api/decision/policies/working-capital/cases/{}",
            "/api/desk/versions/policy/{}",
            "/api/score/scorecards/{}");

    @TestFactory
    Stream<DynamicTest> aQuestionThat(Server server) {
        UUID ours = TestApplications.referred(server, OURS, "20000.00");
        UUID theirs = TestApplications.referred(server, THEIRS, "20000.00");
        String before = state(server);
        Browser officer = Browser.as(server, UserRole.OFFICER, Set.of(OURS));
        Browser auditor = Browser.as(server, UserRole.AUDITOR, Set.of());
        ApiUser machine = ApiUser.of(server, UserRole.OFFICER, Set.of(OURS));
        return TRICKS.entrySet().stream()
                .map(trick -> DynamicTest.dynamicTest(trick.getKey(), () -> {
                    PAGES.forEach(
                            page -> judge(page, officer.get(filled(page, trick.getValue())), theirs, trick.getValue()));
                    LOG.forEach(
                            page -> judge(page, auditor.get(filled(page, trick.getValue())), theirs, trick.getValue()));
                    API.forEach(
                            path -> judge(path, machine.get(filled(path, trick.getValue())), theirs, trick.getValue()));
                    assertThat(state(server)).as("what is kept").isEqualTo(before);
                    assertThat(machine.get("/api/decision/applications/" + ours).statusCode())
                            .isEqualTo(200);
                }));
    }

    private static String filled(String path, String trick) {
        boolean inPath = !path.contains("?");
        String written = URLEncoder.encode(trick, StandardCharsets.UTF_8);
        return path.replace("{}", inPath ? written.replace("+", "%20") : written);
    }

    private static void judge(String path, HttpResponse<String> answer, UUID theirs, String trick) {
        assertThat(answer.statusCode()).as(path).isIn(200, 400, 404);
        String echoless = answer.body().replaceAll("value=\"[^\"]*\"", "").replaceAll("href=\"[^\"]*\"", "");
        if (!path.startsWith("/audit")) { // the log is the whole bank's
            assertThat(echoless).as("another branch's, by %s", path).doesNotContain(theirs.toString());
        }
        if (answer.statusCode() != 200) {
            // What is refused says why in our words. A list shows the reader's own words back to them.
            String quoted = JsonMapper.shared().writeValueAsString(trick);
            String ours = answer.body()
                    .replaceAll("\"instance\":\"[^\"]*\"", "")
                    .replace(quoted.substring(1, quoted.length() - 1), "");
            assertThat(Judge.leak(ours)).as(path).isEmpty();
        }
        assertThat(echoless).as(path).doesNotContain("PostgreSQL 18").doesNotContain("$argon2");
    }

    /** What these two branches have, and who may do what: an attack that succeeds changes it. */
    private static String state(Server server) {
        return server.part(JdbcClient.class)
                .sql("select string_agg(a::text, ';' order by id) from decision.application a where branch in (?, ?)")
                .params(OURS, THEIRS)
                .query((row, n) -> row.getString(1))
                .single();
    }
}
