package org.bulwark.score.binning;

import java.util.Arrays;
import java.util.List;

/**
 * Every way of joining neighbouring pieces into one bin: its worth, its bad rate, and whether it may be a bin at all. Segment (from, to)
 * joins the pieces from (inclusive) to (exclusive).
 */
final class Segments {

    private final int pieces;
    private final double[] worth;
    private final double[] rate;
    private final boolean[] allowed;

    /**
     * Weighs all segments.
     *
     * @param counts what fell into each piece
     * @param all what fell into all bins, special and missing ones included
     * @param rules objective and least sizes
     */
    Segments(List<BinCounts> counts, BinCounts all, BinningRules rules) {
        pieces = counts.size();
        int n = pieces + 1;
        worth = new double[n * n];
        rate = new double[n * n];
        allowed = new boolean[n * n];
        long leastWeight = rules.sizes().leastWeight(all);
        for (int from = 0; from < pieces; from++) {
            BinCounts joined = BinCounts.NONE;
            for (int to = from + 1; to <= pieces; to++) {
                joined = joined.plus(counts.get(to - 1));
                int at = from * n + to;
                if (joined.weight() == 0) {
                    continue;
                }
                rate[at] = joined.badRate();
                allowed[at] = joined.weight() >= leastWeight
                        && joined.bads() >= rules.sizes().minBads()
                        && joined.goods() >= rules.sizes().minBads();
                if (allowed[at]) {
                    worth[at] = rules.objective().of(joined, all);
                }
            }
        }
    }

    int pieces() {
        return pieces;
    }

    boolean allowed(int from, int to) {
        return allowed[from * (pieces + 1) + to];
    }

    double worth(int from, int to) {
        return worth[from * (pieces + 1) + to];
    }

    double rate(int from, int to) {
        return rate[from * (pieces + 1) + to];
    }

    /** The starts of all allowed segments that end at a piece, by ascending rate. */
    int[] startsByRate(int end) {
        int[] starts = new int[end];
        int n = 0;
        for (int from = 0; from < end; from++) {
            if (allowed(from, end)) {
                starts[n++] = from;
            }
        }
        return sorted(starts, n, end, true);
    }

    /** The ends of all allowed segments that start at a piece, by ascending rate. */
    int[] endsByRate(int start) {
        int[] ends = new int[pieces - start];
        int n = 0;
        for (int to = start + 1; to <= pieces; to++) {
            if (allowed(start, to)) {
                ends[n++] = to;
            }
        }
        return sorted(ends, n, start, false);
    }

    /** Sorts by (rate, place): both packed into one number, so that primitive sorting does it. */
    private int[] sorted(int[] places, int n, int fixed, boolean fixedIsEnd) {
        long[] keys = new long[n];
        double[] rates = new double[n];
        for (int i = 0; i < n; i++) {
            rates[i] = fixedIsEnd ? rate(places[i], fixed) : rate(fixed, places[i]);
        }
        double[] ranks = rates.clone();
        Arrays.sort(ranks);
        for (int i = 0; i < n; i++) {
            int rank = Arrays.binarySearch(ranks, rates[i]);
            while (rank > 0 && ranks[rank - 1] == rates[i]) {
                rank--;
            }
            keys[i] = ((long) rank << 32) | places[i];
        }
        Arrays.sort(keys);
        int[] sorted = new int[n];
        for (int i = 0; i < n; i++) {
            sorted[i] = (int) keys[i];
        }
        return sorted;
    }
}
