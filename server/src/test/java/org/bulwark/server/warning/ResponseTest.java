package org.bulwark.server.warning;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.bulwark.server.ApiUser;
import org.bulwark.server.Server;
import org.bulwark.server.TestAccounts;
import org.bulwark.server.TestBrowser;
import org.bulwark.server.TestServer;
import org.bulwark.server.access.UserRole;
import org.bulwark.server.data.intake.TestSources;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What playbooks do about alerts, each step once, and how a customer comes off the watch list. */
@NullMarked
@ExtendWith(TestServer.class)
class ResponseTest {

    private static final String WATCH = "/api/warning/watch-list/";
    private static final String NOTE = "{\"note\":\"All instalments of two quarters came in time.\"}";

    private final Server server;

    ResponseTest(Server server) {
        this.server = server;
    }

    /** Two who run steps at once, beside the server's own. */
    private void respond() {
        Responder responder = server.part(Responder.class);
        Stream<CompletableFuture<Void>> both = Stream.of(1, 2)
                .map(_ -> CompletableFuture.runAsync(() -> {
                    while (responder.runNext()) {
                        // until nothing waits
                    }
                }));
        CompletableFuture.allOf(both.toArray(CompletableFuture[]::new)).join();
        for (int i = 0; i < 600 && waiting() > 0; i++) {
            try {
                Thread.sleep(20); // the server's own holds one
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private long waiting() {
        return server.part(JdbcClient.class)
                .sql("select count(*) from warning.response where state = 'asked'")
                .query(Long.class)
                .single();
    }

    private Map<String, Object> alert(UUID firm) {
        return ApiUser.tree(ApiUser.of(server, UserRole.RISK_MANAGER)
                .get("/api/warning/alerts/" + TestAlerts.alert(server, firm).get("id")));
    }

    private List<?> tasks(UUID firm) {
        return (List<?>) Objects.requireNonNull(
                ApiUser.tree(ApiUser.of(server, UserRole.RISK_MANAGER).get("/api/desk/tasks?state=all&party=" + firm))
                        .get("tasks"));
    }

    private Object task(UUID firm, String kind) {
        return tasks(firm).stream()
                .map(one -> (Map<?, ?>) one)
                .filter(one -> kind.equals(one.get("kind")))
                .map(one -> Objects.requireNonNull(one.get("id")))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aYellowAlertIsVerifiedByItselfAndSomebodyTalksToTheCustomer() {
        UUID firm = TestAlerts.warned(server, "respond-a");
        respond();
        assertThat(String.valueOf(alert(firm).get("responses")))
                .contains("step=talk/contact, state=done", "step=verify/turnover, state=done", "found=untold");
        assertThat(tasks(firm)).hasSize(1);
        assertThat(tasks(firm).toString()).contains("kind=contact", "level=relationship-manager");
        // it warns again: nothing that was asked for is asked for again
        TestAlerts.send(server, List.of(TestAlerts.waterUnpaid(firm)));
        server.part(Watch.class).pass();
        respond();
        assertThat(tasks(firm)).hasSize(1);
    }

    @Test
    void whatWasBegunAndNotFinishedIsRunAgainOnce() {
        UUID firm = TestAlerts.warned(server, "respond-b");
        respond();
        UUID alert =
                UUID.fromString(String.valueOf(TestAlerts.alert(server, firm).get("id")));
        // as if the process had been killed before it could say that it was done
        server.part(JdbcClient.class)
                .sql("update warning.response set state = 'asked', done_at = null where alert = ?")
                .param(alert)
                .update();
        respond();
        assertThat(tasks(firm)).hasSize(1);
        assertThat(String.valueOf(alert(firm).get("responses"))).doesNotContain("state=asked");
    }

    @Test
    void aRedAlertFreezesOnlyWhenTwoSaySo() {
        UUID firm = TestAlerts.red(server, "respond-c");
        JdbcClient database = server.part(JdbcClient.class);
        database.sql(
                        "insert into data.facility (id, party, product, branch, currency, granted, drawn, status, opened_on)"
                                + " values (gen_random_uuid(), ?, 'working-capital', 'respond-c', 'EUR', 100000, 40000, 'open', '2026-01-05')")
                .param(firm)
                .update();
        respond();
        assertThat(TestAlerts.alert(server, firm)).containsEntry("tier", "red");
        assertThat(tasks(firm)).hasSize(4);
        assertThat(ApiUser.tree(ApiUser.of(server, UserRole.AUDITOR).get(WATCH + firm))
                        .toString())
                .contains("reviewDays=7", "kind=entered");
        String path = "/api/desk/tasks/" + task(firm, "freeze-undrawn");
        ApiUser one = ApiUser.of(server, UserRole.OFFICER, Set.of("respond-c"));
        ApiUser other = ApiUser.of(server, UserRole.OFFICER, Set.of("respond-c"));
        assertThat(ApiUser.tree(one.post(path + "/answer", "{\"found\":\"600 euro are not drawn yet.\"}")))
                .containsEntry("state", "answered");
        assertThat(status(firm)).isEqualTo("open");
        assertThat(ApiUser.tree(one.post(path + "/agree", "{}")).get("code")).isEqualTo("desk/task-second-person");
        assertThat(ApiUser.tree(other.post(path + "/agree", "{}"))).containsEntry("state", "done");
        assertThat(status(firm)).isEqualTo("frozen");
        assertThat(database.sql("select exposed from data.facility where party = ?")
                        .param(firm)
                        .query(Long.class)
                        .single())
                .isEqualTo(40_000);
    }

    private String status(UUID firm) {
        return server.part(JdbcClient.class)
                .sql("select status from data.facility where party = ?")
                .param(firm)
                .query(String.class)
                .single();
    }

    @Test
    void aFalseAlarmDropsItsTasks() {
        UUID firm = TestAlerts.warned(server, "respond-d");
        respond();
        ApiUser risk = ApiUser.of(server, UserRole.RISK_MANAGER);
        risk.post(
                "/api/warning/alerts/" + TestAlerts.alert(server, firm).get("id") + "/close",
                "{\"why\":\"false-alarm\",\"note\":\"The meter was read wrongly.\"}");
        assertThat(tasks(firm).toString()).contains("state=dropped").doesNotContain("state=open");
    }

    @Test
    void aCustomerComesOffTheWatchListByCureAndTwoPeople() {
        UUID firm = TestAlerts.red(server, "respond-e");
        respond();
        ApiUser officer = ApiUser.of(server, UserRole.OFFICER, Set.of("respond-e"));
        ApiUser risk = ApiUser.of(server, UserRole.RISK_MANAGER);
        assertThat(ApiUser.tree(officer.post(WATCH + firm + "/review", NOTE))).containsEntry("state", "watched");
        assertThat(ApiUser.tree(officer.post(WATCH + firm + "/ask-release", NOTE))
                        .get("code"))
                .isEqualTo("warning/watched-not-cured");
        server.part(JdbcClient.class)
                .sql("update warning.alert set state = 'closed' where party = ?")
                .param(firm)
                .update();
        assertThat(ApiUser.tree(officer.post(WATCH + firm + "/ask-release", "{\"note\":\"good\"}"))
                        .get("code"))
                .isEqualTo("warning/note-missing");
        assertThat(ApiUser.tree(risk.post(WATCH + firm + "/ask-release", NOTE))).containsEntry("state", "releasing");
        assertThat(officer.post(WATCH + firm + "/release", NOTE).statusCode()).isEqualTo(403);
        assertThat(ApiUser.tree(risk.post(WATCH + firm + "/release", NOTE)).get("code"))
                .isEqualTo("warning/second-person-needed");
        ApiUser other = ApiUser.of(server, UserRole.RISK_MANAGER);
        assertThat(ApiUser.tree(other.post(WATCH + firm + "/refuse", NOTE))).containsEntry("state", "watched");
        officer.post(WATCH + firm + "/ask-release", NOTE);
        assertThat(ApiUser.tree(other.post(WATCH + firm + "/release", NOTE))).containsEntry("state", "released");
        assertThat(ApiUser.tree(other.get(WATCH + firm)).toString())
                .contains("kind=released", "All instalments of two quarters");
    }

    @Test
    void beyondTheBudgetOfTheBranchTheLeastUrgentWait() {
        List<UUID> firms = Stream.generate(
                        () -> TestSources.firm(server, "respond-h", TestSources.number(), "utility-data"))
                .limit(51)
                .toList();
        TestAlerts.send(server, firms.stream().map(TestAlerts::unpaid).toList());
        server.part(Watch.class).pass();
        ApiUser officer = ApiUser.of(server, UserRole.OFFICER, Set.of("respond-h"));
        List<?> waiting = alerts(officer, "?budget=waiting");
        assertThat(waiting).hasSize(1);
        assertThat(alerts(officer, "")).hasSize(40);
        Object id = Objects.requireNonNull(((Map<?, ?>) waiting.getFirst()).get("id"));
        assertThat(officer.get("/api/warning/alerts?sort=priority").body()).doesNotContain(id.toString());
        // whoever takes one on goes on seeing it
        officer.post("/api/warning/alerts/" + id + "/take", "{}");
        assertThat(alerts(officer, "?owner=me").toString()).contains(id.toString());
        assertThat(alerts(officer, "?budget=waiting")).isEmpty();
    }

    private static List<?> alerts(ApiUser user, String query) {
        return (List<?>) Objects.requireNonNull(
                ApiUser.tree(user.get("/api/warning/alerts" + query)).get("alerts"));
    }

    @Test
    void thePagesShowWhatIsDone() {
        UUID firm = TestAlerts.red(server, "respond-f");
        respond();
        TestAccounts.Made officer = TestAccounts.make(server, UserRole.OFFICER, Set.of("respond-f"));
        String alert = "/warning/alerts/" + TestAlerts.alert(server, firm).get("id");
        List<String> paths = List.of(
                alert,
                "/warning/alerts",
                "/warning/watch-list",
                "/warning/watch-list/" + firm,
                "/desk/playbook/playbooks");
        try (TestBrowser browser = TestBrowser.on(server)) {
            Page page = browser.signedIn(officer, 1280, false);
            Page small = browser.signedIn(officer, 390, true);
            for (String path : paths) {
                page.navigate(path);
                assertThat(TestBrowser.faults(page)).as(path).isEmpty();
                small.navigate(path);
                assertThat(TestBrowser.overflows(small)).as(path).isFalse();
                assertThat(TestBrowser.faults(small)).as(path).isEmpty();
                String name = "respond-" + paths.indexOf(path);
                TestBrowser.shot(page, name + "-1280-light");
                TestBrowser.shot(small, name + "-390-dark");
            }
            page.navigate(alert);
            assertThat(page.locator("main").innerText())
                    .contains("Freeze what is not drawn yet", "A review every week", "Too little told");
            // triage by keys: down to the first row, ticked, given to oneself
            page.navigate("/warning/alerts");
            page.locator("main h1").click();
            page.keyboard().press("j");
            page.keyboard().press("x");
            assertThat(page.locator("tbody input[name=id]").first().isChecked()).isTrue();
            page.keyboard().press("Enter");
            page.waitForURL("**" + alert);
            browser.assertQuiet();
        }
    }
}
