package org.bulwark.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bulwark.server.ApiUser;
import org.bulwark.server.Browser;
import org.bulwark.server.Server;
import org.bulwark.server.TestAccounts;
import org.bulwark.server.TestBrowser;
import org.bulwark.server.TestServer;
import org.bulwark.server.access.UserRole;
import org.bulwark.server.decision.TestApplications;
import org.bulwark.server.decision.policy.TestPolicy;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The main path of each role, as a person goes it on the pages, which a checker of accessibility looks at on the way. */
@Tag("browser")
@ExtendWith(TestServer.class)
class RolePathsTest {

    private static final String NOTE = "Seen the accounts of the last two years; the cash carries it.";

    private final Server server;

    RolePathsTest(Server server) {
        this.server = server;
    }

    /** All of the page is there, in standards mode, and fits its window; the checker of WCAG goes over every page in {@link WorkbenchTest}. */
    private static void legible(Page page) {
        TestBrowser.await(page, "document.querySelector('[hx-trigger=load]') === null");
        assertThat(page.evaluate("document.compatMode")).as(page.url()).isEqualTo("CSS1Compat");
        assertThat(TestBrowser.overflows(page)).as(page.url() + " is too wide").isFalse();
    }

    private static void step(Page page, String name, Map<String, String> fields) {
        page.click(".confirm > summary:text-is('" + name + "')");
        String form = ".confirm[open] ";
        fields.forEach((field, value) -> page.fill(form + "[name=" + field + "]", value));
        page.click(form + "button[type=submit]");
        page.waitForLoadState();
    }

    private static String toast(Page page) {
        return page.locator("#toasts").innerText();
    }

    private static String text(Download download) throws IOException {
        return Files.readString(download.path(), StandardCharsets.UTF_8);
    }

    @Test
    void anOfficerReadsWhyDecidesWithANoteAndFindsItInTheHistory() {
        UUID id = TestApplications.referred(server, "path-officer", "40000.00");
        TestAccounts.Made officer = TestAccounts.make(server, UserRole.OFFICER, Set.of("path-officer"));
        try (TestBrowser browser = TestBrowser.on(server)) {
            Page page = browser.signedIn(officer, 1280, false);
            assertThat(page.locator("h1").innerText()).contains(officer.login());
            legible(page);
            page.click("main a[href$='" + id + "']");
            page.waitForURL("**/decision/applications/" + id);
            assertThat(page.locator("main").innerText()).containsIgnoringCase("falling turnover");
            assertThat(page.locator(".reasons").innerText()).doesNotContain("_percent");
            assertThat(page.locator("table.trace").first().innerText()).contains("Turnover falls steeply");
            assertThat(page.locator("figure.chart").innerText()).doesNotContain("_ratio");
            page.waitForSelector(".ways, p:has-text('Nothing that the applicant')");
            legible(page);

            // The password again, as after five minutes, leads back to where one was.
            page.navigate("/access/step-up?back=/decision/applications/" + id);
            legible(page);
            page.fill("#password", officer.password());
            page.click("main button[type=submit]");
            page.waitForURL("**/decision/applications/" + id);

            page.fill("#limit", "30000.00");
            page.check("input[name=reasons][value='override/knows-customer']");
            page.fill("#note", NOTE);
            page.click("button[value=APPROVE]");
            page.waitForLoadState();
            assertThat(toast(page)).contains("Settled");
            assertThat(page.locator(".history").innerText()).contains(NOTE, officer.login());
            assertThat(page.locator("h1 + .marks").innerText()).contains("Approved");
            legible(page);
            browser.assertQuiet();
        }
    }

