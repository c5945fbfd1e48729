package org.bulwark.score.binning;

import org.bulwark.data.Weights;

/**
 * How many fell into a bin. Whole numbers only, so sums do not depend on their order.
 *
 * @param rows rows
 * @param bads bad rows
 * @param weight sum of the weights of all rows, in units of {@link Weights#ONE}
 * @param badWeight sum of the weights of the bad rows, in the same units
 */
public record BinCounts(long rows, long bads, long weight, long badWeight) {

    /** An empty bin. */
    public static final BinCounts NONE = new BinCounts(0, 0, 0, 0);

    /** Counts of rows that weigh 1 each. */
    public static BinCounts ofRows(long rows, long bads) {
        return new BinCounts(rows, bads, rows * Weights.ONE, bads * Weights.ONE);
    }

    /** Both together. */
    public BinCounts plus(BinCounts other) {
        return new BinCounts(rows + other.rows, bads + other.bads, weight + other.weight, badWeight + other.badWeight);
    }

    /** Good rows. */
    public long goods() {
        return rows - bads;
    }

    /** Weight of the good rows, in units of {@link Weights#ONE}. */
    public long goodWeight() {
        return weight - badWeight;
    }

    /** The weighted share of bads, 0 to 1; NaN when nothing weighs anything. */
    public double badRate() {
        return weight == 0 ? Double.NaN : (double) badWeight / weight;
    }
}
