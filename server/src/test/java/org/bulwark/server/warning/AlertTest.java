package org.bulwark.server.warning;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.bulwark.files.warning.ShippedSignals;
import org.bulwark.indicator.definition.RiskGroup;
import org.bulwark.server.ApiUser;
import org.bulwark.server.Server;
import org.bulwark.server.TestAccounts;
import org.bulwark.server.TestBrowser;
import org.bulwark.server.TestServer;
import org.bulwark.server.access.UserRole;
import org.bulwark.server.data.intake.EventLog;
import org.bulwark.server.data.intake.TestSources;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From what a source tells to an alert, and what people do with it. */
@NullMarked
@ExtendWith(TestServer.class)
class AlertTest {

    private static final String ALERTS = "/api/warning/alerts/";

    private final Server server;

    AlertTest(Server server) {
        this.server = server;
    }

    private Map<String, Object> whole(@Nullable Object id) {
        return ApiUser.tree(ApiUser.of(server, UserRole.RISK_MANAGER).get(ALERTS + id));
    }

    private Map<String, Object> close(ApiUser user, @Nullable Object id, String why) {
        return ApiUser.tree(user.post(
                ALERTS + id + "/close",
                "{\"why\":\"" + why + "\",\"note\":\"Rang them up: the bill was paid today.\"}"));
    }

    @Test
    void aSignalOpensAnAlertOnceAndANewOneWarnsAgain() {
        UUID firm = TestAlerts.warned(server, "warn-a");
        Map<String, Object> alert = TestAlerts.alert(server, firm);
        assertThat(alert)
                .containsEntry("cause", "operation/electricity-arrears")
                .containsEntry("tier", "yellow")
                .containsEntry("state", "open")
                .containsEntry("causes", 1);
        assertThat(whole(alert.get("id")).toString()).contains("kind=opened", "warning/signal-on", "owed=12050");

        // what was seen is looked at again: nothing is said twice
        EventLog log = server.part(EventLog.class);
        assertThat(server.part(PartyLooks.class).look(List.of(firm), log.moment(Instant.now())))
                .isZero();

        TestAlerts.send(server, List.of(TestAlerts.waterUnpaid(firm)));
        server.part(Watch.class).pass();
        Map<String, Object> again = TestAlerts.alert(server, firm);
        assertThat(again).containsEntry("id", alert.get("id"));
        assertThat(again.get("causes")).isEqualTo(2);
        assertThat(whole(alert.get("id")).toString()).contains("kind=warned", "operation/water-gas-arrears");
    }

    @Test
    void whatTheSecondPersonIsForAndWhoMayDoWhat() {
        UUID firm = TestAlerts.warned(server, "warn-b");
        Object id = TestAlerts.alert(server, firm).get("id");
        ApiUser risk = ApiUser.of(server, UserRole.RISK_MANAGER);
        assertThat(ApiUser.tree(risk.post(ALERTS + id + "/take", ""))).containsEntry("state", "open");
        assertThat(TestAlerts.alert(server, firm)).containsEntry("owner", risk.login());
        assertThat(ApiUser.tree(risk.post(ALERTS + id + "/close", "{\"why\":\"mended\",\"note\":\"short\"}"))
                        .get("code"))
                .isEqualTo("warning/note-missing");
        assertThat(close(risk, id, "cooled").get("code")).isEqualTo("warning/alert-invalid");
        assertThat(close(ApiUser.of(server, UserRole.AUDITOR), id, "mended").get("code"))
                .isEqualTo("access/forbidden");
        assertThat(close(risk, id, "mended")).containsEntry("state", "closed");
        assertThat(close(risk, id, "mended").get("code")).isEqualTo("warning/alert-closed");
        assertThat(whole(id).toString()).contains("kind=closed");
    }

