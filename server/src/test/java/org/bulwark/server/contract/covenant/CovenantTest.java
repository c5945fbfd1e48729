package org.bulwark.server.contract.covenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bulwark.server.contract.covenant.TestCovenants.first;
import static org.bulwark.server.contract.covenant.TestCovenants.today;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
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

/** From a set that two people agree on to how its tests stand. */
@NullMarked
@ExtendWith(TestServer.class)
class CovenantTest {

    private final Server server;

    CovenantTest(Server server) {
        this.server = server;
    }

    private Map<String, Object> test(UUID facility, String covenant, String date) {
        return TestCovenants.listed(server, facility, "state=all&sort=due").stream()
                .filter(one -> covenant.equals(one.get("covenant")) && date.equals(one.get("testDate")))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void figuresAreJudgedARepeatChangesNothingAndARestatementCounts() {
        UUID facility = TestCovenants.facility(server, "covenant-a");
        ApiUser manager = ApiUser.of(server, UserRole.RELATIONSHIP_MANAGER, Set.of("covenant-a"));
        assertThat(test(facility, "leverage", first().toString()))
                .containsEntry("state", "unknown")
                .containsEntry("delivered", false);
        assertThat(TestCovenants.deliver(manager, facility, "d1", first(), "380000.00"))
                .containsEntry("again", false);
        assertThat(test(facility, "leverage", first().toString()))
                .containsEntry("state", "warning") // 3.8 of 4: five per cent to spare, and a tenth is wanted
                .containsEntry("weight", 0.0)
                .hasEntrySatisfying(
                        "headroom",
                        share -> assertThat((Double) share).isCloseTo(0.05, org.assertj.core.data.Offset.offset(1e-9)));
        assertThat(TestCovenants.deliver(manager, facility, "d1", first(), "380000.00"))
                .containsEntry("again", true);
        assertThat(TestCovenants.deliver(manager, facility, "d1", first(), "390000.00"))
                .containsEntry("code", "contract/id-taken");
        TestCovenants.deliver(manager, facility, "d2", first(), "420000.00");
        assertThat(test(facility, "leverage", first().toString())).containsEntry("state", "breach");
        TestCovenants.deliver(manager, facility, "d3", first(), "300000.00");
        assertThat(test(facility, "leverage", first().toString())).containsEntry("state", "compliant");
        // nobody sent the accounts: thirty days and ten of grace are over
        assertThat(test(facility, "accounts", first().toString())).containsEntry("state", "breach");
        assertThat(test(facility, "leverage", first().plusDays(50).toString())).containsEntry("state", "unknown");

        assertThat(TestCovenants.deliver(manager, facility, "d4", first().plusDays(1), "1.00"))
                .containsEntry("code", "contract/test-unknown");
        assertThat(TestCovenants.deliver(manager, facility, "d5", first(), "much"))
                .containsEntry("code", "money/amount-invalid");
        assertThat(TestCovenants.post(
                                manager,
                                facility,
                                "/deliveries",
                                Map.of(
                                        "id", "d6",
                                        "covenants", List.of("leverage"),
                                        "testDate", first().toString(),
                                        "deliveredOn", today().toString(),
                                        "figures", Map.of("dept", "1.00")))
                        .get("code"))
                .isEqualTo("rule/name-unknown");
    }

    @Test
    void aSetIsRefusedWithPlaceAndLineAndAWaiverTakesTwo() {
        UUID facility = TestCovenants.facility(server, "covenant-b");
        ApiUser manager = ApiUser.of(server, UserRole.RELATIONSHIP_MANAGER, Set.of("covenant-b"));
        assertThat(TestCovenants.post(
                                manager,
                                facility,
                                "/covenants",
                                Map.of(
                                        "id", "s2",
                                        "text", TestCovenants.document().replace("numerator: debt", "numerator: dett"),
                                        "note", "A slip of the pen in it."))
                        .toString())
                .contains("dett", "covenants:");
        TestCovenants.deliver(manager, facility, "d1", first(), "500000.00");
        Map<String, Object> breach = test(facility, "leverage", first().toString());
        assertThat(breach).containsEntry("state", "breach").containsEntry("waived", false);
        // 1 × (1 − 0.63) × 120,000.00, and nothing left until the test
        assertThat((Double) breach.get("weight")).isCloseTo(4_440_000, org.assertj.core.data.Offset.offset(1e-3));

        Map<String, Object> asked = TestCovenants.post(
                manager,
                facility,
                "/waivers",
                Map.of(
                        "id", "w1",
                        "covenant", "leverage",
                        "from", first().toString(),
                        "until", first().toString(),
                        "note", "The new press was paid from cash; it earns from May."));
        ApiUser officer = ApiUser.of(server, UserRole.OFFICER, Set.of("covenant-b"));
        assertThat(officer.post("/api/contract/proposals/" + asked.get("id") + "/grant", "")
                        .statusCode())
                .isEqualTo(403);
        TestCovenants.grant(ApiUser.of(server, UserRole.RISK_MANAGER), asked);
        assertThat(test(facility, "leverage", first().toString()))
                .containsEntry("state", "breach")
                .containsEntry("waived", true)
                .containsEntry("weight", 0.0);
    }

    @Test
    void aBranchSeesItsOwnAndTheListGoesByWeight() {
        UUID one = TestCovenants.facility(server, "covenant-c");
        ApiUser theirs = ApiUser.of(server, UserRole.OFFICER, Set.of("covenant-d"));
        assertThat(theirs.get("/api/contract/covenants?state=all").body()).doesNotContain(one.toString());
        assertThat(theirs.get("/api/contract/facilities/" + one + "/covenants").statusCode())
                .isEqualTo(404);
        assertThat(theirs.get("/api/contract/covenants?branch=covenant-c").body())
                .contains("\"tests\":[]");
        List<Map<String, Object>> late = TestCovenants.listed(server, one, "state=late&sort=due");
        assertThat(late).isNotEmpty().allSatisfy(row -> assertThat(row).containsEntry("delivered", false));
        assertThat(TestCovenants.listed(server, one, "state=ahead&until=" + today().plusDays(60)))
                .allSatisfy(row -> assertThat(String.valueOf(row.get("dueOn")))
                        .isGreaterThanOrEqualTo(today().toString())
                        .isLessThanOrEqualTo(today().plusDays(60).toString()));
    }

    @Test
    @Tag("browser")
    void covenantsAsPages() {
        UUID facility = TestCovenants.facility(server, "covenant-e");
        ApiUser risk = ApiUser.of(server, UserRole.RISK_MANAGER);
        TestCovenants.deliver(risk, facility, "d1", first(), "300000.00");
        TestCovenants.deliver(risk, facility, "d2", first().plusDays(50), "440000.00");
        try (TestBrowser browser = TestBrowser.on(server)) {
            TestAccounts.Made manager = TestAccounts.make(server, UserRole.RELATIONSHIP_MANAGER, Set.of("covenant-e"));
            Page page = browser.signedIn(manager, 1280, false);
            page.navigate("/contract/covenants");
            page.selectOption("#covenants-state", "breach");
            page.waitForURL(address -> address.contains("state=breach"));
            assertThat(page.locator("tbody").innerText()).contains("Net debt to EBITDA", "Breach", "-10.0%");
            page.locator("tbody a:has-text('Net debt')").first().click();
            page.waitForSelector("h1:has-text('Net debt to EBITDA')");
            page.locator("summary:has-text('Enter figures')").click();
            page.selectOption("select[name=testDate]", first().plusDays(100).toString());
            page.fill("input[name=figure-debt]", "350000.00");
            page.fill("input[name=figure-ebitda]", "100000.00");
            page.locator("form[action$='/delivered'] button[type=submit]").click();
            page.waitForSelector("#toasts:has-text('judged')");
            assertThat(page.locator("main").innerText()).contains("3.50", "off by 10.0 %");
            spend(page, facility, "machines: 80000.00\n\nshares: 30000.00", "Breach");
            spend(page, facility, "machines: 80000.00\n30000.00", "Unknown");
            spend(page, facility, "machines: 80000.00\ninstallation: 30000.00", "Kept");
            keepBehind(page, facility);
            for (boolean dark : new boolean[] {false, true}) {
                Page seen = browser.signedIn(manager, dark ? 390 : 1280, dark);
                for (String path : List.of(
                        "/contract/covenants?state=all&sort=due",
                        "/contract/facilities/" + facility + "/covenants/leverage",
                        "/contract/facilities/" + facility)) {
                    seen.navigate(path);
                    String name = path.replaceAll("[0-9a-f-]{36}", "id").replaceAll("\\W+", "-");
                    TestBrowser.shot(seen, "covenant" + name + (dark ? "-390-dark" : "-1280-light"));
                    assertThat(TestBrowser.overflows(seen)).as(path).isFalse();
                    assertThat(TestBrowser.faults(seen)).as(path).isEmpty();
                }
            }
            browser.assertQuiet();
        }
    }

    private static void spend(Page page, UUID facility, String lines, String state) {
        page.navigate("/contract/facilities/" + facility + "/covenants/purpose");
        page.locator("summary:has-text('Enter figures')").click();
        assertThat(page.locator("form[action$='/delivered']").innerText()).contains("installation, machines");
        page.fill("textarea[name=spendings]", lines);
        page.locator("form[action$='/delivered'] button[type=submit]").click();
        page.waitForSelector("#toasts:has-text('judged')");
        page.waitForSelector("tbody tr:has-text('" + state + "')");
    }

    /** A guarantee is entered, and entered again with what it brings now. */
    private static void keepBehind(Page page, UUID facility) {
        for (String brings : List.of("500000.00", "90000.00")) {
            page.navigate("/contract/facilities/" + facility);
            page.locator("summary:has-text('Enter what stands behind')").click();
            page.fill("form[action$='/enhancements'] input[name=name]", "G-2026/1");
            page.fill("form[action$='/enhancements'] input[name=brings]", brings);
            page.fill("form[action$='/enhancements'] input[name=validUntil]", "2041-06-30");
            page.locator("form[action$='/enhancements'] button[type=submit]").click();
            page.waitForSelector("#toasts:has-text('stands behind')");
        }
        assertThat(page.locator("tbody tr:has-text('G-2026/1')").innerText())
                .contains("Guarantee", "90,000.00")
                .doesNotContain("500,000.00");
    }
}
