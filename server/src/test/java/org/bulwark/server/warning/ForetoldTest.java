package org.bulwark.server.warning;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.bulwark.server.ApiUser;
import org.bulwark.server.Server;
import org.bulwark.server.TestAccounts;
import org.bulwark.server.TestBrowser;
import org.bulwark.server.TestServer;
import org.bulwark.server.access.UserRole;
import org.bulwark.server.contract.BusinessDate;
import org.bulwark.server.contract.TestContracts;
import org.bulwark.server.data.intake.TestSources;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What models foretold stands with the alert, as known when it spoke. */
@NullMarked
@ExtendWith(TestServer.class)
class ForetoldTest {

    private final Server server;

    ForetoldTest(Server server) {
        this.server = server;
    }

    private static Map<String, Object> booking(UUID firm, int daysAgo, String balance) {
        LocalDate day = LocalDate.now(ZoneOffset.UTC).minusDays(daysAgo);
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("account", "A-1");
        data.put("entry", 10_000 - daysAgo);
        data.put("direction", "in");
        data.put("amount", "100.00");
        data.put("balance", balance);
        data.put("kind", "transfer");
        return TestSources.event("bank-account", firm.toString(), firm + "/b" + daysAgo, day + "T08:00:00Z", data);
    }

    private Map<?, ?> foretold(UUID firm) {
        Object id = TestAlerts.alert(server, firm).get("id");
        return (Map<?, ?>) Objects.requireNonNull(
                ApiUser.tree(ApiUser.of(server, UserRole.RISK_MANAGER).get("/api/warning/alerts/" + id))
                        .get("foretold"));
    }

    @Test
    void thePathOfCashStaysAsItWasKnownAndIsSealed() {
        UUID firm = TestSources.firm(server, "foretold", TestSources.number(), "utility-data", "account-data");
        List<Map<String, Object>> events = new ArrayList<>();
        for (int month = 1; month <= 8; month++) {
            events.add(booking(firm, 30 * month, (20_000 + 1_500 * (month % 3) - 800 * (8 - month)) + ".00"));
        }
        TestAlerts.send(server, events);
        TestAlerts.send(server, List.of(TestAlerts.unpaid(firm), TestAlerts.late(firm)));
        server.part(Watch.class).pass();
        Map<?, ?> foretold = foretold(firm);
        assertThat((List<?>) foretold.get("path")).hasSize(26);
        assertThat(foretold.toString()).contains("EUR", "rupture", "hazard");

        TestAlerts.send(server, List.of(booking(firm, 2, "900000.00"))); // says nothing new that warns
        server.part(Watch.class).pass();
        assertThat(foretold(firm).get("path")).isEqualTo(foretold.get("path"));

        drawn(firm);

        UUID id = UUID.fromString(String.valueOf(TestAlerts.alert(server, firm).get("id")));
        assertThat(server.part(ForetoldBook.class)
                        .of(server.part(Alerts.class).find(id).orElseThrow()))
                .isPresent();
        byte[] sealed = server.part(JdbcClient.class)
                .sql("select sealed from warning.foretold where alert = ? limit 1")
                .param(id)
                .query((row, n) -> row.getBytes(1))
                .single();
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("rupture");
    }

    @Test
    void whatAContractClaimsIsWhatCashIsHeldAgainst() {
        UUID firm = TestSources.firm(server, "foretold-dues", TestSources.number(), "utility-data", "account-data");
        LocalDate today = server.part(BusinessDate.class).today();
        UUID facility = TestContracts.facility(server, firm, "foretold-dues", today);
        ApiUser.tree(ApiUser.of(server, UserRole.MACHINE)
                .post("/api/contract/facilities/" + facility, TestContracts.setUp("v1", today.toString())));
        TestAlerts.send(
                server,
                List.of(booking(firm, 61, "9000.00"), booking(firm, 31, "9500.00"), booking(firm, 2, "8000.00")));
        TestAlerts.send(server, List.of(TestAlerts.late(firm)));
        server.part(Watch.class).pass();

        List<String> due = ((List<?>) Objects.requireNonNull(foretold(firm).get("path")))
                .stream()
                        .map(week -> String.valueOf(((Map<?, ?>) week).get("due")))
                        .toList();
        assertThat(due.subList(0, 3)).containsOnly("0.00 EUR"); // nothing before the first month is over
        assertThat(due.get(4)).isEqualTo("11200.00 EUR");
    }

    private void drawn(UUID firm) {
        try (TestBrowser browser = TestBrowser.on(server)) {
            TestAccounts.Made manager = TestAccounts.make(server, UserRole.RISK_MANAGER, Set.of());
            String path = "/warning/alerts/" + TestAlerts.alert(server, firm).get("id");
            Page page = browser.signedIn(manager, 390, true);
            page.navigate(path);
            page.waitForSelector("figure[data-drawn] canvas");
            TestBrowser.shot(page, "alert-path-390-dark");
            assertThat(page.locator("figure[data-chart=path] tbody tr").count()).isEqualTo(26);
            assertThat(page.locator("main").innerText())
                    .contains("What pushed the models", "Cash runs short")
                    .doesNotContain("hazard.months", "rupture.days");
            assertThat(TestBrowser.overflows(page)).isFalse();
            assertThat(TestBrowser.faults(page)).isEmpty();
            browser.assertQuiet();
        }
    }
}
