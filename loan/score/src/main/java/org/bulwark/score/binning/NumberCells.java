package org.bulwark.score.binning;

import org.bulwark.data.Weights;
import org.jspecify.annotations.Nullable;

/**
 * The finished cells of a {@link NumberSummary}, ascending.
 *
 * @param shift how many bits a cell leaves out; 0 = every cell is one value
 * @param keys the cells
 * @param counts for each cell rows·2³² + bads
 * @param weights for each cell the sum of weights, null when every row weighs 1
 * @param badWeights for each cell the weights of its bads, null when every row weighs 1
 */
record NumberCells(int shift, long[] keys, long[] counts, long @Nullable [] weights, long @Nullable [] badWeights) {

    int size() {
        return keys.length;
    }

    BinCounts at(int cell) {
        long rows = counts[cell] >>> 32;
        long bads = counts[cell] & 0xFFFFFFFFL;
        return weights == null || badWeights == null
                ? BinCounts.ofRows(rows, bads)
                : new BinCounts(rows, bads, weights[cell], badWeights[cell]);
    }

    long weight(int cell) {
        return weights == null ? (counts[cell] >>> 32) * Weights.ONE : weights[cell];
    }

    /** The least double that the cell can hold. */
    double lowest(int cell) {
        return NumberSummary.fromSortable(keys[cell] << shift);
    }

    /** The greatest double that the cell can hold. */
    double highest(int cell) {
        return NumberSummary.fromSortable((keys[cell] << shift) | ((1L << shift) - 1));
    }

    /** The shortest decimal that parts a cell from the one before it: above everything below, not above anything in it. */
    double cutBefore(int cell) {
        return ShortestCut.between(highest(cell - 1), lowest(cell));
    }
}
