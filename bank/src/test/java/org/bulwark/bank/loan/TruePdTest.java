package org.bulwark.bank.loan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.bulwark.bank.chance.Stream;
import org.bulwark.bank.chance.Topic;
import org.bulwark.bank.economy.Cycle;
import org.bulwark.bank.economy.Economy;
import org.bulwark.bank.economy.Horizon;
import org.bulwark.bank.economy.Reversion;
import org.bulwark.bank.population.Health;
import org.bulwark.bank.population.Population;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TruePdTest {

    private static final int PATHS = 100_000;

    private static final int ECONOMIES = 40_000;

    private static TruePd truth;

    @BeforeAll
    static void tabulate() {
        truth = TruePd.tabulated();
    }

    /** The truth against brute force: paths of health simulated with shocks of their own. */
    @ParameterizedTest
    @CsvSource({
        "0.0, 0.0, 600",
        "0.87, -1.13, 611",
        "-1.31, 0.4, 633",
        "2.2, -2.05, 650",
        "1.1, 1.9, 671",
    })
    void isWhatManySimulatedPathsGive(double net, double deviation, int month) {
        double sum = 0;
        double squares = 0;
        for (int path = 0; path < PATHS; path++) {
            Stream shocks = Stream.of(99, Topic.HEALTH, path);
            double state = deviation;
            double hazard = 0;
            for (int m = 1; m <= Horizon.OUTCOME; m++) {
                state = Reversion.next(state, shocks.normal());
                hazard += Hazard.monthly(net, state, Cycle.level(month + m));
            }
            double pd = 1 - StrictMath.exp(-hazard);
            sum += pd;
            squares += pd * pd;
        }
        double mean = sum / PATHS;
        double error = Math.sqrt((squares / PATHS - mean * mean) / PATHS);
        assertThat(truth.of(net, deviation, month)).isCloseTo(mean, within(4 * error));
    }

    /** The whole chain, a fresh economy for each loan, so that what loans of one industry share averages out too. */
    @Test
    void isTheMeanOutcomeOfLoansInManyEconomies() {
        int month = 640;
        Horizon horizon = new Horizon(month, month);
        double expected = 0;
        double variance = 0;
        int defaults = 0;
        for (int seed = 0; seed < ECONOMIES; seed++) {
            Population population = Population.of(Economy.of(seed, horizon));
            Health health = population.health(population.customer(seed), horizon.end());
            double net = Hazard.net(0.5, health.quality());
            double pd = truth.of(net, health.deviation(month), month);
            Stream luck = Stream.of(seed, Topic.DEFAULT, seed);
            expected += pd;
            variance += pd * (1 - pd);
            int when = Hazard.defaultMonth(net, health, month, Horizon.OUTCOME, luck);
            defaults += when == Hazard.NO_DEFAULT ? 0 : 1;
        }
        assertThat(expected).isGreaterThan(1000);
        assertThat((double) defaults).isCloseTo(expected, within(4 * Math.sqrt(variance)));
    }

    @Test
    void risesWithBurdenAndFallsWithHealth() {
        for (double net = -4.4; net < 2; net += 0.1) {
            for (double deviation = -4; deviation < 5; deviation += 0.1) {
                double pd = truth.of(net, deviation, 640);
                assertThat(pd).isBetween(0.0, 1.0);
                assertThat(truth.of(net + 0.1, deviation, 640)).isGreaterThan(pd);
                assertThat(truth.of(net, deviation + 0.1, 640)).isLessThan(pd);
            }
        }
    }

    @Test
    void isHigherAheadOfATroughThanAheadOfAPeak() {
        int trough = Cycle.monthOf(0);
        assertThat(truth.of(0, 0, trough - 6)).isGreaterThan(1.5 * truth.of(0, 0, trough - 6 + Cycle.PERIOD / 2));
    }
}
