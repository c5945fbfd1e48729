package org.bulwark.server.warning;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bulwark.data.event.Lineage;
import org.bulwark.files.warning.ShippedSignals;
import org.bulwark.indicator.definition.RiskGroup;
import org.bulwark.server.ApiUser;
import org.bulwark.server.Server;
import org.bulwark.server.TestAccounts;
import org.bulwark.server.TestBrowser;
import org.bulwark.server.TestServer;
import org.bulwark.server.access.UserRole;
import org.bulwark.server.data.intake.Envelope;
import org.bulwark.server.data.intake.HistoryIntake;
import org.bulwark.server.data.intake.Outcome;
import org.bulwark.server.data.intake.TestSources;
import org.bulwark.server.data.intake.Together;
import org.bulwark.server.jobs.Job;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Warnings replayed over what the bank knew, beside a draft. */
@NullMarked
@ExtendWith(TestServer.class)
class WarningReplayTest {

    private static final String REPLAYS = "/api/warning/replays";
    private static final YearMonth FIRST = YearMonth.of(2024, 1);
    private static final int MONTHS = 14;

    private final Server server;

    WarningReplayTest(Server server) {
        this.server = server;
    }

    /** What the books say at the end of a month, and what fell due and was paid of it. */
    private static List<Map<String, Object>> month(UUID firm, YearMonth month, int late, String paid) {
        List<Map<String, Object>> events = new ArrayList<>();
        LocalDate end = month.atEndOfMonth();
        events.add(
                entry(firm, end.minusDays(10), "instalment-due", Map.of("principal", "1000.00", "interest", "0.00")));
        events.add(entry(firm, end.minusDays(9), "payment", Map.of("paid", paid)));
        events.add(entry(
                firm,
                end,
                "month-end",
                Map.of("days_past_due", late, "arrears", late > 0 ? "1500.00" : "0.00", "outstanding", "20000.00")));
        return events;
    }

    private static Map<String, Object> entry(UUID firm, LocalDate day, String kind, Map<String, Object> fields) {
        Map<String, Object> data = new LinkedHashMap<>(fields);
        data.put("facility", "F-1");
        data.put("entry", Math.toIntExact(day.toEpochDay()));
        data.put("kind", kind);
        return TestSources.event("loan-servicing", firm.toString(), firm + "/" + day + kind, day + "T10:00:00Z", data);
    }

    private void history(List<Map<String, Object>> events, LocalDate known) {
        List<Outcome> outcomes = server.part(HistoryIntake.class)
                .take(
                        TestSources.lines(events)
                                .lines()
                                .map(line -> server.part(Envelope.class)
                                        .readBounded(
                                                line.getBytes(StandardCharsets.UTF_8), new Lineage("history:test", 0)))
                                .toList(),
                        Together.NOTHING,
                        Instant.parse(known + "T12:00:00Z"));
        assertThat(outcomes).allMatch(Outcome.Accepted.class::isInstance);
    }

