package org.bulwark.bank.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.stream.IntStream;
import org.bulwark.bank.economy.Economy;
import org.bulwark.bank.economy.Horizon;
import org.bulwark.bank.economy.Reversion;
import org.junit.jupiter.api.Test;

final class PopulationTest {

    private static final Horizon HORIZON = Horizon.of(YearMonth.of(2017, 1), YearMonth.of(2023, 12));
    private static final int MANY = 20_000;

    private final Population population = Population.of(Economy.of(11, HORIZON));

    @Test
    void aPartyIsTheSameWhoeverElseIsAskedFor() {
        Party alone = Population.of(Economy.of(11, HORIZON)).customer(777);
        IntStream.range(0, 2000).parallel().forEach(population::customer);
        assertThat(population.customer(777)).isEqualTo(alone);
        assertThat(population.customer(778)).isNotEqualTo(alone);
    }

    @Test
    void threeCustomersInFiveAreFirms() {
        assertThat(IntStream.range(0, MANY).filter(population::isFirm).count() / (double) MANY)
                .isCloseTo(0.6, within(0.015));
    }

    @Test
    void traitsAreThoseOfRealPartiesAtArrival() {
        for (int k = 0; k < 5000; k++) {
            Firm firm = population.firm(k);
            Person person = population.person(k);
            assertThat(firm.arrival()).isBetween(HORIZON.first(), HORIZON.last());
            assertThat(firm.yearsActive(firm.arrival())).isPositive().isLessThan(70);
            assertThat(firm.employees()).isBetween(1, 249);
            assertThat(firm.income()).isPositive();
            assertThat(person.arrival()).isBetween(HORIZON.first(), HORIZON.last());
            assertThat(person.personAge(person.arrival())).isBetween(18, 89);
            assertThat(person.yearsActive(person.arrival())).isLessThan(person.personAge(person.arrival()));
            assertThat(person.household()).isBetween(1, 7);
        }
    }

    @Test
    void firmsResembleTheirOwnersAndSomePeopleOwnSeveral() {
        double product = 0;
        int another = 0;
        for (int k = 0; k < MANY; k++) {
            Firm firm = population.firm(k);
            product += firm.quality() * firm.owner().quality();
            another += firm.owner().number() == k ? 0 : 1;
        }
        assertThat(product / MANY / (Health.QUALITY * Health.QUALITY)).isCloseTo(0.5, within(0.03));
        assertThat(another / (double) MANY).isCloseTo(0.06, within(0.01));
    }

    @Test
    void deviationsOfHealthAreStandardNormalAndFadeAtOnePace() {
        int early = HORIZON.first();
        int late = early + 6;
        double sum = 0;
        double square = 0;
        double product = 0;
        // Industry and region are shared by many, so one economy tells little of them: a hundred economies.
        int each = MANY / 100;
        for (int seed = 0; seed < 100; seed++) {
            Population one = Population.of(Economy.of(seed, HORIZON));
            for (int k = 0; k < each; k++) {
                Health health = one.health(one.customer(k), late);
                sum += health.deviation(late);
                square += health.deviation(late) * health.deviation(late);
                product += health.deviation(early) * health.deviation(late);
            }
        }
        assertThat(sum / MANY).isCloseTo(0, within(0.05));
        assertThat(square / MANY).isCloseTo(1, within(0.05));
        assertThat(product / MANY).isCloseTo(StrictMath.pow(Reversion.PERSISTENCE, 6), within(0.05));
    }

    @Test
    void aLaterEndProlongsAPathOfHealthAndChangesNothing() {
        Party party = population.customer(5);
        Health shorter = population.health(party, HORIZON.first());
        Health longer = population.health(party, HORIZON.end());
        for (int m = HORIZON.start(); m <= HORIZON.first(); m++) {
            assertThat(longer.at(m)).isEqualTo(shorter.at(m));
        }
    }

    @Test
    void firmAndPersonOfOneNumberHaveHealthOfTheirOwn() {
        Health firm = population.health(population.firm(5), HORIZON.first());
        Health person = population.health(population.person(5), HORIZON.first());
        assertThat(firm.deviation(HORIZON.first())).isNotEqualTo(person.deviation(HORIZON.first()));
    }

    @Test
    void meanAndLowestLookAtTheMonthsGiven() {
        int from = HORIZON.first();
        Health health = population.health(population.firm(1), HORIZON.end());
        double[] three = {health.at(from), health.at(from + 1), health.at(from + 2)};
        assertThat(health.mean(from, from + 2)).isCloseTo((three[0] + three[1] + three[2]) / 3, within(1e-15));
        assertThat(health.lowest(from, from + 2)).isEqualTo(Math.min(three[0], Math.min(three[1], three[2])));
    }
}
