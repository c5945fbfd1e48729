package org.bulwark.server.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bulwark.basics.time.Microseconds;
import org.bulwark.indicator.definition.RiskDirection;
import org.bulwark.indicator.value.IndicatorValues;
import org.bulwark.server.ApiUser;
import org.bulwark.server.Server;
import org.bulwark.server.TestServer;
import org.bulwark.server.access.UserRole;
import org.bulwark.server.data.intake.TestSources;
import org.bulwark.server.indicator.CatalogueBook;
import org.bulwark.server.indicator.Edition;
import org.bulwark.server.indicator.States;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two instants of one customer, and who is meant by a text. */
@NullMarked
@ExtendWith(TestServer.class)
class ChangeFinderTest {

    private static long now() {
        return Microseconds.since1970(Instant.now());
    }

    private static void send(Server server, UUID firm, String kind, int entries, String amount) {
        List<Map<String, Object>> events = new ArrayList<>();
        for (int i = 0; i < entries; i++) {
            Map<String, Object> data = new LinkedHashMap<>();
            data.put("account", "A-1");
            data.put("entry", i);
            data.put("direction", "in");
            data.put("amount", amount);
            data.put("kind", kind);
            data.put("counterparty_kind", "customer");
            String day = YearMonth.now(ZoneOffset.UTC)
                    .minusMonths(1 + i % 6)
                    .atDay(10)
                    .toString();
            events.add(TestSources.event(
                    "bank-account", firm.toString(), firm + kind + i + amount, day + "T09:00:00Z", data));
        }
        Map<String, Object> answer = ApiUser.tree(ApiUser.of(server, UserRole.MACHINE)
                .send("POST", "/api/data/events", "application/x-ndjson", TestSources.lines(events)));
        assertThat(answer.get("accepted")).as(String.valueOf(answer)).isEqualTo(events.size());
    }

    @Test
    void whatIsFoundIsWhatTwoReplaysSayAndTheFurthestOfAFamilyComesFirst(Server server) {
        UUID firm = TestSources.firm(server, "changes", TestSources.number(), "account-data");
        send(server, firm, "transfer", 12, "100.00");
        long first = now();
        send(server, firm, "transfer", 12, "900.00");
        send(server, firm, "cash", 3, "50.00");
        long second = now();
        Changes changes = server.part(ChangeFinder.class).between(firm, first, second);
        States states = server.part(States.class);
        Edition edition = server.part(CatalogueBook.class).current();
        IndicatorValues then = edition.reading().at(states.asOf(firm, first, edition), first);
        IndicatorValues later = edition.reading().at(states.asOf(firm, second, edition), second);
        assertThat(changes.events()).isEqualTo(15);
        assertThat(changes.kinds()).containsExactly(new Changes.NewKind("bank-account", "cash", 3));
        assertThat(changes.moved()).isNotEmpty().allSatisfy(one -> {
            assertThat(one.then()).isEqualTo(then.value(one.indicator().name()).orElseThrow());
            assertThat(one.now()).isEqualTo(later.value(one.indicator().name()).orElseThrow());
            assertThat(one.far()).isBetween(0.0, 1.0);
        });
        assertThat(changes.moved())
                .extracting(one -> one.indicator().family())
                .as("each family once")
                .doesNotHaveDuplicates();
        assertThat(changes.moved())
                .filteredOn(one -> one.indicator().name().startsWith("account.receipts."))
                .as("more money from customers is safer")
                .allMatch(one -> one.side() == RiskDirection.DOWN)
                .isNotEmpty();
    }

    @Test
    void betweenTwoInstantsInWhichNothingCameNothingMoved(Server server) {
        UUID firm = TestSources.firm(server, "changes", TestSources.number(), "account-data");
        send(server, firm, "transfer", 6, "100.00");
        long first = now();
        Changes changes = server.part(ChangeFinder.class).between(firm, first, first + 1);
        assertThat(changes.events()).isZero();
        assertThat(changes.moved()).isEmpty();
        assertThat(changes.kinds()).isEmpty();
    }

    @Test
    void twoDaysAreInOrderAndNotYetToCome() {
        Instant now = Instant.parse("2026-05-04T10:00:00Z");
        TwoDays usual = TwoDays.of(Optional.empty(), Optional.empty(), now, ZoneOffset.UTC);
        assertThat(usual.until()).isEqualTo(LocalDate.of(2026, 5, 4));
        assertThat(usual.from()).isEqualTo(LocalDate.of(2026, 2, 4));
        assertThat(usual.second()).isEqualTo(Microseconds.since1970(now));
        TwoDays odd = TwoDays.of(
                Optional.of(LocalDate.of(2027, 1, 1)), Optional.of(LocalDate.of(2028, 1, 1)), now, ZoneOffset.UTC);
        assertThat(odd).isEqualTo(usual);
    }

    @Test
    void aTextMeansWhoBearsTheNumberTheIdOrANameLikeIt(Server server) {
        String number = TestSources.number();
        UUID firm = TestSources.firm(server, "changes", number);
        CustomerSearch search = server.part(CustomerSearch.class);
        assertThat(search.find(number.toLowerCase(Locale.ROOT))).containsExactly(firm);
        assertThat(search.find(firm.toString())).containsExactly(firm);
        assertThat(search.find("sources " + number)).contains(firm);
        assertThat(search.find("';--")).isEmpty();
        assertThat(search.find("")).isEmpty();
        CustomerNames names = new CustomerNames(server.part(JdbcClient.class), Instant::now);
        assertThat(names.like("Sourcse " + number + " Limited")).first().isEqualTo(firm);
    }

    @Test
    void everyHeadlineIsInTheCatalogue(Server server) {
        assertThat(server.part(CatalogueBook.class).catalogue().indicators().keySet())
                .containsAll(Headlines.all())
                .containsAll(StatementLines.RATIOS);
    }
}
