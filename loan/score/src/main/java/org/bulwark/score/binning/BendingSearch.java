package org.bulwark.score.binning;

import java.util.Arrays;
import java.util.Optional;

/**
 * The best split whose rates bend one way: for any three bins in a row the second difference r₃ − 2r₂ + r₁ has one sign.
 *
 * <p>The state is the last two segments (start, middle, end). Sorted by rate, the segments before and after a middle one can be matched by
 * a running maximum, so a layer costs O(pieces³).
 */
final class BendingSearch implements Search {

    private static final double NONE = Double.NEGATIVE_INFINITY;

    /** A second difference this small is none: three rates in a straight line may bend either way in their last bits. */
    static final double STRAIGHT = 1e-12;

    private final int sign;

    /**
     * A search.
     *
     * @param sign 1 = convex (second differences not negative), −1 = concave
     */
    BendingSearch(int sign) {
        this.sign = sign;
    }

    @Override
    public Optional<Split> best(Segments segments, int minBins, int maxBins) {
        int n = segments.pieces();
        Split winner = minBins == 1 && segments.allowed(0, n) ? new Split(new int[] {n}, segments.worth(0, n)) : null;
        int most = Math.min(maxBins, n);
        if (most == 1) {
            return Optional.ofNullable(winner);
        }
        int[][] starts = new int[n + 1][];
        int[][] ends = new int[n + 1][];
        for (int place = 0; place <= n; place++) {
            starts[place] = segments.startsByRate(place);
            ends[place] = segments.endsByRate(place);
        }
        Layers layers = new Layers(n, most);
        layers.begin(2);
        for (int middle = 1; middle < n; middle++) {
            if (segments.allowed(0, middle)) {
                for (int end : ends[middle]) {
                    layers.put(2, 0, middle, end, segments.worth(0, middle) + segments.worth(middle, end), 0);
                }
            }
        }
        for (int k = 2; k <= most; k++) {
            if (k > 2) {
                layers.begin(k);
                extend(segments, starts, ends, layers, k);
            }
            if (k >= minBins) {
                for (int start = 0; start < n; start++) {
                    for (int middle = start + 1; middle < n; middle++) {
                        double worth = layers.worth(k, start, middle, n);
                        if (worth > NONE && (winner == null || worth >= winner.worth())) {
                            Split split = new Split(layers.ends(k, start, middle), worth);
                            winner = winner == null || split.beats(winner) ? split : winner;
                        }
                    }
                }
            }
        }
        return Optional.ofNullable(winner);
    }

    private void extend(Segments segments, int[][] starts, int[][] ends, Layers layers, int k) {
        int n = segments.pieces();
        for (int start = 1; start < n; start++) {
            for (int middle : ends[start]) {
                if (middle == n) {
                    continue;
                }
                double twice = 2 * segments.rate(start, middle);
                double best = NONE;
                int bestBefore = 0;
                int[] before = starts[start];
                int[] after = ends[middle];
                int next = 0;
                for (int i = 0; i < after.length; i++) {
                    int end = after[sign > 0 ? i : after.length - 1 - i];
                    double rate = segments.rate(middle, end);
                    while (next < before.length) {
                        // convex: the higher the next rate, the lower the earlier one may be; concave the other way
                        // round
                        int earlier = before[sign > 0 ? before.length - 1 - next : next];
                        if (sign * (rate - twice + segments.rate(earlier, start)) < -STRAIGHT) {
                            break;
                        }
                        double worth =
                                layers.worth(k - 1, /* start= */ earlier, /* middle= */ start, /* end= */ middle);
                        if (worth > best) {
                            best = worth;
                            bestBefore = earlier;
                        }
                        next++;
                    }
                    if (best > NONE) {
                        layers.put(k, start, middle, end, best + segments.worth(middle, end), bestBefore);
                    }
                }
            }
        }
    }

    /**
     * Worth and predecessor of each state (start, middle, end), a layer for each number of bins, packed without the impossible ones. Of the
     * worths only the last two layers are kept.
     */
    private static final class Layers {
        private final int pieces;
        private final int[] offset;
        private final double[][] worth;
        private final short[][] before;

        Layers(int pieces, int maxBins) {
            this.pieces = pieces;
            offset = new int[pieces * pieces];
            int states = 0;
            for (int start = 0; start < pieces; start++) {
                for (int middle = start + 1; middle < pieces; middle++) {
                    offset[start * pieces + middle] = states - middle - 1;
                    states += pieces - middle;
                }
            }
            worth = new double[2][states];
            before = new short[maxBins + 1][];
        }

        void begin(int k) {
            Arrays.fill(worth[k % 2], NONE);
            before[k] = new short[worth[0].length];
        }

        private int at(int start, int middle, int end) {
            return offset[start * pieces + middle] + end;
        }

        double worth(int k, int start, int middle, int end) {
            return worth[k % 2][at(start, middle, end)];
        }

        void put(int k, int start, int middle, int end, double value, int previous) {
            worth[k % 2][at(start, middle, end)] = value;
            before[k][at(start, middle, end)] = (short) previous;
        }

        int[] ends(int bins, int start, int middle) {
            int[] ends = new int[bins];
            int last = pieces;
            int first = start;
            int second = middle;
            for (int k = bins; k > 2; k--) {
                ends[k - 1] = last;
                int earlier = before[k][at(first, second, last)];
                last = second;
                second = first;
                first = earlier;
            }
            ends[1] = last;
            ends[0] = second;
            return ends;
        }
    }
}
