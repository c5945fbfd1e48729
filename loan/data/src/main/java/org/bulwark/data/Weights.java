package org.bulwark.data;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How much each row counts, in fixed point: a weight of 1 is {@link #ONE}. Sums of weights are sums of whole numbers, so they come out the
 * same in every order and on every number of threads.
 */
public final class Weights {

    /** The fixed-point unit: 2<sup>20</sup>, about six decimals. */
    public static final long ONE = 1L << 20;

    /** The largest weight of one row, in units of 1. */
    public static final double LARGEST = 1e6;

    private final int rows;
    private final long @Nullable [] fixed;
    private final long total;

    private Weights(int rows, long @Nullable [] fixed) {
        this.rows = rows;
        this.fixed = fixed;
        this.total = fixed == null ? rows * ONE : Arrays.stream(fixed).reduce(0L, Math::addExact);
    }

    /** Every row counts 1. */
    public static Weights equal(int rows) {
        return new Weights(rows, null);
    }

    /**
     * Weights from a column: not missing, not negative, at most {@link #LARGEST} (2<sup>43</sup> in all), and not all zero, else
     * {@link DataProblem#WEIGHT_INVALID} naming the first bad row.
     */
    public static Weights of(NumberColumn column) {
        return of(column, IntStream.range(0, column.size()).toArray());
    }

    /** Weights of some rows only; what the others weigh does not matter. */
    static Weights of(NumberColumn column, int[] rows) {
        double[] values = column.values();
        long[] fixed = new long[rows.length];
        long total = 0;
        for (int i = 0; i < rows.length; i++) {
            int row = rows[i];
            if (!(values[row] >= 0 && values[row] <= LARGEST)) {
                throw DataProblem.WEIGHT_INVALID.with(
                        "Weight '" + column.name() + "' is '" + column.text(row) + "' in row " + (row + 1) + ".",
                        "Give every row a weight from 0 to " + Numbers.text(LARGEST) + ".");
            }
            fixed[i] = Math.round(values[row] * ONE);
            total += fixed[i];
            if (total < 0) {
                throw DataProblem.WEIGHT_INVALID.with(
                        "The weights '" + column.name() + "' have too large a sum, more than "
                                + Numbers.text(Math.rint((double) Long.MAX_VALUE / ONE)) + ".",
                        "Divide them all by one number.");
            }
        }
        if (total == 0) {
            throw DataProblem.WEIGHT_INVALID.with(
                    "Every weight in '" + column.name() + "' is zero, or too small to be told from zero.",
                    "Give some rows a weight of at least 0.000001.");
        }
        return new Weights(fixed.length, fixed);
    }

    /** How many rows. */
    public int rows() {
        return rows;
    }

    /** Whether every row counts 1. */
    public boolean areEqual() {
        return fixed == null;
    }

    /** The weight of a row, in units of {@link #ONE}. */
    public long at(int row) {
        return fixed == null ? ONE : fixed[row];
    }

    /** All weights in units of {@link #ONE}, or null when every row counts 1; not to be changed. */
    public long @Nullable [] fixed() {
        return fixed;
    }

    /** The sum of all weights, in units of {@link #ONE}. */
    public long total() {
        return total;
    }

    /** The weights of the rows given, in that order. */
    public Weights take(int[] taken) {
        if (fixed == null) {
            return equal(taken.length);
        }
        long[] of = fixed;
        return new Weights(
                taken.length, Arrays.stream(taken).mapToLong(row -> of[row]).toArray());
    }
}
