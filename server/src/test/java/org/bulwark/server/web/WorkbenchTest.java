package org.bulwark.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.bulwark.server.ApiUser;
import org.bulwark.server.Server;
import org.bulwark.server.TestAccounts;
import org.bulwark.server.TestBrowser;
import org.bulwark.server.TestServer;
import org.bulwark.server.access.UserRole;
import org.bulwark.server.contract.BusinessDate;
import org.bulwark.server.data.Branches;
import org.bulwark.server.sample.SampleRequests;
import org.bulwark.server.sample.TestBank;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** What each role does in a day, in a real browser over the sample bank. */
@Tag("browser")
@ExtendWith(TestServer.class)
class WorkbenchTest {

    private static final String BULK = "/api/decision/applications/bulk";

    private final Server server;

    WorkbenchTest(Server server) {
        this.server = server;
    }

    private void applications(long from, int count) {
        SampleRequests requests = TestBank.in(server);
        List<Object> many = new ArrayList<>();
        for (long k = from; k < from + count; k++) {
            many.add(requests.request(k));
        }
        ApiUser.of(server, UserRole.MACHINE).post(BULK, JsonMapper.shared().writeValueAsString(many));
    }

    private TestAccounts.Made somebody(UserRole role) {
        Set<String> branches =
                role.reachesWholeBank() ? Set.of() : server.part(Branches.class).codes();
        return TestAccounts.make(server, role, branches);
    }

    @ParameterizedTest
    @CsvSource({"1280, false", "390, true"})
    void everyPageCanBeReadByEverybody(int width, boolean dark) {
        applications(800_000, 60);
        try (TestBrowser browser = TestBrowser.on(server)) {
            SoftAssertions all = new SoftAssertions();
            Page risk = browser.signedIn(somebody(UserRole.RISK_MANAGER), width, dark);
            risk.navigate("/decision/applications");
            String application = risk.locator("tbody a").first().getAttribute("href");
            risk.navigate("/data/parties");
            String party = risk.locator("tbody a").first().getAttribute("href");
            for (String path : List.of(
                    "/",
                    "/decision/applications",
                    application,
                    application + "/data",
                    "/data/parties",
                    party,
                    "/data/sources",
                    "/data/sources/electricity",
                    "/data/sources/electricity?by=hour",
                    "/data/quarantine",
                    "/decision/products",
                    "/desk/product/electricity-loan/1",
                    "/desk/product/electricity-loan/1/edit",
                    "/decision/policies",
                    "/decision/policies/working-capital/1",
                    "/decision/policies/working-capital/1/text",
                    "/decision/policies/working-capital/1/cases",
                    "/decision/policies/working-capital/1/trial",
                    "/decision/policies/working-capital/1/versions",
                    "/decision/policies/working-capital/1/edit",
                    "/score/scorecards",
                    "/score/scorecards/working-capital/1",
                    "/score/scorecards/working-capital/1/versions",
                    "/contract/days",
                    "/contract/days/" + server.part(BusinessDate.class).today(),
                    "/decision/overrides",
                    "/warning/replays",
                    "/workout/reminders",
                    "/workout/promises",
                    "/desk/collection/rules",
                    "/access/authority")) {
                look(risk, path, width, dark, all);
            }
            Page auditor = browser.signedIn(somebody(UserRole.AUDITOR), width, dark);
            for (String path : List.of("/audit", "/access/users", "/access/me")) {
                look(auditor, path, width, dark, all);
            }
            all.assertAll();
            browser.assertQuiet();
        }
    }

    private static void look(Page page, String path, int width, boolean dark, SoftAssertions all) {
        page.navigate(path);
        TestBrowser.await(page, "document.querySelector('[hx-trigger=load]') === null");
        String name = path.replaceAll("[0-9a-f-]{36}", "id").replaceAll("\\W+", "-");
        String file = "page" + name + "-" + width + (dark ? "-dark" : "-light");
        TestBrowser.shot(page, file);
        all.assertThat(TestBrowser.overflows(page))
                .as(file + " is wider than its window")
                .isFalse();
        all.assertThat(TestBrowser.faults(page)).as(file).isEmpty();
    }

