package org.bulwark.server.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bulwark.files.indicator.ShippedCatalogue;
import org.bulwark.indicator.definition.RiskGroup;
import org.bulwark.server.ApiUser;
import org.bulwark.server.Server;
import org.bulwark.server.TestAccounts;
import org.bulwark.server.TestBrowser;
import org.bulwark.server.TestServer;
import org.bulwark.server.access.UserRole;
import org.bulwark.server.data.intake.TestSources;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A modeller drafts indicators and a source on the pages, and tries them. */
@NullMarked
@Tag("browser")
@ExtendWith(TestServer.class)
class IndicatorPagesTest {

    private final Server server;

    IndicatorPagesTest(Server server) {
        this.server = server;
    }

    private static String draft() {
        return ShippedCatalogue.yaml(RiskGroup.DEVICE) + """

                  - code: bills_on_page
                    title: Bills of electricity
                    meaning: How many bills came.
                    source: electricity
                    measure: amount
                    aggregates: [count, sum]
                    windows: [3m, 12m]
                    risk: down
                """;
    }

    private void told(UUID firm) {
        YearMonth month = YearMonth.now(ZoneOffset.UTC).minusMonths(1);
        ApiUser.tree(ApiUser.of(server, UserRole.MACHINE)
                .send(
                        "POST",
                        "/api/data/events",
                        "application/x-ndjson",
                        TestSources.lines(
                                List.of(TestSources.bill(firm.toString(), firm + "/1", month.toString(), 80)))));
    }

    @Test
    void aGroupIsEditedComparedAndTried() {
        UUID firm = TestSources.firm(server, "drafts", TestSources.number(), "utility-data");
        told(firm);
        TestAccounts.Made modeller = TestAccounts.make(server, UserRole.MODELLER, Set.of());
        try (TestBrowser browser = TestBrowser.on(server)) {
            Page page = browser.signedIn(modeller, 1280, false);
            page.navigate("/indicator/groups");
            assertThat(page.locator("main").innerText()).contains("account", "as shipped");
            TestBrowser.shot(page, "indicator-groups-1280-light");
            page.click("main a[href$='/desk/indicator/device']");
            page.waitForURL("**/desk/indicator/device**");
            assertThat(page.locator("pre.text").innerText()).contains("group: device");
            page.navigate("/desk/indicator/device/edit");
            page.fill("#text", draft().replace("source: electricity", "source: nowhere"));
            page.waitForSelector("#findings .finding-what:has-text('nowhere')");
            page.fill("#text", draft());
            page.waitForSelector("#findings .finding-what:has-text('bills_on_page')");
            TestBrowser.shot(page, "indicator-edit-1280-light");
            page.fill("#note", "bills are counted");
            page.click("form.editor button[type=submit]");
            page.waitForURL("**/desk/indicator/device/*");
            assertThat(page.locator("main").innerText()).contains("4 indicators come");
            TestBrowser.shot(page, "indicator-version-1280-light");
            page.click("nav.tabs a:has-text('Changes')");
            page.waitForURL("**/changes");
            assertThat(page.locator("main").innerText()).contains("bills_on_page");
            page.click("nav.tabs a:has-text('Trial')");
            page.waitForURL("**/indicator/trials/**");
            page.click("main button:has-text('Begin a trial')");
            page.waitForSelector(".work-state td:has-text('device.bills_on_page.count_3m')");
            TestBrowser.shot(page, "indicator-trial-1280-light");
            Page small = browser.signedIn(modeller, 390, true);
            small.navigate(page.url());
            TestBrowser.shot(small, "indicator-trial-390-dark");
            small.navigate("/indicator/groups");
            assertThat(TestBrowser.overflows(small)).isFalse();
            TestBrowser.shot(small, "indicator-groups-390-dark");
            small.navigate("/desk/source/electricity");
            TestBrowser.shot(small, "source-text-390-dark");
            browser.assertQuiet();
        }
    }

    @Test
    void aRefreshIsBegunWatchedAndListed() {
        TestAccounts.Made modeller = TestAccounts.make(server, UserRole.MODELLER, Set.of());
        try (TestBrowser browser = TestBrowser.on(server)) {
            Page page = browser.signedIn(modeller, 1280, true);
            page.navigate("/indicator/refreshes");
            page.click("main button:has-text('Refresh now')");
            page.waitForSelector("main td:has-text('" + modeller.login() + "')");
            for (int i = 0; i < 100 && page.locator(".work").count() > 0; i++) {
                page.waitForTimeout(100);
            }
            page.reload();
            assertThat(page.locator("tr:has-text('" + modeller.login() + "')").innerText())
                    .contains("done");
            TestBrowser.shot(page, "indicator-refreshes-1280-dark");
            browser.assertQuiet();
        }
        TestAccounts.Made officer = TestAccounts.make(server, UserRole.OFFICER, Set.of("drafts"));
        try (TestBrowser browser = TestBrowser.on(server)) {
            Page page = browser.signedIn(officer, 1280, false);
            page.navigate("/indicator/refreshes");
            assertThat(page.locator("main button:has-text('Refresh now')").count())
                    .isZero();
            page.navigate("/desk/indicator/device");
            assertThat(page.locator("main a:has-text('Edit')").count()).isZero();
        }
    }
}