    @Test
    void aRelationshipManagerFindsTheirBranchsApplicationsReadsThemMaskedAndHasNothingToDecide() {
        UUID ours = TestApplications.referred(server, "path-ours", "30000.00");
        UUID theirs = TestApplications.referred(server, "path-theirs", "30000.00");
        TestAccounts.Made manager = TestAccounts.make(server, UserRole.RELATIONSHIP_MANAGER, Set.of("path-ours"));
        try (TestBrowser browser = TestBrowser.on(server)) {
            Page page = browser.signedIn(manager, 390, true);
            page.navigate("/decision/applications");
            page.selectOption("#applications-outcome", "refer");
            page.waitForURL(address -> address.contains("outcome=refer"));
            legible(page);
            assertThat(page.locator("tbody a[href$='" + theirs + "']").count()).isZero();
            page.click("tbody a[href$='" + ours + "']");
            page.waitForURL("**/" + ours);
            assertThat(page.locator("form[action*=rulings]").count()).isZero();
            legible(page);

            page.click("nav.tabs a:has-text('Data')");
            page.waitForURL("**/data");
            assertThat(page.locator("main .masked").count()).isPositive();
            step(page, "Show what is masked", Map.of());
            assertThat(page.locator("main .masked").count()).isZero();
            assertThat(page.locator("main [role=status]").innerText()).contains("to decide an application");
            legible(page);

            page.navigate("/decision/applications/" + ours);
            page.click("dl.facts a[href^='/data/parties/']");
            page.waitForURL("**/data/parties/**");
            legible(page);
            step(page, "Show what is masked", Map.of());
            assertThat(page.locator("main").innerText()).containsPattern("TEST\\d+");
            legible(page);
            assertThat(page.navigate("/decision/applications/" + theirs).status())
                    .isEqualTo(404);
        }
    }