    @Test
    void anOfficerFindsWhatIsDueDecidesItWithANoteAndSeesItInTheHistory() {
        applications(810_000, 60);
        try (TestBrowser browser = TestBrowser.on(server)) {
            Page page = browser.signedIn(somebody(UserRole.RISK_MANAGER), 1280, false);
            page.navigate("/decision/applications?status=referred&sort=-amount");
            page.locator("tbody a").first().click();
            page.fill("#note", "Seen the accounts of the last two years; the cash does not carry it.");
            page.check("input[name=reasons][value='override/story-does-not-hold']");
            page.click("button[value=DECLINE]");
            page.waitForLoadState();
            // Two people decide about large ones: then it is a recommendation.
            assertThat(page.locator("#toasts").innerText()).containsAnyOf("Declined", "Recommended");
            assertThat(page.locator(".history").innerText())
                    .containsAnyOf("Decided by a person", "Decided otherwise than the policy", "Recommended");
            browser.assertQuiet();
        }
    }

    @Test
    void aListNarrowsAsOneTypesKeepsItsStateInTheAddressAndGoesBack() {
        applications(820_000, 60);
        try (TestBrowser browser = TestBrowser.on(server)) {
            Page page = browser.signedIn(somebody(UserRole.RISK_MANAGER), 1280, false);
            page.navigate("/decision/applications");
            page.selectOption("#applications-outcome", "decline");
            page.waitForURL(address -> address.contains("outcome=decline"));
            Locator outcomes = page.locator("tbody td:nth-child(3)");
            assertThat(outcomes.allInnerTexts()).isNotEmpty().allMatch(text -> text.contains("Declined"));
            page.click("th a:has-text('Amount asked for')");
            page.waitForURL(address -> address.contains("sort=amount") && address.contains("outcome=decline"));
            assertThat(page.locator("th[aria-sort=ascending]").innerText()).contains("Amount asked for");
            page.goBack();
            page.waitForURL(address -> !address.contains("sort=amount"));
            browser.assertQuiet();
        }
    }

    @Test
    void everythingWorksByKeyboard() {
        applications(830_000, 20);
        try (TestBrowser browser = TestBrowser.on(server)) {
            Page page = browser.signedIn(somebody(UserRole.RISK_MANAGER), 1280, false);
            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement.textContent")).isEqualTo("Skip to the content");
            page.keyboard().press("Enter");
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("content");
            page.keyboard().press("/");
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("search");
            page.keyboard().type("g a?");
            assertThat(page.inputValue("#search")).isEqualTo("g a?");
            page.keyboard().press("Tab");
            page.keyboard().press("?");
            assertThat(page.locator("#shortcuts").isVisible()).isTrue();
            page.keyboard().press("Escape");
            assertThat(page.locator("#shortcuts").isVisible()).isFalse();
            page.keyboard().press("g");
            page.keyboard().press("a");
            page.waitForURL("**/decision/applications");
            browser.assertQuiet();
        }
    }

    @Test
    void aPolicyIsWrittenCheckedWhileWritingAndKeptAsADraft() {
        TestBank.in(server);
        try (TestBrowser browser = TestBrowser.on(server)) {
            Page page = browser.signedIn(somebody(UserRole.MODELLER), 1280, false);
            page.navigate("/decision/policies/personal-loan/1/edit");
            String text = page.inputValue("#text");
            page.fill("#text", text + "\nnonsense: here\n");
            page.waitForSelector("#findings .mark-decline");
            page.fill("#text", text.replaceFirst("title: .*", "title: Personal loan, " + UUID.randomUUID()));
            page.waitForSelector("#findings .mark-approve");
            page.fill("#note", "Another title.");
            page.click("main button[type=submit]");
            page.waitForURL(address -> address.matches(".*/decision/policies/personal-loan/\\d+$"));
            assertThat(page.locator("main .mark").first().innerText()).contains("Draft");
            page.click("nav.tabs a:has-text('Changes')");
            assertThat(page.locator(".line-came").count()).isEqualTo(1);
            browser.assertQuiet();
        }
    }
}
