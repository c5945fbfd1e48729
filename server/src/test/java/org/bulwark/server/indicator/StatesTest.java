package org.bulwark.server.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.bulwark.data.source.About;
import org.bulwark.indicator.fold.PartyState;
import org.bulwark.indicator.value.IndicatorValues;
import org.bulwark.server.ApiUser;
import org.bulwark.server.Server;
import org.bulwark.server.TestAccounts;
import org.bulwark.server.TestBrowser;
import org.bulwark.server.TestServer;
import org.bulwark.server.access.UserRole;
import org.bulwark.server.access.vault.PersonalVault;
import org.bulwark.server.data.intake.TestSources;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the server says of a party is what a replay of its events says, to the bit, however far its states were folded. */
@NullMarked
@ExtendWith(TestServer.class)
class StatesTest {

    private static long now() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
    }

    private static void send(Server server, List<Map<String, Object>> events) {
        Map<String, Object> answer = ApiUser.tree(ApiUser.of(server, UserRole.MACHINE)
                .send("POST", "/api/data/events", "application/x-ndjson", TestSources.lines(events)));
        assertThat(answer.get("accepted")).as(String.valueOf(answer)).isEqualTo(events.size());
    }

    private static List<Map<String, Object>> entries(UUID firm, Random random, int first, int count) {
        List<Map<String, Object>> entries = new ArrayList<>();
        for (int i = first; i < first + count; i++) {
            Map<String, Object> data = new LinkedHashMap<>();
            data.put("account", "A-" + random.nextInt(3));
            data.put("entry", i);
            data.put("direction", random.nextBoolean() ? "in" : "out");
            data.put("amount", random.nextInt(100_000) + "." + (10 + random.nextInt(90)));
            data.put("kind", random.nextInt(5) == 0 ? "salary" : "transfer");
            data.put("counterparty", "firm " + random.nextInt(9));
            data.put("counterparty_kind", random.nextInt(3) == 0 ? "supplier" : "customer");
            String day = LocalDate.now(ZoneOffset.UTC)
                    .minusDays(1 + random.nextInt(800)) // never today: its hours may be yet to come
                    .toString();
            entries.add(TestSources.event(
                    "bank-account",
                    firm.toString(),
                    firm + "/" + i,
                    day + "T0" + random.nextInt(10) + ":00:00Z",
                    data));
        }
        return entries;
    }

    private static void same(Edition edition, PartyState one, PartyState other, long asOf) {
        IndicatorValues live = edition.reading().at(one, asOf);
        IndicatorValues replayed = edition.reading().at(other, asOf);
        int present = 0;
        for (int i = 0; i < live.indicators().size(); i++) {
            assertThat(Double.doubleToRawLongBits(live.value(i)))
                    .as(live.indicators().get(i).name())
                    .isEqualTo(Double.doubleToRawLongBits(replayed.value(i)));
            assertThat(live.quality(i)).isEqualTo(replayed.quality(i));
            present += live.quality(i).hasValue() ? 1 : 0;
        }
        assertThat(present).isGreaterThan(100);
    }

    @Test
    void liveIsReplayHoweverFarTheStatesWereFolded(Server server) {
        UUID firm = TestSources.firm(server, "indicators", TestSources.number(), "account-data", "utility-data");
        States states = server.part(States.class);
        Edition edition = server.part(CatalogueBook.class).current();
        Random random = new Random(11);
        for (int round = 0; round < 6; round++) {
            send(server, entries(firm, random, round * 100, 100));
            if (round % 2 == 0) {
                while (states.foldOn(70, edition) > 0) {
                    // on to the end, in small parts
                }
            }
            long asOf = now();
            same(edition, states.now(firm, edition), states.asOf(firm, asOf, edition), asOf);
        }
    }

    @Test
    void anEarlierInstantKnowsNothingOfWhatCameLater(Server server) {
        UUID firm = TestSources.firm(server, "indicators", TestSources.number(), "account-data");
        Random random = new Random(12);
        send(server, entries(firm, random, 0, 60));
        States states = server.part(States.class);
        long then = now();
        Edition edition = server.part(CatalogueBook.class).current();
        PartyState before = states.now(firm, edition);
        send(server, entries(firm, random, 60, 60));
        same(edition, before, states.asOf(firm, then, edition), then);
    }

    @Test
    void ofAnErasedPartyNothingIsLeftToRead(Server server) {
        UUID firm = TestSources.firm(server, "indicators", TestSources.number(), "account-data");
        send(server, entries(firm, new Random(13), 0, 20));
        States states = server.part(States.class);
        Edition edition = server.part(CatalogueBook.class).current();
        while (states.foldOn(10_000, edition) > 0) {
            // on to the end
        }
        send(server, entries(firm, new Random(13), 20, 20));
        server.part(PersonalVault.class).erase(firm);
        // series of all parties remain; of what was told of this one nothing is
        PartyState left = states.now(firm, edition);
        assertThat(edition.plan().codes())
                .filteredOn(code ->
                        Objects.requireNonNull(edition.catalogue().sources().get(code))
                                        .about()
                                == About.PARTY)
                .isNotEmpty()
                .allSatisfy(code -> assertThat(
                                left.source(edition.plan().place(code).orElseThrow()))
                        .isEmpty());
    }

    @Test
    void thePagesShowThemNowAndThenAndTheEventsBehindThem(Server server) {
        UUID firm = TestSources.firm(server, "indicators", TestSources.number(), "account-data");
        send(server, entries(firm, new Random(15), 0, 60));
        TestAccounts.Made officer = TestAccounts.make(server, UserRole.OFFICER, Set.of("indicators"));
        try (TestBrowser browser = TestBrowser.on(server)) {
            Page page = browser.signedIn(officer, 1280, false);
            page.navigate("/data/parties/" + firm);
            page.click("nav.tabs a:has-text('Indicators')");
            page.waitForURL("**/indicators");
            assertThat(page.locator("main").innerText()).contains("account.").contains("EUR");
            TestBrowser.shot(page, "party-indicators-1280-light");
            page.navigate("/data/parties/" + firm + "/indicators?group=account&q=salary");
            assertThat(page.locator("main").innerText()).contains("salary");
            page.navigate("/data/parties/" + firm + "/events?source=bank-account");
            assertThat(page.locator("main").innerText())
                    .contains("In or out: ", "•••")
                    .doesNotContain("firm 1");
            TestBrowser.shot(page, "party-events-1280-light");
            Page small = browser.signedIn(officer, 390, true);
            small.navigate("/data/parties/" + firm + "/indicators?then=2026-01-31");
            TestBrowser.shot(small, "party-indicators-390-dark");
            small.navigate("/data/parties/" + firm + "/events");
            TestBrowser.shot(small, "party-events-390-dark");
            browser.assertQuiet();
        }
    }

    @Test
    void theApiTellsTheValuesOfAGroup(Server server) {
        UUID firm = TestSources.firm(server, "indicators", TestSources.number(), "account-data");
        send(server, entries(firm, new Random(14), 0, 50));
        Map<String, Object> told = ApiUser.tree(ApiUser.of(server, UserRole.OFFICER, Set.of("indicators"))
                .get("/api/data/parties/" + firm + "/indicators?group=ACCOUNT"));
        List<?> values = (List<?>) Objects.requireNonNull(told.get("values"));
        assertThat(values)
                .hasSizeGreaterThan(300)
                .allSatisfy(one -> assertThat(one.toString()).contains("name=account."));
        assertThat(values.toString()).contains("quality=good");
    }
}
