package org.bulwark.server.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
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
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A facility's schedule, what is booked on it, and how it stands. */
@NullMarked
@ExtendWith(TestServer.class)
class ContractTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 15);

    private final Server server;
    private final ApiUser officer;

    ContractTest(Server server) {
        this.server = server;
        this.officer = ApiUser.of(server, UserRole.OFFICER, Set.of("contract-a"));
    }

    private UUID kept() {
        UUID facility = TestContracts.facility(server, "contract-a", FIRST);
        Map<String, Object> made = TestContracts.post(officer, facility, "", TestContracts.setUp("one", "2026-01-15"));
        assertThat(made).as(made.toString()).containsEntry("currency", "EUR");
        return facility;
    }

    private Map<String, Object> position(UUID facility, String query) {
        return ApiUser.tree(officer.get("/api/contract/facilities/" + facility + "/position?" + query));
    }

    private static String payment(String id, String day, String amount) {
        return "{\"id\":\"" + id + "\",\"kind\":\"payment\",\"valueDate\":\"" + day + "\",\"bookedOn\":\"" + day
                + "\",\"amount\":\"" + amount + "\"}";
    }

    @Test
    void whatFallsDueIsPaidOrPastDueAndARepeatedDeliveryChangesNothing() {
        UUID facility = kept();
        // principal 10,000.00 a month, interest 1 % a month of what is owed: 1,200.00, then 1,100.00
        assertThat(position(facility, "on=2026-02-15"))
                .containsEntry("owed", "121200.00")
                .containsEntry("pastDue", "0.00")
                .containsEntry("daysPastDue", 0);
        assertThat(position(facility, "on=2026-02-25"))
                .containsEntry("pastDue", "11200.00")
                .containsEntry("daysPastDue", 10);
        String entries =
                "[" + payment("p1", "2026-02-20", "11200.00") + "," + payment("p2", "2026-03-15", "600.00") + "]";
        String at = "/api/contract/facilities/" + facility + "/entries";
        assertThat(officer.post(at, entries).body()).contains("\"sequence\":2", "\"again\":false");
        assertThat(officer.post(at, entries).body()).contains("\"sequence\":2").doesNotContain("\"again\":false");
        assertThat(officer.get(at).body()).contains("\"p1\"", "\"p2\"").doesNotContain("\"sequence\":3");
        assertThat(officer.post(at, "[" + payment("p2", "2026-03-15", "601.00") + "]")
                        .body())
                .contains("contract/id-taken");
        assertThat(position(facility, "on=2026-03-25"))
                .containsEntry("pastDue", "10500.00")
                .containsEntry("daysPastDue", 10)
                .containsEntry(
                        "unpaid",
                        Map.of(
                                "fee",
                                "0.00",
                                "penalty-interest",
                                "0.00",
                                "interest",
                                "500.00",
                                "principal",
                                "10000.00"));
        // 100,000.00 for ten days of thirty-e-360 at 12 %
        assertThat(position(facility, "on=2026-03-25")).containsEntry("accrued", "333.33");

        assertThat(officer.post(
                                at,
                                "[{\"id\":\"r1\",\"kind\":\"reversal\",\"valueDate\":\"2026-03-20\",\"bookedOn\":\"2026-03-20\",\"reverses\":\"p1\"}]")
                        .body())
                .contains("\"reverses\":1");
        assertThat(position(facility, "on=2026-03-25")).containsEntry("daysPastDue", 38);
        assertThat(officer.post(
                                at,
                                "[" + payment("p3", "2026-04-01", "5.00")
                                        + ",{\"id\":\"r2\",\"kind\":\"reversal\",\"valueDate\":\"2026-04-01\",\"reverses\":\"p1\"}]")
                        .body())
                .contains("contract/entry-invalid");
        assertThat(officer.get(at).body()).doesNotContain("\"p3\""); // all or none
    }

    @Test
    void aPrepaymentAndNewTermsMakeVersionsAndTheSecondIsGrantedByAnother() {
        UUID facility = kept();
        String early = "{\"id\":\"e1\",\"on\":\"2026-04-15\",\"amount\":\"18000.00\",\"effect\":\"smaller\"}";
        TestContracts.post(officer, facility, "/prepayments", early);
        Map<String, Object> after = TestContracts.post(officer, facility, "/prepayments", early);
        assertThat(((java.util.List<?>) Objects.requireNonNull(after.get("versions"))))
                .hasSize(2);
        // 90,000.00 owed after the third, less 18,000.00, in nine parts
        assertThat(officer.get("/api/contract/facilities/" + facility + "/schedule")
                        .body())
                .contains("\"principal\":\"8000.00\"", "\"version\":2");

        String terms = "{\"id\":\"t1\",\"terms\":" + TestContracts.terms("64000.00", "2026-05-15")
                + ",\"note\":\"The order book fell away; twelve months more.\"}";
        Map<String, Object> asked = TestContracts.post(officer, facility, "/terms", terms);
        assertThat(asked).as(asked.toString()).containsEntry("state", "proposed");
        String grant = "/api/contract/proposals/" + asked.get("id") + "/grant";
        assertThat(officer.post(grant, "").statusCode()).isEqualTo(403);
        ApiUser risk = ApiUser.of(server, UserRole.RISK_MANAGER);
        assertThat(ApiUser.tree(risk.post(grant, ""))).containsEntry("state", "granted");
        assertThat(ApiUser.tree(risk.post(grant, ""))).containsEntry("code", "contract/proposal-settled");
        assertThat(officer.get("/api/contract/facilities/" + facility).body())
                .contains("\"agreedBy\":\"" + risk.login() + "\"", "\"number\":3");
        Map<String, Object> own = TestContracts.post(
                risk, facility, "/terms", terms.replace("t1", "t2").replace("2026-05-15", "2026-06-15"));
        assertThat(ApiUser.tree(risk.post("/api/contract/proposals/" + own.get("id") + "/grant", "")))
                .containsEntry("code", "contract/second-person");
    }

    @Test
    void whatCannotBeIsRefused() {
        UUID facility = TestContracts.facility(server, "contract-a", FIRST);
        assertThat(position(facility, "")).containsEntry("code", "contract/contract-missing");
        String setUp = TestContracts.setUp("one", "2026-01-15");
        assertThat(TestContracts.post(
                        officer, facility, "", setUp.replace("\"rate\":\"12\"", "\"rate\":\"12\",\"margin\":1")))
                .containsEntry("code", "web/field-invalid");
        assertThat(TestContracts.post(officer, facility, "", setUp.replace("equal-principal", "somehow")))
                .containsEntry("code", "contract/terms-invalid");
        assertThat(TestContracts.post(officer, facility, "", setUp.replace("120000.00", "1,2")))
                .containsEntry("code", "money/amount-invalid");
        TestContracts.post(officer, facility, "", setUp);
        assertThat(TestContracts.post(officer, facility, "", setUp.replace("\"one\"", "\"two\"")))
                .containsEntry("code", "contract/contract-there");
        ApiUser theirs = ApiUser.of(server, UserRole.OFFICER, Set.of("contract-b"));
        assertThat(theirs.get("/api/contract/facilities/" + facility).statusCode())
                .isEqualTo(404);
        ApiUser auditor = ApiUser.of(server, UserRole.AUDITOR);
        assertThat(auditor.post("/api/contract/facilities/" + facility + "/entries", "[]")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    @Tag("browser")
    void theFacilityOnOnePage() {
        UUID facility = kept();
        officer.post(
                "/api/contract/facilities/" + facility + "/entries",
                "[" + payment("p1", "2026-02-16", "11200.00") + "]");
        try (TestBrowser browser = TestBrowser.on(server)) {
            TestAccounts.Made manager = TestAccounts.make(server, UserRole.RISK_MANAGER, Set.of());
            Page page = browser.signedIn(manager, 1280, false);
            page.navigate("/contract/facilities/" + facility + "?on=2026-04-20");
            assertThat(page.locator("main").innerText()).contains("Past due", "Equal principal", "110,000.00");
            page.locator("summary:has-text('Book')").first().click();
            page.fill("form[action$='/booked'] input[name=amount]", "250.00");
            page.locator("form[action$='/booked'] button[type=submit]").click();
            page.waitForSelector("#toasts:has-text('Booked')");
            assertThat(page.locator("main").innerText()).contains("250.00");
            reverse(page);
            for (boolean dark : new boolean[] {false, true}) {
                Page seen = browser.signedIn(manager, dark ? 390 : 1280, dark);
                seen.navigate("/contract/facilities/" + facility + "?on=2026-04-20");
                TestBrowser.shot(seen, "contract-facility-" + (dark ? "390-dark" : "1280-light"));
                assertThat(TestBrowser.overflows(seen)).isFalse();
                assertThat(TestBrowser.faults(seen)).isEmpty();
            }
            browser.assertQuiet();
        }
    }

    /** The payment of 250.00 turns out to be none: it can be chosen once, and what it paid is owed again. */
    private static void reverse(Page page) {
        page.locator("summary:has-text('Reverse')").first().click();
        assertThat(page.locator("form[action$='/reversed'] select").innerText()).contains("250.00 EUR", "11200.00 EUR");
        page.locator("form[action$='/reversed'] button[type=submit]").click();
        page.waitForSelector("#toasts:has-text('Reversed')");
        assertThat(page.locator("main").innerText()).contains("Reversal");
        page.locator("summary:has-text('Reverse')").first().click();
        assertThat(page.locator("form[action$='/reversed'] select").innerText())
                .contains("11200.00")
                .doesNotContain("250.00");
    }
}
