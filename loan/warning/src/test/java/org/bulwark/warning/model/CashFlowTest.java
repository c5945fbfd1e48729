package org.bulwark.warning.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Cash that is used up: the closed form against simulation, its laws, and its path. */
class CashFlowTest {

    private static final double DAYS_A_MONTH = 365.25 / 12;

    @Test
    void withoutDriftTheChanceIsTwiceTheTail() {
        // the reflection principle: P(min < 0) = 2 Φ(−c/σ√t); of c = σ and t = 1 month, 2 × 0.158655
        CashFlow flow = new CashFlow(1000, 300, 1000, 300, List.of());
        assertThat(flow.rupture((int) Math.round(DAYS_A_MONTH * 4))).isCloseTo(2 * 0.308538, within(0.002));
    }

    @Test
    void theClosedFormIsWhatSimulationFinds() {
        CashFlow flow = new CashFlow(2000, 100, 800, 400, List.of());
        Random chance = new Random(11);
        int steps = 3000;
        int short90 = 0;
        int paths = 4000;
        double month = 90 / DAYS_A_MONTH;
        for (int path = 0; path < paths; path++) {
            double cash = 2000;
            boolean passed = false;
            for (int s = 0; s < steps && !passed; s++) {
                cash += -300 * month / steps + 800 * Math.sqrt(month / steps) * chance.nextGaussian();
                passed = cash < 0;
            }
            short90 += passed ? 1 : 0;
        }
        // steps miss a few passages in between
        assertThat(flow.rupture(90)).isCloseTo((double) short90 / paths, within(0.035));
    }

    @Test
    void longerTimesLessCashAndHigherObligationsAreNeverSafer() {
        Random chance = new Random(5);
        for (int i = 0; i < 2000; i++) {
            double cash = 5000 * chance.nextDouble() - 500;
            double flow = 600 * chance.nextGaussian();
            double swing = 50 + 2000 * chance.nextDouble();
            double due = 500 * chance.nextDouble();
            CashFlow one = new CashFlow(cash, flow, swing, due, List.of());
            assertThat(one.rupture(30)).isBetween(0.0, 1.0);
            assertThat(one.rupture(90)).isGreaterThanOrEqualTo(one.rupture(30) - 1e-12);
            assertThat(one.rupture(180)).isGreaterThanOrEqualTo(one.rupture(90) - 1e-12);
            assertThat(new CashFlow(cash + 100, flow, swing, due, List.of()).rupture(90))
                    .isLessThanOrEqualTo(one.rupture(90) + 1e-12);
            assertThat(new CashFlow(cash, flow, swing, due + 100, List.of()).rupture(90))
                    .isGreaterThanOrEqualTo(one.rupture(90) - 1e-12);
        }
    }

    @Test
    void aLumpOfAScheduleIsSeenThatEvenObligationsHide() {
        CashFlow even = new CashFlow(100_000, 30_000, 5_000, 0, List.of(new Due(90, 150_000)));
        CashFlow early = new CashFlow(100_000, 30_000, 5_000, 0, List.of(new Due(10, 150_000)));
        assertThat(even.rupture(90)).isLessThan(0.01);
        assertThat(early.rupture(90)).isGreaterThan(0.99);
        assertThat(early.path(26)).hasSize(26);
        assertThat(early.path(26).getFirst().obligations()).isZero();
        assertThat(early.path(26).get(1).obligations()).isEqualTo(150_000);
        assertThat(early.path(26)).allMatch(point -> point.low() < point.mid() && point.mid() < point.high());
    }
}
