package org.bulwark.server.contract.covenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bulwark.server.contract.covenant.TestCovenants.first;
import static org.bulwark.server.contract.covenant.TestCovenants.today;

import com.microsoft.playwright.Page;
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
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** On a breach four legs run, once. */
@NullMarked
@ExtendWith(TestServer.class)
class BreachTest {

    private final Server server;

    BreachTest(Server server) {
        this.server = server;
    }

    private long count(String sql, Object... parameters) {
        return server.part(JdbcClient.class)
                .sql("select count(*) from " + sql)
                .params(parameters)
                .query(Long.class)
                .single();
    }

    private Map<String, Object> whole(UUID breach) {
        return ApiUser.tree(ApiUser.of(server, UserRole.RISK_MANAGER).get("/api/contract/breaches/" + breach));
    }

    private static List<?> list(Map<String, Object> tree, String key) {
        return (List<?>) Objects.requireNonNull(tree.get(key), tree.toString());
    }

    @Test
    void allFourLegsRun() {
        Map<String, Object> breach = whole(TestCovenants.breach(server, "breach-a"));
        // (a) the letter says which, how far and what would cure it, in two languages
        Map<String, Object> letters = TestCovenants.map(Objects.requireNonNull(breach.get("letters")));
        assertThat(String.valueOf(letters.get("en")))
                .contains("Net debt to EBITDA is 5.20; 4.00 was agreed", "\"Net debt\" fell by 120000.00 EUR")
                .contains("\"EBITDA of twelve months\" rose by 30000.00 EUR")
                .contains("until " + today().plusDays(20));
        assertThat(String.valueOf(letters.get("zh"))).contains("若“Net debt”减少 120000.00 EUR");
        // (b) the deposit first, the guarantee for the rest of the 120,000.00
        assertThat(list(breach, "calls")).hasSize(2);
        assertThat(list(breach, "calls").toString())
                .contains(
                        "enhancement=D-1, kind=deposit, amount=50000.00",
                        "enhancement=G-1, kind=guarantee, amount=70000.00");
        assertThat(breach).containsEntry("uncovered", "0.00");
        // (c) tasks: talk, decide, and prepare each call
        assertThat(list(breach, "tasks")).hasSize(4);
        // (d) the record, and its digest in the log
        assertThat(list(breach, "record").toString()).contains("contract/record-test", "contract/record-enhancement");
        assertThat(String.valueOf(breach.get("digest"))).matches("[0-9a-f]{64}");
    }

    @Test
    void theStepRunTwiceDoublesNothingAndARunThatFailsInBetweenLosesNothing() {
        UUID facility = TestCovenants.facility(server, "breach-b");
        ApiUser risk = ApiUser.of(server, UserRole.RISK_MANAGER);
        TestCovenants.behind(risk, facility, "D-1", "deposit", "50000.00");
        // A delivery as a server leaves it that was killed before it looked.
        server.part(TransactionTemplate.class)
                .executeWithoutResult(status -> server.part(Covenants.class)
                        .keep(
                                server.part(org.bulwark.server.contract.Facilities.class)
                                        .find(facility)
                                        .orElseThrow(),
                                new Delivery(
                                        "d1",
                                        List.of("leverage"),
                                        first(),
                                        today(),
                                        today(),
                                        Map.of("figures", Map.of("debt", "500000.00", "ebitda", "100000.00"))),
                                "test"));
        CovenantWatch watch = server.part(CovenantWatch.class);
        long before = count("contract.breach where facility = ?", facility);
        assertThatThrownBy(() -> server.part(TransactionTemplate.class).executeWithoutResult(status -> {
                    assertThat(watch.look(facility, today())).isEqualTo(1);
                    throw new IllegalStateException("killed");
                }))
                .hasMessage("killed");
        assertThat(count("contract.breach where facility = ?", facility)).isEqualTo(before);
        assertThat(watch.look(facility, today())).isEqualTo(1);
        assertThat(watch.look(facility, today())).isZero();
        assertThat(watch.look(facility, today().plusDays(1))).isZero();
        assertThat(count("contract.breach where facility = ? and covenant = 'leverage'", facility))
                .isEqualTo(1);
        assertThat(count(
                        "contract.breach b join contract.call c on c.breach = b.id"
                                + " where b.facility = ? and b.covenant = 'leverage'",
                        facility))
                .isEqualTo(1);
        assertThat(count(
                        "desk.task t join contract.breach b on t.key like 'contract/breach/' || b.id || '/%'"
                                + " where b.facility = ? and b.covenant = 'leverage'",
                        facility))
                .isEqualTo(3);
    }

