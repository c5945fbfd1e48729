package org.bulwark.server.customer;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
import org.bulwark.server.data.intake.TestSources;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One customer on one screen, as an officer walks through it. */
@NullMarked
@ExtendWith(TestServer.class)
class CustomerPagesTest {

    private static final String BRANCH = "customers";
    private static final String ACCOUNT = "DE02120300000000202051";

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    private static void send(Server server, List<Map<String, Object>> events) {
        Map<String, Object> answer = ApiUser.tree(ApiUser.of(server, UserRole.MACHINE)
                .send("POST", "/api/data/events", "application/x-ndjson", TestSources.lines(events)));
        assertThat(answer.get("accepted")).as(String.valueOf(answer)).isEqualTo(events.size());
    }

    /** A firm with money in every month of a year, three years of statements, and silence from the grid since long ago. */
    private static UUID firm(Server server, String number) {
        UUID firm = TestSources.firm(server, BRANCH, number, "account-data", "business-data", "utility-data");
        List<Map<String, Object>> events = new ArrayList<>();
        for (int ago = 1; ago <= 12; ago++) {
            events.add(entry(firm, ago, "1000.00"));
        }
        for (int years = 1; years <= 3; years++) {
            events.add(statement(firm, today().getYear() - years, 400_000 - years * 50_000));
        }
        events.add(TestSources.bill(
                firm.toString(),
                "bill-" + firm,
                YearMonth.from(today()).minusMonths(9).toString(),
                800));
        send(server, events);
        return firm;
    }

    private static Map<String, Object> entry(UUID firm, int monthsAgo, String amount) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("account", ACCOUNT);
        data.put("entry", monthsAgo);
        data.put("direction", "in");
        data.put("amount", amount);
        data.put("kind", "transfer");
        data.put("counterparty_kind", "customer");
        String day = YearMonth.from(today()).minusMonths(monthsAgo).atDay(10).toString();
        return TestSources.event(
                "bank-account", firm.toString(), firm + "/in/" + monthsAgo + amount, day + "T09:00:00Z", data);
    }

    private static Map<String, Object> statement(UUID firm, int year, int sales) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("period_end", year + "-12-31");
        data.put("months", 12);
        data.put("sales", sales + ".00");
        data.put("net_income", sales / 10 + ".00");
        data.put("total_assets", "500000.00");
        data.put("current_assets", "200000.00");
        data.put("current_liabilities", "100000.00");
        data.put("total_liabilities", "300000.00");
        data.put("equity", "200000.00");
        return TestSources.event(
                "financial-statement", firm.toString(), firm + "/" + year, year + "-12-31T23:00:00Z", data);
    }

    private static TestAccounts.Made officer(Server server) {
        return TestAccounts.make(server, UserRole.OFFICER, Set.of(BRANCH));
    }

    @ParameterizedTest
    @CsvSource({"en, What changed, 3", "zh, 变化, 3"})
    void fromTheBoxToTheCustomerToANumberToItsEventsToTwoDates(
            String language, String changes, int statements, Server server) {
        String number = TestSources.number();
        UUID firm = firm(server, number);
        try (TestBrowser browser = TestBrowser.on(server)) {
            Page page = browser.signedIn(officer(server), 1280, false);
            page.navigate("/data/parties?language=" + language);
            page.fill("#parties-q", number);
            page.keyboard().press("Enter");
            page.waitForURL(address -> address.contains("q=" + number));
            assertThat(page.locator("#parties tbody tr").count()).isEqualTo(1);
            page.click("#parties tbody a");
            page.waitForURL("**/data/parties/" + firm);
            assertThat(page.locator(".headline-group").count()).isEqualTo(15);
            assertThat(page.locator("#gaps tbody tr").first().innerText())
                    .as("the silent one first")
                    .containsAnyOf("Quiet", "沉默", "静默", "安静");
            TestBrowser.shot(page, "customer-" + language);
            page.click(".headline-title[href*='account.inflow.sum_3m']");
            page.waitForURL("**/events?indicator=account.inflow.sum_3m");
            assertThat(page.locator("#events tbody tr").count())
                    .as("three whole months")
                    .isEqualTo(3);
            assertThat(page.content()).contains("•••").doesNotContain(ACCOUNT);
            page.click("nav.tabs a[href$=statements]");
            assertThat(page.locator(".spread thead th").count()).isEqualTo(1 + statements);
            page.click("nav.tabs a:has-text('" + changes + "')");
            page.waitForURL("**/changes");
            assertThat(page.locator(".figure-value").nth(3).innerText())
                    .as("events in between")
                    .isEqualTo("16");
            page.fill("#moved-until", today().minusDays(1).toString());
            page.waitForURL(address -> address.contains("until="));
            TestBrowser.shot(page, "customer-changes-" + language);
            browser.assertQuiet();
        }
    }

    @Test
    void pagesOfACustomerAreLegibleForAllAndFitAPhone(Server server) {
        UUID firm = firm(server, TestSources.number());
        try (TestBrowser browser = TestBrowser.on(server)) {
            for (boolean dark : List.of(false, true)) {
                Page page = browser.signedIn(officer(server), dark ? 390 : 1280, dark);
                for (String tab : List.of("", "/statements", "/changes", "/events?indicator=account.inflow.sum_3m")) {
                    page.navigate("/data/parties/" + firm + tab);
                    TestBrowser.shot(page, "customer" + tab.replaceAll("\\W+", "-") + (dark ? "-390-dark" : "-1280"));
                    assertThat(TestBrowser.overflows(page)).as(tab).isFalse();
                    assertThat(TestBrowser.faults(page)).as(tab).isEmpty();
                }
            }
            browser.assertQuiet();
        }
    }

    @Test
    void whatIsPersonalIsShownToWhoSaysWhatForAndHitsOnlyToWhoReviewsThem(Server server) {
        UUID firm = firm(server, TestSources.number());
        try (TestBrowser browser = TestBrowser.on(server)) {
            Page page = browser.signedIn(officer(server), 1280, false);
            page.navigate("/data/parties/" + firm + "/events?source=bank-account");
            assertThat(page.content()).contains("•••").doesNotContain(ACCOUNT);
            page.click(".confirm > summary");
            page.click(".confirm-body button[type=submit]");
            page.waitForSelector(".notice-flat");
            assertThat(page.content()).contains(ACCOUNT);
            page.navigate("/data/parties/" + firm);
            assertThat(page.locator("#hits").count()).isEqualTo(1);
            Page manager = browser.signedIn(
                    TestAccounts.make(server, UserRole.RELATIONSHIP_MANAGER, Set.of(BRANCH)), 1280, false);
            manager.navigate("/data/parties/" + firm);
            assertThat(manager.locator("#hits").count()).isZero();
            assertThat(manager.locator(".headline-group").count()).isEqualTo(15);
            browser.assertQuiet();
        }
    }

    @Test
    void ofACustomerOfWhomNothingIsKnownEveryPartSaysHowItFills(Server server) {
        UUID firm = TestSources.firm(server, BRANCH, TestSources.number());
        try (TestBrowser browser = TestBrowser.on(server)) {
            Page page = browser.signedIn(officer(server), 1280, false);
            for (String tab : List.of("", "/statements", "/changes", "/events")) {
                assertThat(page.navigate("/data/parties/" + firm + tab).status())
                        .isEqualTo(200);
                assertThat(page.locator(".empty-state").count()).as(tab).isPositive();
            }
            browser.assertQuiet();
        }
    }
}
