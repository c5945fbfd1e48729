package org.bulwark.score.binning;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Every way of joining neighbouring pieces into one bin: its worth, its bad rate, and whether it may be a bin at all. Segment (from, to)
 * joins the pieces from (inclusive) to (exclusive).
 */
final class Segments {

    private final int pieces;
    private final double[] worth;
    private final double[] rate;
    private final boolean[] allowed;
    private final int[] @Nullable [] starts;
    private final int[] @Nullable [] ends;

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
        starts = new int[n][];
        ends = new int[n][];
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

    private Segments(int pieces) {
        int n = pieces + 1;
        this.pieces = pieces;
        worth = new double[n * n];
        rate = new double[n * n];
        allowed = new boolean[n * n];
        starts = new int[n][];
        ends = new int[n][];
    }

    /** The same pieces, some at a time joined into one: whatever split these allow, all pieces allow as well, at the same worth. */
    Segments joined(int atATime) {
        Segments joined = new Segments(Math.ceilDiv(pieces, atATime));
        int n = joined.pieces + 1;
        for (int from = 0; from < n; from++) {
            for (int to = from + 1; to < n; to++) {
                int here = from * n + to;
                int at = from * atATime * (pieces + 1) + Math.min(pieces, to * atATime);
                joined.worth[here] = worth[at];
                joined.rate[here] = rate[at];
                joined.allowed[here] = allowed[at];
            }
        }
        return joined;
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

    /** The starts of all allowed segments that end at a piece, by ascending rate; not to be changed. */
    int[] startsByRate(int end) {
        int[] known = starts[end];
        if (known == null) {
            known = byRate(0, end, from -> allowed(from, end), from -> rate(from, end));
            starts[end] = known;
        }
        return known;
    }

    /** The ends of all allowed segments that start at a piece, by ascending rate; not to be changed. */
    int[] endsByRate(int start) {
        int[] known = ends[start];
        if (known == null) {
            known = byRate(start + 1, pieces + 1, to -> allowed(start, to), to -> rate(start, to));
            ends[start] = known;
        }
        return known;
    }

    /** Merge sort of few places by (rate, place), without boxing. */
    private static int[] byRate(int from, int to, IntPredicate allowed, IntToDoubleFunction rate) {
        int n = 0;
        int[] places = new int[to - from];
        double[] rates = new double[to - from];
        for (int place = from; place < to; place++) {
            if (allowed.test(place)) {
                places[n] = place;
                rates[n++] = rate.applyAsDouble(place);
            }
        }
        int[] order = new int[n];
        int[] spare = new int[n];
        for (int i = 0; i < n; i++) {
            order[i] = i;
        }
        for (int width = 1; width < n; width *= 2) {
            for (int low = 0; low < n; low += 2 * width) {
                int middle = Math.min(low + width, n);
                int high = Math.min(low + 2 * width, n);
                int left = low;
                int right = middle;
                for (int i = low; i < high; i++) {
                    boolean takeLeft = right >= high || (left < middle && rates[order[left]] <= rates[order[right]]);
                    spare[i] = takeLeft ? order[left++] : order[right++];
                }
            }
            int[] swap = order;
            order = spare;
            spare = swap;
        }
        for (int i = 0; i < n; i++) {
            spare[i] = places[order[i]];
        }
        return spare;
    }
}
