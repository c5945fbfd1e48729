package org.bulwark.server.workout.promise;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bulwark.server.ApiUser;
import org.bulwark.server.Server;
import org.bulwark.server.TestAccounts;
import org.bulwark.server.TestBrowser;
import org.bulwark.server.TestServer;
import org.bulwark.server.access.UserRole;
import org.bulwark.server.contract.BusinessDate;
import org.bulwark.server.workout.reminder.TestReminders;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Promises are judged by what was booked after they were made. */
@NullMarked
@ExtendWith(TestServer.class)
class PromiseTest {

    private final Server server;
    private final ApiUser officer;
    private final LocalDate today;
    private final UUID facility;

    PromiseTest(Server server) {
        this.server = server;
        this.officer = ApiUser.of(server, UserRole.OFFICER, Set.of("promise-a"));
        this.today = server.part(BusinessDate.class).today();
        this.facility = TestReminders.loan(server, "promise-a");
    }

    private String promise(String id, String amount, LocalDate due, String replaces) {
        return officer.post(
                        "/api/workout/facilities/" + facility + "/promises",
                        "{\"id\":\"" + id + "\",\"amount\":\"" + amount + "\",\"due\":\"" + due + "\",\"replaces\":\""
                                + replaces + "\",\"note\":\"The owner said so on the telephone.\"}")
                .body();
    }

    private void pay(String id, String amount, LocalDate on) {
        assertThat(officer.post(
                                "/api/contract/facilities/" + facility + "/entries",
                                "[{\"id\":\"" + id + "\",\"kind\":\"payment\",\"valueDate\":\"" + on
                                        + "\",\"bookedOn\":\"" + on + "\",\"amount\":\"" + amount + "\"}]")
                        .statusCode())
                .isEqualTo(200);
    }

    private int judge(LocalDate date) {
        return server.part(PromiseJudging.class).judge(facility, date);
    }

    /** The states of all promises of the facility, the latest due first. */
    private List<?> states() {
        return ApiUser.of(server, UserRole.AUDITOR)
                .get("/api/workout/facilities/" + facility + "/promises")
                .body()
                .lines()
                .flatMap(line -> java.util.regex.Pattern.compile("\"state\":\"([a-z-]+)\",\"paid\":\"([0-9.]+)\"")
                        .matcher(line)
                        .results())
                .map(found -> found.group(1) + " " + found.group(2))
                .toList();
    }

    @Test
    void whatWasPaidBeforeDoesNotCountAndADayThatPassesBreaksWhatIsNotKept() {
        pay("before", "5000.00", today.minusDays(1));
        String made = promise("one", "1000.00", today.plusDays(3), "no");
        assertThat(made).contains("\"state\":\"open\"", "\"paid\":\"0.00\"");
        assertThat(promise("one", "1000.00", today.plusDays(3), "no")).isEqualTo(made);
        assertThat(promise("one", "1001.00", today.plusDays(3), "no")).contains("workout/promise-id-taken");
        promise("two", "2000.00", today.plusDays(5), "no");
        pay("after", "1500.00", today);
        assertThat(judge(today)).isEqualTo(1);
        assertThat(judge(today)).isZero();
        assertThat(states()).isEqualTo(List.of("open 500.00", "kept 1000.00"));
        assertThat(judge(today.plusDays(5))).isZero();
        assertThat(judge(today.plusDays(6))).isEqualTo(1);
        assertThat(states()).isEqualTo(List.of("partly-kept 500.00", "kept 1000.00"));
        // a look as of an earlier date, which comes late, changes nothing
        assertThat(judge(today)).isZero();
        assertThat(states()).isEqualTo(List.of("partly-kept 500.00", "kept 1000.00"));
    }

    @Test
    void aPromiseTakesThePlaceOfAnotherAndWhatCannotBeIsRefused() {
        promise("one", "1000.00", today.plusDays(3), "no");
        promise("two", "900.00", today.plusDays(4), "yes");
        assertThat(states()).isEqualTo(List.of("open 0.00", "replaced 0.00"));
        assertThat(judge(today.plusDays(9))).isEqualTo(1);
        assertThat(states()).isEqualTo(List.of("broken 0.00", "replaced 0.00"));
        assertThat(promise("three", "1.00", today.minusDays(1), "no")).contains("workout/promise-unfit");
        assertThat(promise("three", "0.00", today, "no")).contains("workout/promise-invalid");
        assertThat(ApiUser.of(server, UserRole.AUDITOR)
                        .post("/api/workout/facilities/" + facility + "/promises", "{}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(ApiUser.of(server, UserRole.OFFICER, Set.of("promise-b"))
                        .get("/api/workout/promises")
                        .body())
                .doesNotContain("promise-a");
    }

    @Test
    @Tag("browser")
    void promisesAsPages() {
        promise("one", "1000.00", today.plusDays(3), "no");
        try (TestBrowser browser = TestBrowser.on(server)) {
            TestAccounts.Made manager = TestAccounts.make(server, UserRole.RISK_MANAGER, Set.of());
            Page page = browser.signedIn(manager, 1280, false);
            page.navigate("/contract/facilities/" + facility);
            page.locator("summary:has-text('Promise to pay')").first().click();
            page.fill("form[action$='/made'] input[name=amount]", "250.00");
            page.fill("form[action$='/made'] textarea[name=note]", "Came to the branch and said so.");
            page.locator("form[action$='/made'] button[type=submit]").click();
            page.waitForSelector("#toasts:has-text('written down')");
            assertThat(page.locator("main").innerText()).contains("Came to the branch", "1,000.00");
            for (boolean dark : new boolean[] {false, true}) {
                Page seen = browser.signedIn(manager, dark ? 390 : 1280, dark);
                for (String path : List.of("/workout/promises?branch=promise-a", "/contract/facilities/" + facility)) {
                    seen.navigate(path);
                    TestBrowser.shot(
                            seen,
                            "promises" + (path.contains("facilities") ? "-facility" : "")
                                    + (dark ? "-390-dark" : "-1280-light"));
                    assertThat(TestBrowser.overflows(seen)).as(path).isFalse();
                    assertThat(TestBrowser.faults(seen)).as(path).isEmpty();
                }
            }
            browser.assertQuiet();
        }
    }
}
