package org.bulwark.data;

import java.util.Arrays;
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
     * Weights from a column: not missing, not negative, at most {@link #LARGEST}, and not all zero, else
     * {@link DataProblem#WEIGHT_INVALID} naming the first bad row.
     */
    public static Weights of(NumberColumn column) {
        double[] values = column.values();
        long[] fixed = new long[values.length];
        for (int row = 0; row < values.length; row++) {
            if (!(values[row] >= 0 && values[row] <= LARGEST)) {
                throw DataProblem.WEIGHT_INVALID.with(
                        "Weight '" + column.name() + "' is '" + column.text(row) + "' in row " + (row + 1) + ".",
                        "Give every row a weight from 0 to " + Numbers.text(LARGEST) + ".");
            }
            fixed[row] = Math.round(values[row] * ONE);
        }
        Weights weights = new Weights(fixed.length, fixed);
        if (weights.total == 0) {
            throw DataProblem.WEIGHT_INVALID.with(
                    "Every weight in '" + column.name() + "' is zero.", "Give some rows a weight above 0.");
        }
        return weights;
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