    @Test
    void aModellerReadsAScorecardWritesAPolicyTriesItAndHandsItInThenARiskManagerBringsItIntoForce()
            throws IOException {
        String product = TestPolicy.product(server);
        TestPolicy.draft(server, product, ApiUser.of(server, UserRole.MODELLER));
        UUID past = TestApplications.approved(server, "path-model", "20000.00");
        String version = "/decision/policies/" + product + "/1";
        try (TestBrowser browser = TestBrowser.on(server)) {
            Page page = browser.signedIn(TestAccounts.make(server, UserRole.MODELLER, Set.of()), 1280, false);
            page.click("#menu a[href='/score/scorecards']");
            legible(page);
            page.click("tbody a[href*='/score/scorecards/working-capital/']");
            page.waitForURL("**/score/scorecards/working-capital/*");
            assertThat(page.locator("main").innerText()).contains("Use of credit lines", "WOE");
            String points = text(page.waitForDownload(() -> page.click("a:has-text('Points as CSV')")));
            assertThat(points).contains("utilisation_percent");
            legible(page);
            page.click("nav.tabs a:has-text('Versions')");
            page.waitForURL("**/versions");
            legible(page);

            page.navigate("/score/scorecards");
            page.setInputFiles(
                    "#file",
                    new FilePayload(
                            "broken.json", "application/json", "{\"bulwark\": 1".getBytes(StandardCharsets.UTF_8)));
            page.fill("#note", "From the autumn sample.");
            page.click("main form[enctype] button[type=submit]");
            assertThat(page.locator("main [role=alert]").innerText()).contains("Not taken in");
            assertThat(page.inputValue("#note")).isEqualTo("From the autumn sample.");
            legible(page);

            page.navigate(version + "/edit");
            String policy = page.inputValue("#text");
            page.fill("#text", policy.replaceFirst("title: .*", "title: Of " + product) + "\nnonsense: here\n");
            page.waitForSelector("#findings .mark-decline");
            legible(page);
            page.fill("#text", policy.replaceFirst("title: .*", "title: Of " + product));
            page.waitForSelector("#findings .mark-approve");
            page.fill("#note", "Another title.");
            page.click("main button[type=submit]");
            page.waitForURL("**" + version);
            legible(page);

            page.click("nav.tabs a:has-text('Test cases')");
            page.waitForURL("**/cases");
            legible(page);
            page.fill("#name", "Late payers");
            page.fill("#facts", "application.amount: 20000.00\napplicant.days_past_due_12m: 90\nno fact at all");
            page.fill("#expected", "outcome: DECLINE");
            page.click("main form button.btn-primary");
            page.waitForLoadState();
            assertThat(toast(page)).contains("no fact at all");
            page.fill("#facts", page.inputValue("#facts").replace("\nno fact at all", ""));
            page.click("main form button.btn-primary");
            page.waitForLoadState();
            assertThat(toast(page)).contains("is kept");
            assertThat(page.locator("tbody").innerText()).contains("Late payers", "Passed");
            legible(page);

            page.navigate("/decision/applications/" + past + "/documents");
            page.click("a:has-text('Make a test case of it')");
            page.waitForURL("**/cases?application=*");
            assertThat(page.inputValue("#facts"))
                    .contains("application.amount: 20000.00")
                    .doesNotContain("person_age");
            assertThat(page.inputValue("#expected")).isEqualTo("outcome: APPROVE");
            legible(page);

            page.navigate(version + "/trial");
            page.click("main form button.btn-primary");
            page.waitForSelector(".work-state .list, .work-state table, .work-state .notice");
            legible(page);

            page.navigate(version);
            step(page, "Run the tests", Map.of());
            assertThat(toast(page)).contains("Tested");
            assertThat(page.locator(".confirm > summary:text-is('Approve')").count())
                    .isZero();

            Page risk = browser.signedIn(TestAccounts.make(server, UserRole.RISK_MANAGER, Set.of()), 1280, true);
            legible(risk);
            risk.click("main a[href='" + version + "']");
            risk.waitForURL("**" + version);
            step(risk, "Approve", Map.of("note", "Read and agreed."));
            assertThat(toast(risk)).contains("Approved");
            legible(risk);
            String soon = LocalDateTime.now(ZoneOffset.UTC).plusDays(3).toString();
            step(risk, "Activate", Map.of("from", soon.substring(0, 16), "note", "With the new quarter."));
            assertThat(toast(risk)).contains("Active");
            risk.click("nav.tabs a:has-text('Versions')");
            risk.waitForURL("**/versions");
            assertThat(risk.locator("main").innerText()).contains("champion", "With the new quarter.");
            legible(risk);

            risk.navigate("/decision/policies/" + product + "/1/edit");
            risk.fill("#text", risk.inputValue("#text").replace("most-reasons: 4", "most-reasons: 3"));
            risk.waitForSelector("#findings .mark-approve");
            risk.fill("#note", "Three reasons are enough.");
            risk.click("main button[type=submit]");
            risk.waitForURL("**/decision/policies/" + product + "/2");
            risk.click("nav.tabs a:has-text('Changes')");
            risk.waitForURL("**/changes");
            assertThat(risk.locator(".line-came").count()).isEqualTo(1);
            legible(risk);

            risk.navigate("/decision/applications");
            risk.click("main a:has-text('Overrides')");
            risk.waitForURL("**/decision/overrides");
            risk.selectOption("#overrides-by", "reason");
            risk.waitForURL(address -> address.contains("by=reason"));
            legible(risk);
        }
    }

    @Test
    void aRiskManagerHandsTheirAuthorityOverWhileAway() {
        TestAccounts.Made risk = TestAccounts.make(server, UserRole.RISK_MANAGER, Set.of());
        TestAccounts.Made deputy = TestAccounts.make(server, UserRole.RISK_MANAGER, Set.of());
        try (TestBrowser browser = TestBrowser.on(server)) {
            Page page = browser.signedIn(risk, 1280, false);
            page.click("#menu a[href='/access/authority']");
            page.waitForURL("**/access/authority");
            legible(page);
            page.selectOption("#d-to", deputy.account().id().toString());
            page.fill("#d-until", page.inputValue("#d-from"));
            page.fill("#d-reason", "On leave");
            page.click("form[action$=delegations] button[type=submit]");
            page.waitForLoadState();
            assertThat(page.locator("main").innerText()).contains(risk.login() + " → " + deputy.login());
            legible(page);
            page.navigate("/access/me");
            legible(page);
            browser.assertQuiet();
        }
    }

