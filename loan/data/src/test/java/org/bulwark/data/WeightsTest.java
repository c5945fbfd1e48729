package org.bulwark.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.bulwark.data.Refusals.assertRefused;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WeightsTest {

    private static Weights of(double... values) {
        return Weights.of(new NumberColumn("w", values));
    }

    @Test
    void wholeWeightsAndBinaryFractionsAreExact() {
        Weights weights = of(1, 2, 0.5, 0, 1e6);
        assertThat(weights.fixed())
                .containsExactly(Weights.ONE, 2 * Weights.ONE, Weights.ONE / 2, 0, 1_000_000 * Weights.ONE);
        assertThat(weights.areEqual()).isFalse();
    }

    @Test
    void equalWeightsCountEveryRowOnce() {
        Weights weights = Weights.equal(7);
        assertThat(weights.areEqual()).isTrue();
        assertThat(weights.rows()).isEqualTo(7);
        assertThat(weights.total()).isEqualTo(7 * Weights.ONE);
        assertThat(weights.at(6)).isEqualTo(Weights.ONE);
        assertThat(weights.take(new int[] {1, 1, 3}).total()).isEqualTo(3 * Weights.ONE);
    }

    @Test
    void totalOfManyEqualRowsDoesNotOverflow() {
        assertThat(Weights.equal(Integer.MAX_VALUE).total()).isEqualTo(Integer.MAX_VALUE * (1L << 20));
    }

    @Test
    void sumIsExactAndDoesNotDependOnTheOrder() {
        SplittableRandom random = new SplittableRandom(3);
        double[] values = random.doubles(10_000, 0, 1e6).toArray();
        Weights weights = of(values);
        BigInteger sum = BigInteger.ZERO;
        for (int row = 0; row < values.length; row++) {
            sum = sum.add(BigInteger.valueOf(weights.at(row)));
            assertThat((double) weights.at(row) / Weights.ONE).isCloseTo(values[row], within(0.5 / Weights.ONE));
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        assertThat(BigInteger.valueOf(weights.total())).isEqualTo(sum);
        assertThat(of(sorted).total()).isEqualTo(weights.total());
    }

    @Test
    void takenRowsKeepTheirWeights() {
        assertThat(of(1, 2, 3).take(new int[] {2, 0, 2}).fixed())
                .containsExactly(3 * Weights.ONE, Weights.ONE, 3 * Weights.ONE);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, -1e-300, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 1_000_000.1})
    void invalidWeightIsRefusedWithItsRow(double wrong) {
        assertRefused("data/weight-invalid", () -> of(1, 0, wrong, -5)).contains("'w'", "row 3");
    }

    @Test
    void allZeroIsRefused() {
        assertRefused("data/weight-invalid", () -> of(0, 0, -0.0)).contains("'w'", "zero");
    }

    @Test
    void weightsTooSmallToTellFromZeroAreNotCalledZero() {
        assertRefused("data/weight-invalid", () -> of(1e-9, 1e-8)).contains("'w'", "small");
    }

    @Test
    @Tag("slow")
    void sumTooLargeToCountIsRefused() {
        double[] values = new double[9_000_000];
        Arrays.fill(values, Weights.LARGEST);
        assertRefused("data/weight-invalid", () -> of(values)).contains("'w'", "sum");
    }
}