    @Test
    void aRedAlertIsClosedByTwo() {
        UUID firm = TestAlerts.warned(server, "warn-c");
        Object id = Objects.requireNonNull(TestAlerts.alert(server, firm).get("id"));
        server.part(JdbcClient.class)
                .sql("update warning.alert set tier = 'red' where id = ?::uuid")
                .param(id.toString())
                .update();
        ApiUser one = ApiUser.of(server, UserRole.RISK_MANAGER);
        ApiUser other = ApiUser.of(server, UserRole.RISK_MANAGER);
        assertThat(close(one, id, "handed-on")).containsEntry("state", "closing");
        assertThat(close(one, id, "handed-on").get("code")).isEqualTo("warning/second-person-needed");
        assertThat(close(other, id, "handed-on")).containsEntry("state", "closed");
    }

    @Test
    void aBranchSeesItsOwnAndLimitsAreEditedAtTheDesk() {
        TestAlerts.warned(server, "warn-d");
        ApiUser officer = ApiUser.of(server, UserRole.OFFICER, Set.of("warn-e"));
        assertThat(ApiUser.tree(officer.get("/api/warning/alerts")).get("alerts"))
                .isEqualTo(List.of());
        ApiUser modeller = ApiUser.of(server, UserRole.MODELLER);
        String text = ShippedSignals.yaml(RiskGroup.DEVICE);
        Map<String, Object> draft = ApiUser.tree(modeller.send(
                "POST",
                "/api/desk/texts/signal/device",
                "application/yaml",
                text.replaceFirst("limits: \\{ (\\w+): ([\\d.]+)", "limits: { $1: 99")));
        assertThat(draft).as(draft.toString()).containsEntry("status", "draft");
        Map<String, Object> tested = ApiUser.tree(modeller.post(
                "/api/desk/versions/signal/device/" + draft.get("number") + "/test",
                "{\"seen\":\"" + draft.get("digest") + "\"}"));
        assertThat(tested.toString()).contains("limits {").contains("99.0");
        assertThat(ApiUser.tree(modeller.send(
                                "POST",
                                "/api/desk/texts/signal/device",
                                "application/yaml",
                                text.replace("reads: {", "reads: { nothing: device.nothing.at_all,")))
                        .toString())
                .contains("There is no indicator 'device.nothing.at_all'");
    }

    @Test
    void newAlertsAppearWithoutReload() throws Exception {
        try (TestBrowser browser = TestBrowser.on(server)) {
            TestAccounts.Made manager = TestAccounts.make(server, UserRole.RISK_MANAGER, Set.of());
            Page page = browser.signedIn(manager, 1280, false);
            page.navigate("/warning/alerts");
            UUID firm = TestSources.firm(server, "warn-f", TestSources.number(), "utility-data");
            TestAlerts.send(server, List.of(TestAlerts.unpaid(firm)));
            page.waitForSelector("tbody a[href='/warning/alerts/" + idOf(firm) + "']");
            TestBrowser.shot(page, "alerts-1280-light");
            page.navigate("/warning/alerts/" + idOf(firm));
            page.waitForSelector(".findings");
            assertThat(page.locator("main").innerText()).contains("Electricity not paid", "120.50");
            TestBrowser.shot(page, "alert-1280-light");
            Page small = browser.signedIn(manager, 390, true);
            for (String path : List.of("/warning/alerts", "/warning/alerts/" + idOf(firm), "/warning/signals")) {
                small.navigate(path);
                TestBrowser.shot(
                        small, "alert" + path.replaceAll("[0-9a-f-]{36}", "id").replace('/', '-') + "-390-dark");
                assertThat(TestBrowser.overflows(small)).as(path).isFalse();
                assertThat(TestBrowser.faults(small)).as(path).isEmpty();
            }
            page.navigate("/warning/signals");
            TestBrowser.shot(page, "signals-1280-light");
            assertThat(TestBrowser.faults(page)).isEmpty();
            browser.assertQuiet();
        }
    }

    private Object idOf(UUID firm) throws InterruptedException {
        for (int i = 0; i < 200; i++) {
            try {
                return Objects.requireNonNull(TestAlerts.alert(server, firm).get("id"));
            } catch (AssertionError e) {
                Thread.sleep(50); // the watch looks four times a second
            }
        }
        throw new AssertionError("no alert comes");
    }
}