    /** Three firms of a branch over fourteen months: one that slips from the seventh on, one that pays a little less, one that pays. */
    private List<UUID> branch(String branch) {
        List<UUID> firms = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            firms.add(TestSources.firm(server, branch, TestSources.number()));
        }
        for (int m = 0; m < MONTHS; m++) {
            YearMonth month = FIRST.plusMonths(m);
            List<Map<String, Object>> events = new ArrayList<>();
            events.addAll(month(firms.get(0), month, Math.max(0, 30 * (m - 5) - 10), "1000.00"));
            events.addAll(month(firms.get(1), month, 0, "950.00"));
            events.addAll(month(firms.get(2), month, 0, "1000.00"));
            history(events, month.atEndOfMonth().plusDays(1));
        }
        return firms;
    }

    private ReplayReport replayed(ApiUser user, String draft) throws InterruptedException {
        Job job = server.part(WarningReplays.class)
                .begin(new WarningReplays.Wanted("2024-02", "2025-01", 50, 5, draft), user.caller());
        return finished(job, user);
    }

    private ReplayReport finished(Job job, ApiUser user) throws InterruptedException {
        Job now = job;
        for (int i = 0; i < 600 && !now.status().isOver(); i++) {
            Thread.sleep(50);
            now = server.part(WarningReplays.class).find(job.id(), user.caller());
        }
        assertThat(now.status()).as("%s", now).isEqualTo(Job.Status.DONE);
        return WarningReplays.report(now).orElseThrow();
    }

    private static long opened(ReplayReport report, String month) {
        return report.inForce().opened().stream()
                .filter(one -> one.month().equals(month))
                .flatMap(one -> one.tiers().stream())
                .mapToLong(Long::longValue)
                .sum();
    }

    private long alerts(List<UUID> firms) {
        server.part(Watch.class).pass();
        return server.part(JdbcClient.class)
                .sql("select count(*) from warning.alert where party = any (?)")
                .param(firms.toArray(UUID[]::new))
                .query(Long.class)
                .single();
    }

    @Test
    void aReplaySaysWhatWasKnownThenAndTheSameEveryTime() throws InterruptedException {
        List<UUID> firms = branch("replay-a");
        ApiUser modeller = ApiUser.of(server, UserRole.MODELLER, Set.of("replay-a"));
        Job job = server.part(WarningReplays.class)
                .begin(new WarningReplays.Wanted("2024-02", "2025-01", 50, 5, ""), modeller.caller());
        ReplayReport report = finished(job, modeller);
        assertThat(report.parties()).isEqualTo(3);
        assertThat(report.inAll()).isEqualTo(3);
        assertThat(report.told()).contains("2025-02");
        assertThat(report.defaults()).isEqualTo(1);
        assertThat(opened(report, "2024-08"))
                .as("%s", report.inForce().opened())
                .isPositive();
        ReplayReport.Judged yellow = report.inForce().rules().get(1);
        assertThat(yellow.warned()).isEqualTo(1);
        assertThat(yellow.leads().getFirst()).isGreaterThanOrEqualTo(2);
        assertThat(report.inForce().horizons()).hasSize(24);
        assertThat(report.inForce().horizons().getFirst().recall()).contains(1.0);
        assertThat(report.inForce().signals())
                .extracting(ReplayReport.OfSignal::name)
                .contains("repayment/late-1");

        // killed while it ran, and taken over: it begins anew and comes to the same
        server.part(JdbcClient.class)
                .sql("update jobs.job set status = 'running', result = null, finished_at = null, worker = ?,"
                        + " beat_at = now() - interval '1 hour' where id = ?")
                .params(UUID.randomUUID(), job.id())
                .update();
        Job again = server.part(WarningReplays.class).find(job.id(), modeller.caller());
        assertThat(again.status().isOver()).isFalse();
        assertThat(finished(again, modeller)).isEqualTo(report);

        // what becomes known today moves no month of the past, what was known then does
        Map<String, Object> late = entry(
                firms.get(2), LocalDate.of(2024, 3, 30), "month-end", Map.of("days_past_due", 70, "arrears", "900.00"));
        TestAlerts.send(server, List.of(late));
        long before = alerts(firms);
        assertThat(replayed(modeller, "").inForce().opened())
                .isEqualTo(report.inForce().opened());
        Map<String, Object> then = entry(
                firms.get(1), LocalDate.of(2024, 3, 30), "month-end", Map.of("days_past_due", 70, "arrears", "900.00"));
        history(List.of(then), LocalDate.of(2024, 3, 31));
        assertThat(opened(replayed(modeller, ""), "2024-03")).isGreaterThan(opened(report, "2024-03"));
        assertThat(alerts(firms)).as("a replay makes no alert").isEqualTo(before);
    }

    @Test
    void aDraftThatAsksForLessShowsMoreAlertsAndWhoMayNotMayNot() throws Exception {
        branch("replay-b");
        ApiUser modeller = ApiUser.of(server, UserRole.MODELLER, Set.of("replay-b"));
        String text = ShippedSignals.yaml(RiskGroup.REPAYMENT);
        assertThat(text).contains("limits: { least: 0.9 }");
        Map<String, Object> draft = ApiUser.tree(modeller.send(
                "POST",
                "/api/desk/texts/signal/repayment",
                "application/yaml",
                text.replace("limits: { least: 0.9 }", "limits: { least: 0.97 }")));
        assertThat(draft).as(draft.toString()).containsEntry("status", "draft");
        String name = "signal/repayment/" + draft.get("number");
        Map<String, Object> begun = ApiUser.tree(modeller.post(
                REPLAYS, "{\"from\":\"2024-02\",\"to\":\"2025-01\",\"parties\":50,\"draft\":\"" + name + "\"}"));
        String id = String.valueOf(begun.get("id"));
        ReplayReport report =
                finished(server.part(WarningReplays.class).find(UUID.fromString(id), modeller.caller()), modeller);
        ReplayReport.Side of = report.draft().orElseThrow();
        assertThat(of.name()).isEqualTo(name);
        assertThat(of.alerts()).isGreaterThan(report.inForce().alerts());
        assertThat(of.weekly()).isGreaterThan(report.inForce().weekly());

        assertThat(ApiUser.tree(modeller.get(REPLAYS + "/" + id)).toString()).contains("horizons", "budget");
        refusals(name, id);
        pages(id);
    }

    private void refusals(String name, String id) {
        ApiUser modeller = ApiUser.of(server, UserRole.MODELLER);
        assertThat(code(modeller, "{\"from\":\"2024-05\",\"to\":\"2024-02\"}")).isEqualTo("warning/replay-invalid");
        assertThat(code(modeller, "{\"from\":\"2024-13\",\"to\":\"2024-02\"}")).isEqualTo("warning/replay-invalid");
        assertThat(code(modeller, "{\"from\":\"2024-01\",\"to\":\"2024-02\",\"draft\":\"policy/x/1\"}"))
                .isEqualTo("warning/replay-invalid");
        assertThat(code(modeller, "{\"from\":\"2024-01\",\"to\":\"2024-02\",\"draft\":\"signal/repayment/999999\"}"))
                .isEqualTo("desk/version-unknown");
        String good = "{\"from\":\"2024-01\",\"to\":\"2024-02\",\"draft\":\"" + name + "\"}";
        for (UserRole role : List.of(UserRole.OFFICER, UserRole.AUDITOR, UserRole.RELATIONSHIP_MANAGER)) {
            assertThat(code(ApiUser.of(server, role), good)).as(role.name()).isEqualTo("access/forbidden");
        }
        ApiUser elsewhere = ApiUser.of(server, UserRole.OFFICER, Set.of("replay-c"));
        assertThat(elsewhere.get(REPLAYS + "/" + id).statusCode()).isEqualTo(404);
        assertThat(elsewhere.get(REPLAYS).body()).doesNotContain(id);
        assertThat(ApiUser.of(server, UserRole.AUDITOR).get(REPLAYS + "/" + id).statusCode())
                .isEqualTo(200);
    }

    private static String code(ApiUser user, String body) {
        return String.valueOf(ApiUser.tree(user.post(REPLAYS, body)).get("code"));
    }

    private void pages(String id) {
        try (TestBrowser browser = TestBrowser.on(server)) {
            TestAccounts.Made manager = TestAccounts.make(server, UserRole.RISK_MANAGER, Set.of());
            for (boolean small : List.of(false, true)) {
                Page page = browser.signedIn(manager, small ? 390 : 1280, small);
                for (String path : List.of("/warning/replays?draft=tier/tiers/1", "/warning/replays/" + id)) {
                    page.navigate(path);
                    String name = path.contains("?") ? "replays" : "replay";
                    TestBrowser.shot(page, name + (small ? "-390-dark" : "-1280-light"));
                    assertThat(TestBrowser.overflows(page)).as(path).isFalse();
                    assertThat(TestBrowser.faults(page)).as(path).isEmpty();
                }
                assertThat(page.locator("canvas").count()).isGreaterThanOrEqualTo(4);
                assertThat(page.locator("main").innerText()).contains("Recall", "Within the budget", "draft");
            }
            browser.assertQuiet();
        }
    }
}
