package org.bulwark.server.decision.input;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.Set;
import java.util.UUID;
import org.bulwark.server.Browser;
import org.bulwark.server.Server;
import org.bulwark.server.TestAccounts;
import org.bulwark.server.TestBrowser;
import org.bulwark.server.TestServer;
import org.bulwark.server.access.UserRole;
import org.bulwark.server.data.intake.TestSources;
import org.bulwark.server.sample.TestBank;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From the customer's number to the decision and the events behind it, at a desk. */
@NullMarked
@ExtendWith(TestServer.class)
class ApplyPageTest {

    private static final String BRANCH = "INP2";

    private final Server server;

    ApplyPageTest(Server server) {
        this.server = server;
        TestBank.in(server);
    }

    @Test
    @Tag("browser")
    void whatTheBankKnowsIsShownAndNotAskedAndOpensToTheEvents() {
        String number = TestSources.number();
        UUID firm = TestSources.firm(server, BRANCH, number, "utility-data", "bureau-query");
        new Records(server, firm).bills(26, "4200.00").report(2, 1).report(5, 1).send();
        TestAccounts.Made officer = TestAccounts.make(server, UserRole.OFFICER, Set.of(BRANCH));
        try (TestBrowser browser = TestBrowser.on(server)) {
            Page page = browser.signedIn(officer, 1280, false);
            page.navigate("/decision/applications/new");
            look(page, "apply-products-1280-light");
            page.click("main a:has-text('Electricity-record loan')");
            page.fill("#number", number);
            page.click("button:has-text('Find')");
            page.waitForSelector("main :text('Business licence')"); // the page is long, and is read while it comes
            assertThat(page.locator("main").innerText())
                    .contains("Electricity paid in 24 months")
                    .contains("100,800.00")
                    .contains("Business licence");
            assertThat(page.locator("[name='electricity.paid_24m']").count()).isZero();
            look(page, "apply-1280-light");
            page.fill("[name='application.amount']", "100000");
            page.fill("[name='application.term_months']", "12");
            page.selectOption("[name='applicant.borrower']", new SelectOption().setValue("company"));
            page.selectOption("[name='applicant.industry']", new SelectOption().setIndex(2));
            page.selectOption("[name='applicant.region']", new SelectOption().setIndex(1));
            page.fill("[name='applicant.years_active']", "9");
            page.selectOption("[name='application.purpose']", new SelectOption().setValue("machines"));
            page.click("button:has-text('Hand in and decide')");
            page.waitForURL("**/decision/applications/*-*");
            assertThat(page.locator("main").innerText())
                    .contains("Read from the data of the bank", "days old", "operation.electricity_paid.sum_24m");
            look(page, "application-inputs-1280-light");
            String decided = page.url();
            page.click("main a:has-text('Electricity paid in 24 months')");
            page.waitForURL("**/events?source=electricity");
            assertThat(page.locator("main").innerText()).contains("Paid: ");
            page.navigate("/data/parties/" + firm + "/consents");
            look(page, "consents-1280-light");
            Page small = browser.signedIn(officer, 390, true);
            small.navigate("/decision/applications/new?product=electricity-loan&party=" + firm);
            look(small, "apply-390-dark");
            small.navigate(decided.substring(decided.indexOf("/decision")));
            look(small, "application-inputs-390-dark");
            small.navigate("/data/parties/" + firm + "/consents");
            look(small, "consents-390-dark");
            browser.assertQuiet();
        }
    }

    private static void look(Page page, String name) {
        TestBrowser.await(page, "document.querySelector('[hx-trigger=load]') === null");
        TestBrowser.shot(page, name);
        assertThat(TestBrowser.overflows(page))
                .as(name + " is wider than its window")
                .isFalse();
        assertThat(TestBrowser.faults(page)).as(name).isEmpty();
    }

    @Test
    void onlyWhoMayHandInSeesTheFormAndNobodySeesTheCustomersOfOthers() {
        UUID firm = TestSources.firm(server, BRANCH, TestSources.number(), "utility-data");
        assertThat(Browser.as(server, UserRole.AUDITOR, Set.of())
                        .get("/decision/applications/new")
                        .statusCode())
                .isEqualTo(403);
        TestSources.firm(server, "INP3", TestSources.number());
        Browser stranger = Browser.as(server, UserRole.OFFICER, Set.of("INP3"));
        assertThat(stranger.get("/decision/applications/new?product=electricity-loan&party=" + firm)
                        .statusCode())
                .isEqualTo(404);
        assertThat(stranger.get("/decision/applications/new?product=electricity-loan&party=nobody")
                        .statusCode())
                .isEqualTo(404);
        assertThat(stranger.get("/decision/applications/new?product=electricity-loan")
                        .body())
                .contains("applicant.number");
    }
}