    @Test
    void anAuditorReadsTheLogFollowsADecisionAndHasItDecidedAgainButChangesNothing() throws IOException {
        UUID id = TestApplications.declined(server, "path-audit", "50000.00");
        TestAccounts.Made auditor = TestAccounts.make(server, UserRole.AUDITOR, Set.of());
        try (TestBrowser browser = TestBrowser.on(server)) {
            Page page = browser.signedIn(auditor, 1280, true);
            legible(page);
            page.navigate("/decision/applications/" + id);
            legible(page);
            assertThat(page.locator("form[action*=rulings]").count()).isZero();
            page.click("nav.tabs a:has-text('Documents')");
            page.waitForURL("**/documents");
            legible(page);
            page.click("main button:has-text('Decide it again')");
            page.waitForSelector("#replay");
            assertThat(page.locator("#replay").innerText()).contains("The same answer came out");
            legible(page);
            String file = text(page.waitForDownload(() -> page.click("a:has-text('Download as JSON')")));
            assertThat(file).contains("\"trace\"", id.toString());

            page.selectOption("#letter-in", "zh");
            page.click("main button:has-text('Open the letter')");
            page.waitForURL("**/letter?*");
            assertThat(page.locator(".letter").getAttribute("lang")).isEqualTo("zh");
            legible(page);
            String letter = text(page.waitForDownload(() -> page.click("main a:has-text('Download')")));
            assertThat(letter).startsWith("<!DOCTYPE html>").contains("lang=\"zh\"");

            page.navigate("/decision/policies/working-capital/1");
            assertThat(page.locator(".confirm, a[href$='/edit']").count()).isZero();
            page.navigate("/decision/policies/working-capital/1/cases");
            assertThat(page.locator("main form[method=post] button").count()).isZero();
            assertThat(page.locator("tbody").innerText()).contains("Two months late in the last year");

            page.click("#menu a[href='/audit']");
            page.waitForURL("**/audit");
            page.waitForLoadState();
            page.fill("#entries-actor", auditor.login());
            page.press("#entries-actor", "Enter");
            page.waitForURL(address -> address.contains("actor=" + auditor.login()));
            legible(page);
            page.navigate("/access/users");
            assertThat(page.locator("main form").count()).isZero();
            legible(page);
            browser.assertQuiet();
        }
    }

    @Test
    void anAdministratorMakesAUserGivesARoleAndEndsASession() {
        String login = "clerk-" + UUID.randomUUID().toString().substring(0, 8);
        try (TestBrowser browser = TestBrowser.on(server)) {
            Page page = browser.signedIn(TestAccounts.make(server, UserRole.ADMINISTRATOR, Set.of()), 1280, false);
            legible(page);
            page.click("#menu a[href='/access/users']");
            page.waitForURL("**/access/users");
            assertThat(page.locator("main a[href='/access/authority']").count()).isZero();
            page.fill("#new-login", login);
            page.fill("#new-name", "Clerk of " + login);
            tick(page, "input[name=roles][value=OFFICER]");
            page.click("main button:has-text('New account')");
            page.waitForSelector(".once");
            String password = page.locator(".once").innerText().strip();
            assertThat(password).isNotBlank();
            legible(page);
            Browser.stranger(server).post("/access/login", Map.of("login", login, "password", password));

            page.click("a:has-text('Clerk of " + login + "')");
            page.waitForURL("**/access/users/*");
            tick(page, "input[name=roles][value=AUDITOR]");
            page.click("main button:has-text('Save')");
            page.waitForLoadState();
            assertThat(page.isChecked("input[name=roles][value=AUDITOR]")).isTrue();
            legible(page);
            page.click("main button:has-text('End')");
            page.waitForLoadState();
            assertThat(page.locator("main").innerText()).contains("Nowhere at the moment.");
            legible(page);
            browser.assertQuiet();
        }
    }

    /** Ticks a box by the keyboard: a click may miss while the page still settles. */
    private static void tick(Page page, String box) {
        page.focus(box);
        page.keyboard().press("Space");
        assertThat(page.isChecked(box)).as(box).isTrue();
    }
}
