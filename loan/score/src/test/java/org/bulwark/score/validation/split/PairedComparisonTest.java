package org.bulwark.score.validation.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.bulwark.score.validation.Interval;
import org.bulwark.score.validation.Refused;
import org.bulwark.score.validation.ValidationProblem;
import org.junit.jupiter.api.Test;

class PairedComparisonTest {

    @Test
    void isThatOfItsFormula() {
        double[] first = {0.71, 0.72, 0.73, 0.74};
        double[] second = {0.70, 0.70, 0.70, 0.70};
        PairedComparison comparison = PairedComparison.overFolds(first, second, 5);
        // differences 1..4 %: variance (1/4 + 1/4)·s², so that t² = 7.5
        assertThat(comparison.difference()).isCloseTo(0.025, within(1e-15));
        assertThat(comparison.statistic()).isCloseTo(Math.sqrt(7.5), within(1e-10));
        assertThat(comparison.p()).isCloseTo(0.07142153823145014, within(1e-10));
        Interval interval = comparison.interval(0.95);
        assertThat(interval.high()).isCloseTo(0.025 + 3.1824463052837078 * 0.025 / Math.sqrt(7.5), within(1e-8));
    }

    @Test
    void modelsThatDoNotDifferDoNotDiffer() {
        double[] same = {0.7, 0.8, 0.75};
        PairedComparison comparison = PairedComparison.overFolds(same, same, 3);
        assertThat(comparison.statistic()).isZero();
        assertThat(comparison.p()).isEqualTo(1);
    }

    @Test
    void aConstantGainIsBeyondChance() {
        PairedComparison comparison = PairedComparison.overFolds(new double[] {0.75, 0.75}, new double[] {0.5, 0.5}, 2);
        assertThat(comparison.p()).isZero();
    }

    /** The means of fifteen halves of one pool of rows move together, as the results of overlapping splits do. */
    @Test
    void keepsItsLevelWhereSplitsShareRows() {
        Random random = new Random(11);
        int alarms = 0;
        int ordinaryAlarms = 0;
        int trials = 1000;
        for (int trial = 0; trial < trials; trial++) {
            double[] pool = random.doubles(100, -1, 1).toArray();
            double[] first = new double[15];
            for (int split = 0; split < first.length; split++) {
                double sum = 0;
                for (int i = 0; i < 50; i++) {
                    int j = i + random.nextInt(100 - i);
                    double drawn = pool[j];
                    pool[j] = pool[i];
                    pool[i] = drawn;
                    sum += drawn;
                }
                first[split] = sum / 50;
            }
            alarms += PairedComparison.over(first, new double[15], 1).p() < 0.05 ? 1 : 0;
            ordinaryAlarms += PairedComparison.over(first, new double[15], 0).p() < 0.05 ? 1 : 0;
        }
        assertThat(alarms / (double) trials).isLessThan(0.08);
        assertThat(ordinaryAlarms / (double) trials).isGreaterThan(0.3);
    }

    @Test
    void resultsThatDoNotPairAreRefused() {
        Refused.with(
                ValidationProblem.VALIDATION_LENGTHS_DIFFER,
                () -> PairedComparison.overFolds(new double[3], new double[2], 3));
        Refused.with(
                ValidationProblem.VALIDATION_GROUPS_TOO_FEW,
                () -> PairedComparison.overFolds(new double[1], new double[1], 3));
    }
}
