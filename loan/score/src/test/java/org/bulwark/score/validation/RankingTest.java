package org.bulwark.score.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RankingTest {

    @Test
    void ordersDoublesOfEverySignAndSizeAsTheLibraryDoes() {
        Random random = new Random(7);
        double[] values =
                random.doubles(5000).map(d -> (d - 0.5) * Math.pow(10, 40 * d)).toArray();
        values[10] = Double.NEGATIVE_INFINITY;
        values[11] = Double.POSITIVE_INFINITY;
        values[12] = Double.MIN_VALUE;
        values[13] = -Double.MIN_VALUE;
        double[] sorted = values.clone();
        Arrays.sort(sorted);

        double[] ordered = Arrays.stream(Order.ascending(values))
                .mapToDouble(row -> values[row])
                .toArray();

        assertThat(ordered).isEqualTo(sorted);
    }

    @Test
    void keepsTheOrderOfRowsAmongEqualValuesAndHoldsBothZerosEqual() {
        assertThat(Order.ascending(new double[] {0.0, 1, -0.0, -1, 0.0, 1})).containsExactly(3, 0, 2, 4, 1, 5);
        assertThat(Order.ascending(new double[0])).isEmpty();
        assertThat(Ranking.of(new double[] {0.0, -0.0}, Sample.bytes(0, 1), null)
                        .values())
                .isEqualTo(1);
    }

    @Test
    void gathersRowsByValue() {
        Ranking ranking = Ranking.of(
                new double[] {0.2, 0.1, 0.2, 0.3, 0.2}, Sample.bytes(1, 0, 0, 1, 0), new long[] {10, 20, 30, 0, 40});

        assertThat(ranking.values()).isEqualTo(2);
        assertThat(ranking.risk(1)).isEqualTo(0.2);
        assertThat(ranking.rows()).isEqualTo(4);
        assertThat(ranking.badRows()).isEqualTo(1);
        assertThat(ranking.good(1)).isEqualTo(70);
        assertThat(ranking.goodSquares(1)).isEqualTo(2500);
        assertThat(ranking.baseRate()).isEqualTo(0.1);
        assertThat(ranking.meanRisk()).isEqualTo(0.18);
        assertThat(ranking.effectiveRows(0, 2)).isEqualTo(100.0 * 100 / (100 + 400 + 900 + 1600));
    }

    @Test
    void refusesWhatCannotBeRanked() {
        double[] two = {0.1, 0.2};
        byte[] both = Sample.bytes(0, 1);
        Refused.with(ValidationProblem.VALIDATION_LENGTHS_DIFFER, () -> Ranking.of(new double[] {1}, both, null));
        Refused.with(ValidationProblem.VALIDATION_LENGTHS_DIFFER, () -> Ranking.of(two, both, new long[] {1}));
        Refused.with(
                ValidationProblem.VALIDATION_RISK_MISSING, () -> Ranking.of(new double[] {1, Double.NaN}, both, null));
        Refused.with(ValidationProblem.VALIDATION_OUTCOME_INVALID, () -> Ranking.of(two, Sample.bytes(0, 2), null));
        Refused.with(ValidationProblem.VALIDATION_WEIGHT_INVALID, () -> Ranking.of(two, both, new long[] {1, -1}));
        Refused.with(
                ValidationProblem.VALIDATION_WEIGHT_INVALID,
                () -> Ranking.of(two, both, new long[] {Long.MAX_VALUE, Long.MAX_VALUE}));
        Refused.with(ValidationProblem.VALIDATION_ROWS_MISSING, () -> Ranking.of(two, both, new long[] {0, 0}));
        Refused.with(ValidationProblem.VALIDATION_ROWS_MISSING, () -> Ranking.of(new double[0], Sample.bytes(), null));
    }
}
