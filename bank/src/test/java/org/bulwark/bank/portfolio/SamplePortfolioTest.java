package org.bulwark.bank.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.bulwark.basics.money.ExchangeRates;
import org.bulwark.basics.money.Money;
import org.bulwark.basics.money.MoneySum;
import org.bulwark.basics.party.Connections;
import org.bulwark.basics.party.ConversionFactors;
import org.bulwark.basics.party.ExposureMeasure;
import org.bulwark.basics.party.Facility;
import org.bulwark.basics.party.FacilityStatus;
import org.bulwark.basics.party.GroupExposure;
import org.bulwark.basics.party.GroupRule;
import org.bulwark.basics.party.Party;
import org.bulwark.basics.party.PartyId;
import org.bulwark.basics.party.Relation;
import org.bulwark.basics.party.RelationKind;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SamplePortfolioTest {

    private static final Currency CNY = Currency.getInstance("CNY");
    private static final int MANY = 3000;

    private static SamplePortfolio portfolio;
    private static List<Customer> customers;
    private static List<Facility> facilities;
    private static List<Relation> relations;

    @BeforeAll
    static void make() {
        portfolio = SamplePortfolio.of(5, MANY, CNY);
        customers = portfolio.all();
        facilities = customers.stream().flatMap(c -> c.facilities().stream()).toList();
        relations = customers.stream().flatMap(c -> c.relations().stream()).toList();
    }

    @Test
    void aCustomerIsTheSameInAPortfolioOfAnotherSize() {
        SamplePortfolio other = SamplePortfolio.of(5, 200, CNY);
        for (int k = 0; k < 150; k++) {
            assertThat(other.customer(k)).isEqualTo(customers.get(k));
        }
        assertThat(SamplePortfolio.of(6, 200, CNY).customer(3)).isNotEqualTo(customers.get(3));
    }

    @Test
    void everyTieIsBetweenPartiesThatAreThere() {
        Set<PartyId> parties = portfolio.parties().stream().map(Party::id).collect(Collectors.toSet());
        assertThat(parties).hasSize(portfolio.parties().size());
        assertThat(parties).hasSizeBetween(MANY + 1000, 2 * MANY);
        assertThat(relations).allMatch(r -> parties.contains(r.from()) && parties.contains(r.to()));
        assertThat(relations).extracting(Relation::kind).contains(RelationKind.values());
    }

    @Test
    void facilitiesAreThoseOfALendingBank() {
        assertThat(facilities).extracting(Facility::id).doesNotHaveDuplicates();
        assertThat(facilities).hasSizeBetween(MANY / 2, MANY * 3 / 2);
        List<Facility> living = facilities.stream()
                .filter(f -> f.status() != FacilityStatus.CLOSED)
                .toList();
        assertThat(share(living, f -> f.daysPastDue() > 90)).isBetween(0.01, 0.12);
        assertThat(share(living, f -> f.daysPastDue() > 0 && f.daysPastDue() <= 90))
                .isBetween(0.01, 0.12);
        assertThat(share(living, f -> f.undrawn().isPositive())).isBetween(0.1, 0.5);
        assertThat(living).allMatch(f -> (f.daysPastDue() > 90) == (f.status() == FacilityStatus.FROZEN));
        assertThat(facilities).allMatch(f -> !f.openedOn().isAfter(portfolio.date()));
        assertThat(MoneySum.of(living.stream().map(Facility::drawn).toList(), CNY)
                        .total()
                        .isPositive())
                .isTrue();
    }

    private static double share(List<Facility> all, Predicate<Facility> which) {
        return all.stream().filter(which).count() / (double) all.size();
    }

    @Test
    void someGroupsHaveSeveralBorrowersAndSomeOwnEachOther() {
        Connections connections = Connections.on(portfolio.date(), relations, GroupRule.CONTROL);
        Map<PartyId, Long> borrowers = customers.stream()
                .filter(c -> !c.facilities().isEmpty())
                .collect(Collectors.groupingBy(
                        c -> connections.groupOf(c.party().id()).name(), Collectors.counting()));
        assertThat(borrowers.values().stream().filter(n -> n > 1).count()).isBetween(30L, 400L);
        assertThat(borrowers.values()).allMatch(n -> n < 40);
        assertThat(relations.stream()
                        .filter(r -> r.kind() == RelationKind.OWNS)
                        .anyMatch(r -> relations.stream()
                                .anyMatch(back -> back.kind() == RelationKind.OWNS
                                        && back.from().equals(r.to())
                                        && back.to().equals(r.from()))))
                .isTrue();
    }

    @Test
    void theExposureOfAGroupIsAtLeastThatOfItsMembers() {
        Connections connections = Connections.on(portfolio.date(), relations, GroupRule.CONTROL);
        Map<PartyId, List<Facility>> book = facilities.stream().collect(Collectors.groupingBy(Facility::obligor));
        ExposureMeasure measure = new ExposureMeasure(ConversionFactors.FULL, ExchangeRates.only(CNY));
        int guaranteed = 0;
        for (Customer customer : customers.subList(0, 1000)) {
            PartyId id = customer.party().id();
            GroupExposure group = GroupExposure.of(id, connections, p -> book.getOrDefault(p, List.of()), measure);
            Money own = MoneySum.of(
                            customer.facilities().stream()
                                    .map(f -> f.drawn().plus(f.undrawn()))
                                    .toList(),
                            CNY)
                    .total();
            assertThat(group.of(id)).isEqualTo(own);
            assertThat(group.total()).isGreaterThanOrEqualTo(own);
            guaranteed += group.indirect().isPositive() ? 1 : 0;
        }
        assertThat(guaranteed).isBetween(10, 200);
    }
}
