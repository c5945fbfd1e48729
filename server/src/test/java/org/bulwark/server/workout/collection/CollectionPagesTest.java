package org.bulwark.server.workout.collection;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bulwark.server.Server;
import org.bulwark.server.TestAccounts;
import org.bulwark.server.TestBrowser;
import org.bulwark.server.TestServer;
import org.bulwark.server.access.UserRole;
import org.bulwark.server.access.vault.PersonalVault;
import org.bulwark.server.workout.reminder.TestReminders;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The desk of collection and the page of a case, in a real Chromium. */
@NullMarked
@ExtendWith(TestServer.class)
@Tag("browser")
class CollectionPagesTest {

    private final Server server;
    private final UUID facility;

    CollectionPagesTest(Server server) {
        this.server = server;
        this.facility = TestCases.loan(server, "desk-a");
        TestCases.score(server, facility, TestCases.DUE.plusDays(20));
        TestCases.opened(server, "desk-a");
    }

    private static void act(Page page, String button, Runnable fill, String told) {
        page.locator("summary:has-text('" + button + "')").first().click();
        fill.run();
        page.locator("details[open] button[type=submit]").click();
        page.waitForSelector("#toasts:has-text('" + told + "')");
    }

    @Test
    void aCaseIsWorkedOnFromTheDesk() {
        try (TestBrowser browser = TestBrowser.on(server)) {
            TestAccounts.Made manager = TestAccounts.make(server, UserRole.RISK_MANAGER, Set.of("desk-a"));
            Page page = browser.signedIn(manager, 1280, false);
            page.navigate("/workout/collection");
            assertThat(page.locator("#cases tbody tr").first().innerText()).contains("11,200.00", "Contact", "DPD 20");
            page.locator("#cases tbody tr a").first().click();
            page.waitForSelector("h1:has-text('C-')");
            String address = page.url();
            act(page, "Take it on", () -> {}, "is yours");
            act(
                    page,
                    "Step done",
                    () -> page.fill("details[open] textarea[name=note]", "Called the owner, who asked for time."),
                    "The step is done");
            act(
                    page,
                    "Add a person",
                    () -> page.fill("details[open] input[name=name]", "Gerda Guarantor"),
                    "The person is added");
            act(
                    page,
                    "The client called",
                    () -> page.fill("details[open] textarea[name=note]", "The owner called about the letter."),
                    "The contact is written down");
            assertThat(page.locator("main").innerText())
                    .contains(
                            "Gerda Guarantor",
                            "The owner called about the letter",
                            "asked for time",
                            "late: 10 points");
            act(
                    page,
                    "What is known",
                    () -> {
                        page.selectOption("details[open] select[name=willing]", "yes");
                        page.selectOption("details[open] select[name=viable]", "yes");
                    },
                    "scored again");
            assertThat(page.locator("h1 ~ .marks").innerText()).contains("New terms");
            act(
                    page,
                    "What the client can pay",
                    () -> page.fill("details[open] input[name=free]", "20000.00"),
                    "worked out");
            act(page, "Open its account", () -> {}, "The account is open");
            act(
                    page,
                    "Propose a write-off",
                    () -> page.fill("details[open] textarea[name=note]", "The business closed for good."),
                    "A second person grants it");
            assertThat(page.locator("main").innerText()).contains("More months", "Waits for a second person");
            for (boolean dark : new boolean[] {false, true}) {
                Page seen = browser.signedIn(manager, dark ? 390 : 1280, dark);
                for (String path : List.of("/workout/collection", address)) {
                    seen.navigate(path);
                    TestBrowser.shot(
                            seen,
                            (path.equals(address) ? "case" : "collection") + (dark ? "-390-dark" : "-1280-light"));
                    assertThat(TestBrowser.overflows(seen)).as(path).isFalse();
                    assertThat(TestBrowser.faults(seen)).as(path).isEmpty();
                }
            }
            server.part(PersonalVault.class).erase(TestReminders.party(server, facility));
            page.navigate(address);
            assertThat(page.locator("main").innerText())
                    .contains("was erased", "Guarantor", "Call and ask why")
                    .doesNotContain("Gerda", "asked for time");
            browser.assertQuiet();
        }
    }
}
