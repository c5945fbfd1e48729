package org.bulwark.data.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class NumberDistributionTest {

    private static NumberDistribution of(double... values) {
        return NumberDistribution.of(Cells.of(values, RowOrder.of(values), KnownOutcome.none(values.length)));
    }

    @Test
    void quantilesAreNumbersOfTheData() {
        double[] backwards = IntStream.range(0, 200).mapToDouble(i -> 200 - i).toArray();

        assertThat(of(backwards).quantiles())
                .isEqualTo(Map.of(1, 2.0, 5, 10.0, 25, 50.0, 50, 100.0, 75, 150.0, 95, 190.0, 99, 198.0));
    }

    @Test
    void meanAndDeviationAreThoseOfTheTextbook() {
        NumberDistribution distribution = of(2, 4, 4, 4, 5, 5, 7, 9);

        assertThat(distribution.mean().orElseThrow()).isEqualTo(5);
        assertThat(distribution.sd().orElseThrow()).isCloseTo(Math.sqrt(32.0 / 7), within(1e-14));
    }

    @Test
    void hugeAndTinyNumbersNeitherOverflowNorVanish() {
        assertThat(of(1e308, 1.2e308).mean().orElseThrow()).isCloseTo(1.1e308, within(1e294));
        assertThat(of(1e308, 1.2e308).sd().orElseThrow()).isCloseTo(0.2e308 / Math.sqrt(2), within(1e294));
        assertThat(of(2 * Double.MIN_VALUE, 4 * Double.MIN_VALUE).mean().orElseThrow())
                .isEqualTo(3 * Double.MIN_VALUE);
        assertThat(of(0, 0).sd().orElseThrow()).isZero();
    }

    @Test
    void infinitiesAreValuesButNotAveraged() {
        NumberDistribution distribution = of(Double.NEGATIVE_INFINITY, 1, 3, Double.POSITIVE_INFINITY);

        assertThat(distribution.minimum()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(distribution.maximum()).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(distribution.quantiles()).containsEntry(50, 1.0).containsEntry(99, Double.POSITIVE_INFINITY);
        assertThat(distribution.mean().orElseThrow()).isEqualTo(2);
        assertThat(distribution.infinite()).isEqualTo(2);
    }

    @Test
    void whereAllIsInfiniteThereIsNoMean() {
        assertThat(of(Double.POSITIVE_INFINITY).mean()).isEmpty();
        assertThat(of(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY).mean())
                .isEmpty();
        assertThat(of(7).sd()).isEmpty();
    }
}