    @Test
    void aCallTakesTwoPeopleAndEachStepIsTakenOnce() {
        UUID breach = TestCovenants.breach(server, "breach-c");
        String at = "/api/contract/breaches/" + breach;
        ApiUser one = ApiUser.of(server, UserRole.RISK_MANAGER);
        ApiUser other = ApiUser.of(server, UserRole.RISK_MANAGER);
        assertThat(one.post(at + "/call", "{\"place\":1}").body()).contains("contract/step-taken");
        assertThat(one.post(at + "/ask", "{\"place\":1}").body()).contains("\"state\":\"asked\"");
        assertThat(one.post(at + "/call", "{\"place\":1}").body()).contains("contract/second-person");
        assertThat(ApiUser.of(server, UserRole.OFFICER, Set.of("breach-c"))
                        .post(at + "/call", "{\"place\":1}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(other.post(at + "/call", "{\"place\":1}").body()).contains("\"state\":\"called\"");
        assertThat(other.post(at + "/call", "{\"place\":1}").body()).contains("contract/step-taken");
        assertThat(one.post(at + "/receive", "{\"place\":1}").body()).contains("\"state\":\"received\"");
        assertThat(ApiUser.tree(one.post(at + "/sent", ""))).containsEntry("sentOn", today().toString());
        assertThat(one.post(at + "/sent", "").body()).contains("contract/step-taken");
    }

    @Test
    void aRestatementCuresABreachAndDropsItsTasks() {
        UUID breach = TestCovenants.breach(server, "breach-d");
        UUID facility = UUID.fromString(String.valueOf(whole(breach).get("facility")));
        TestCovenants.deliver(ApiUser.of(server, UserRole.RISK_MANAGER), facility, "d2", first(), "300000.00");
        Map<String, Object> cured = whole(breach);
        assertThat(cured).containsEntry("state", "cured");
        assertThat(list(cured, "tasks"))
                .hasSize(4)
                .allSatisfy(task -> assertThat(TestCovenants.map(task)).containsEntry("state", "dropped"));
    }

    @Test
    @Tag("browser")
    void theFourLegsOnOnePage() {
        UUID breach = TestCovenants.breach(server, "breach-e");
        try (TestBrowser browser = TestBrowser.on(server)) {
            TestAccounts.Made manager = TestAccounts.make(server, UserRole.RELATIONSHIP_MANAGER, Set.of("breach-e"));
            Page page = browser.signedIn(manager, 1280, false);
            page.navigate("/contract/breaches/" + breach);
            assertThat(page.locator("main").innerText())
                    .contains("fell by 120000.00 EUR", "D-1", "G-1", "talk to the client", "For the file");
            page.locator("summary:has-text('Letter was sent')").click();
            page.locator("form[action$='/sent'] button[type=submit]").click();
            page.waitForSelector("#toasts:has-text('Noted')");
            assertThat(page.locator("main").innerText()).contains("by " + manager.login());
            page.locator("summary:has-text('Ask for the call')").first().click();
            page.locator("form[action$='/asked'] button[type=submit]").first().click();
            page.waitForSelector("#toasts:has-text('second person')");
            for (boolean dark : new boolean[] {false, true}) {
                Page seen = browser.signedIn(manager, dark ? 390 : 1280, dark);
                seen.navigate("/contract/breaches/" + breach);
                TestBrowser.shot(seen, "contract-breach-" + (dark ? "390-dark" : "1280-light"));
                assertThat(TestBrowser.overflows(seen)).isFalse();
                assertThat(TestBrowser.faults(seen)).isEmpty();
            }
            browser.assertQuiet();
        }
    }
}
