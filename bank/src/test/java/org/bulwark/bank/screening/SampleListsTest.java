package org.bulwark.bank.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.bulwark.bank.portfolio.SamplePortfolio;
import org.bulwark.basics.party.Party;
import org.junit.jupiter.api.Test;

class SampleListsTest {

    private static final SamplePortfolio PORTFOLIO = SamplePortfolio.of(5, 3000, Currency.getInstance("CNY"));
    private static final SampleLists LISTS = SampleLists.of(PORTFOLIO);

    private static Stream<Party> customers() {
        return LongStream.range(0, PORTFOLIO.customers())
                .mapToObj(k ->
                        PORTFOLIO.identities().of(PORTFOLIO.book().population().customer(k)));
    }

    private static List<String[]> rows(String csv) {
        return csv.lines()
                .map(line -> line.substring(1, line.length() - 1).split("\",\"", -1))
                .toList();
    }

    @Test
    void everyRowHasTheColumnsOfTheHeader() {
        for (String list : List.of(LISTS.blacklist(), LISTS.greylist(), LISTS.sanctions())) {
            List<String[]> rows = rows(list);
            assertThat(rows.getFirst())
                    .containsExactly(
                            "entry_id",
                            "kind",
                            "name",
                            "other_names",
                            "identifiers",
                            "reason",
                            "source",
                            "listed_on",
                            "expires");
            assertThat(rows.subList(1, rows.size())).allSatisfy(row -> {
                assertThat(row).hasSize(9);
                assertThat(row[1]).isIn("business", "person");
                assertThat(LocalDate.parse(row[7])).isBefore(PORTFOLIO.date());
            });
        }
        assertThat(rows(LISTS.devices())).allMatch(row -> row.length == 6);
    }

    @Test
    void theBlacklistMeansCustomersByNameAndNumber() {
        Set<String> numbers = customers().map(party -> party.number().value()).collect(Collectors.toSet());
        assertThat(rows(LISTS.blacklist()).stream()
                        .filter(row -> numbers.contains(row[4]))
                        .count())
                .isEqualTo(6);
        assertThat(rows(LISTS.blacklist())).hasSize(1 + 6 + 50);
    }

    @Test
    void theGreyListMeansCustomersUnderAnotherSpelling() {
        Set<String> names = customers().map(party -> party.name().value()).collect(Collectors.toSet());
        List<String[]> entries = rows(LISTS.greylist());
        assertThat(entries).hasSize(1 + 15);
        assertThat(entries.stream().filter(row -> names.contains(row[2])).count())
                .isLessThan(3);
    }

    @Test
    void theSanctionsAreMostlyStrangersAndTheSameForTheSameSeed() {
        assertThat(rows(LISTS.sanctions())).hasSize(1 + 2 + 400);
        SamplePortfolio same = SamplePortfolio.of(5, 3000, Currency.getInstance("CNY"));
        assertThat(SampleLists.of(same).sanctions()).isEqualTo(LISTS.sanctions());
        assertThat(LISTS.listed(7)).isEqualTo(LISTS.listed(407));
    }

    @Test
    void everySecondRingUsesAListedDevice() {
        Set<String> devices = rows(LISTS.devices()).stream().map(row -> row[1]).collect(Collectors.toSet());
        assertThat(devices).contains(LISTS.ringDevice(2)).doesNotContain(LISTS.ringDevice(3));
    }
}
