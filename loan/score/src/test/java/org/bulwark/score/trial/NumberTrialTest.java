package org.bulwark.score.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NumberTrialTest {

    @Test
    void tellsSpreadMissingAndSeparation() {
        double[] values = {1, 2, 3, 4, Double.NaN, 5, 6, 7, 8, 9};
        byte[] bad = {0, 0, 0, 0, 1, 0, 1, -1, 1, 1};
        NumberTrial trial = NumberTrial.of(
                values, new NumberTrial.Setting(List.of("a", "a", "a", "a", "a", "a", "a", "a", "a", "a"), bad, true));
        assertThat(trial.rows()).isEqualTo(10);
        assertThat(trial.missing()).isEqualTo(1);
        assertThat(trial.quantiles()).containsExactly(1.0, 1.0, 3.0, 5.0, 7.0, 9.0, 9.0);
        assertThat(trial.auc().orElseThrow().value()).isEqualTo(1);
        assertThat(trial.auc().orElseThrow().badRows())
                .as("without the missing and the unknown")
                .isEqualTo(3);
        assertThat(NumberTrial.of(
                                values,
                                new NumberTrial.Setting(
                                        trial.months().stream()
                                                .flatMap(m -> Collections.nCopies(m.rows(), m.month()).stream())
                                                .toList(),
                                        bad,
                                        false))
                        .auc()
                        .orElseThrow()
                        .value())
                .as("less is riskier")
                .isZero();
    }

    @Test
    void aMonthThatHasMovedIsSeenAndOneThatHasNotIsNot() {
        Random random = new Random(5);
        List<String> months = new ArrayList<>();
        double[] values = new double[6_000];
        for (int row = 0; row < values.length; row++) {
            months.add("2024-0" + (1 + row % 3));
            values[row] = row % 3 == 2 ? 1 + random.nextGaussian() : random.nextGaussian();
            values[row] = row % 20 == 0 ? Double.NaN : values[row];
        }
        NumberTrial trial = NumberTrial.of(values, new NumberTrial.Setting(months, new byte[0], true));
        assertThat(trial.auc()).isEmpty();
        assertThat(trial.months())
                .extracting(NumberTrial.Month::month)
                .containsExactly("2024-01", "2024-02", "2024-03");
        assertThat(trial.months().getFirst().stability()).isZero();
        assertThat(trial.months().get(1).stability()).isCloseTo(0, within(0.02));
        assertThat(trial.months().get(2).stability()).isGreaterThan(0.25);
        assertThat(trial.months())
                .allSatisfy(month -> assertThat(month.missing()).isEqualTo(100));
    }

    @Test
    void whatNobodyHasIsAllMissing() {
        NumberTrial trial = NumberTrial.of(
                new double[] {Double.NaN, Double.NaN},
                new NumberTrial.Setting(List.of("a", "b"), new byte[] {0, 1}, true));
        assertThat(trial.quantiles()).isEmpty();
        assertThat(trial.auc()).isEmpty();
        assertThat(trial.months().getLast().stability()).isZero();
    }
}
