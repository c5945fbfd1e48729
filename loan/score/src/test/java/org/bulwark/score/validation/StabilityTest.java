package org.bulwark.score.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StabilityTest {

    private static long[] even(int bins, long each) {
        long[] counts = new long[bins];
        Arrays.fill(counts, each);
        return counts;
    }

    @Test
    void agreesWithTheWorkedExample() {
        Stability psi = Stability.of(even(10, 100), new long[] {80, 90, 100, 100, 100, 100, 100, 100, 110, 120});
        assertThat(psi.index()).isCloseTo(0.0101160092, within(1e-10));
        assertThat(psi.contributions()[0]).isCloseTo(-0.02 * Math.log(0.8), within(1e-15));
        assertThat(psi.band()).isEqualTo(StabilityBand.STABLE);
    }

    @Test
    void theCriticalValueFollowsTheSizesOfTheSamples() {
        assertThat(Stability.of(even(10, 100), even(10, 100)).criticalValue(0.95))
                .isCloseTo(0.033837955, within(1e-9));
        assertThat(Stability.of(even(10, 10), even(10, 10)).criticalValue(0.95)).isCloseTo(0.338, within(5e-4));
    }

    @Test
    void theIndexAtItsCriticalValueHasTheMatchingPValue() {
        Stability none = Stability.of(even(10, 50), even(10, 70));
        Stability at = new Stability(none.criticalValue(0.95), new double[0], 10, 500, 700);
        assertThat(at.p()).isCloseTo(0.05, within(1e-10));
        assertThat(none.p()).isEqualTo(1);
    }

    @Test
    void withoutAShiftTheTestAlarmsAsOftenAsItSays() {
        Random random = new Random(5);
        int alarms = 0;
        int trials = 2000;
        for (int trial = 0; trial < trials; trial++) {
            Stability psi = Stability.of(draw(random, 2000), draw(random, 1000));
            alarms += psi.index() > psi.criticalValue(0.95) ? 1 : 0;
        }
        assertThat((double) alarms / trials).isCloseTo(0.05, within(0.015));
    }

    private static long[] draw(Random random, int rows) {
        long[] counts = new long[10];
        for (int row = 0; row < rows; row++) {
            counts[random.nextInt(10)]++;
        }
        return counts;
    }

    @Test
    void aBinEmptyOnOneSideCountsThereAsHalfARowAndOneEmptyOnBothDoesNotExist() {
        Stability psi = Stability.of(new long[] {50, 50, 0, 0}, new long[] {80, 100, 20, 0});
        assertThat(psi.bins()).isEqualTo(3);
        assertThat(psi.contributions()[2]).isCloseTo((0.1 - 0.005) * Math.log(0.1 / 0.005), within(1e-15));
        assertThat(psi.contributions()[3]).isZero();
        assertThat(psi.index()).isFinite();
    }

    @Test
    void bandsHaveTheirConventionalEnds() {
        assertThat(StabilityBand.of(0.0999)).isEqualTo(StabilityBand.STABLE);
        assertThat(StabilityBand.of(0.10)).isEqualTo(StabilityBand.SHIFTING);
        assertThat(StabilityBand.of(0.25)).isEqualTo(StabilityBand.SHIFTING);
        assertThat(StabilityBand.of(0.2501)).isEqualTo(StabilityBand.SHIFTED);
    }

    @Test
    void weightsOfAnyScaleGiveTheIndexOfTheirShares() {
        Stability counts = Stability.of(new long[] {10, 30, 60}, new long[] {20, 30, 50});
        Stability weights = Stability.of(new double[] {1, 3, 6}, new double[] {200, 300, 500}, 100, 100);
        assertThat(weights.index()).isCloseTo(counts.index(), within(1e-15));
        assertThat(weights.p()).isCloseTo(counts.p(), within(1e-12));
    }

    @Test
    void whatCannotBeComparedIsRefused() {
        Refused.with(
                ValidationProblem.VALIDATION_LENGTHS_DIFFER, () -> Stability.of(new long[] {1}, new long[] {1, 2}));
        Refused.with(
                ValidationProblem.VALIDATION_ROWS_MISSING, () -> Stability.of(new long[] {1, 1}, new long[] {0, 0}));
        Refused.with(
                ValidationProblem.VALIDATION_COUNTS_INVALID, () -> Stability.of(new long[] {1, -1}, new long[] {1, 1}));
    }
}
