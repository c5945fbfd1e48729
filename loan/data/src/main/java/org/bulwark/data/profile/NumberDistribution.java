package org.bulwark.data.profile;

import java.util.Collections;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How the numbers of a column lie.
 *
 * @param minimum the smallest number, maybe −∞
 * @param quantiles by percent (1, 5, 25, 50, 75, 95, 99) the smallest number of the data that so many rows do not exceed (the inverse of
 *     the empirical distribution: no interpolation)
 * @param maximum the largest number, maybe ∞
 * @param mean the mean of finite numbers; empty when there are none
 * @param sd the standard deviation of finite numbers with divisor n − 1; empty when there are fewer than two
 * @param infinite how many rows are infinite
 */
public record NumberDistribution(
        double minimum,
        SortedMap<Integer, Double> quantiles,
        double maximum,
        OptionalDouble mean,
        OptionalDouble sd,
        long infinite)
        implements Distribution {

    private static final int[] PERCENTS = {1, 5, 25, 50, 75, 95, 99};

    /** Copies the quantiles. */
    public NumberDistribution {
        quantiles = Collections.unmodifiableSortedMap(new TreeMap<>(quantiles));
    }

    /** The distribution over at least one cell. */
    static NumberDistribution of(Cells cells) {
        SortedMap<Integer, Double> quantiles = new TreeMap<>();
        for (int percent : PERCENTS) {
            quantiles.put(percent, cells.value(cells.quantile(percent / 100.0)));
        }
        int from = Double.isInfinite(cells.value(0)) && cells.value(0) < 0 ? 1 : 0;
        int last = cells.size() - 1;
        int to = cells.value(last) == Double.POSITIVE_INFINITY ? last : last + 1;
        long finite = 0;
        for (int cell = from; cell < to; cell++) {
            finite += cells.rows(cell);
        }
        OptionalDouble mean = OptionalDouble.empty();
        OptionalDouble sd = OptionalDouble.empty();
        if (finite > 0) {
            double unit = unit(Math.max(Math.abs(cells.value(from)), Math.abs(cells.value(to - 1))));
            double sum = 0;
            for (int cell = from; cell < to; cell++) {
                sum += cells.value(cell) / unit * cells.rows(cell);
            }
            double middle = sum / finite;
            double squares = 0;
            for (int cell = from; cell < to; cell++) {
                double off = cells.value(cell) / unit - middle;
                squares += off * off * cells.rows(cell);
            }
            mean = OptionalDouble.of(middle * unit);
            sd = finite > 1 ? OptionalDouble.of(Math.sqrt(squares / (finite - 1)) * unit) : sd;
        }
        return new NumberDistribution(cells.value(0), quantiles, cells.value(last), mean, sd, cells.rows() - finite);
    }

    /** A power of two near the largest number: dividing by it loses nothing, and squares neither overflow nor vanish. */
    private static double unit(double largest) {
        return Math.scalb(1.0, Math.clamp(Math.getExponent(largest), -1000, 1000));
    }
}
