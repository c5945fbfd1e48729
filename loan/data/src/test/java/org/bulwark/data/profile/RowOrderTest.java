package org.bulwark.data.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class RowOrderTest {

    @Test
    void sortsAsDoublesCompareAndKeepsTheOrderOfEquals() {
        SplittableRandom random = new SplittableRandom(3);
        double[] values = IntStream.range(0, 5_000)
                .mapToDouble(i -> switch (random.nextInt(4)) {
                    case 0 -> random.nextInt(-3, 4);
                    case 1 -> Double.longBitsToDouble(random.nextLong() & ~(1L << 62));
                    case 2 -> random.nextBoolean() ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
                    default -> random.nextDouble();
                })
                .toArray();
        int[] expected = IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble(row -> values[row] + 0.0))
                .mapToInt(row -> row)
                .toArray();

        RowOrder order = RowOrder.of(values);

        assertThat(IntStream.range(0, order.size()).map(order::row).toArray()).isEqualTo(expected);
    }

    @Test
    void takesMinusZeroForZero() {
        RowOrder order = RowOrder.of(new double[] {0.0, -0.0, 0.0});

        assertThat(IntStream.range(0, 3).map(order::row).toArray()).containsExactly(0, 1, 2);
        assertThat(order.endsTie(0)).isFalse();
        assertThat(order.endsTie(1)).isFalse();
        assertThat(order.endsTie(2)).isTrue();
    }

    @Test
    void sortsNothing() {
        assertThat(RowOrder.of(new double[0]).size()).isZero();
    }
}
