package org.bulwark.score.binning;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The best split whose rates bend one way: for any three bins in a row the second difference r₃ − 2r₂ + r₁ has one sign.
 *
 * <p>The state is the last two segments (start, middle, end). Sorted by rate, the segments before and after a middle one can be matched by
 * a running maximum, so a layer costs O(pieces³). A state from which even free cuts could not reach what is enough is dropped; what the
 * same search finds among fewer, joined pieces is enough.
 */
final class BendingSearch implements Search {

    private static final double NONE = Double.NEGATIVE_INFINITY;

    /** A second difference this small is none: three rates in a straight line may bend either way in their last bits. */
    static final double STRAIGHT = 1e-12;

    /** From so many pieces on it pays to join some at a time first. */
    private static final int MANY = 32;

    private static final int AT_A_TIME = 4;

    private final int sign;
    private final int many;

    /**
     * A search.
     *
     * @param sign 1 = convex (second differences not negative), −1 = concave
     */
    BendingSearch(int sign) {
        this(sign, MANY);
    }

    /** The same that joins some pieces at a time first where there are so many. */
    BendingSearch(int sign, int many) {
        this.sign = sign;
        this.many = many;
    }

    @Override
    public Optional<Split> best(Segments segments, int minBins, int maxBins, double enough) {
        int n = segments.pieces();
        Split winner = minBins == 1 && segments.allowed(0, n) ? new Split(new int[] {n}, segments.worth(0, n)) : null;
        int most = Math.min(maxBins, n);
        Layers layers = new Layers(segments, most, Math.max(enough, withinReach(segments, minBins, maxBins, enough)));
        for (int k = 2; k <= most; k++) {
            layers.open(k);
            if (k == 2) {
                begin(segments, layers);
            } else {
                extend(segments, layers, k);
            }
            Split split = k >= minBins ? layers.best(k) : null;
            winner = split != null && (winner == null || split.beats(winner)) ? split : winner;
        }
        return Optional.ofNullable(winner);
    }

    /** What a split of some pieces at a time is worth: the best one is worth no less. */
    private double withinReach(Segments segments, int minBins, int maxBins, double enough) {
        return segments.pieces() < many
                ? NONE
                : best(segments.joined(AT_A_TIME), minBins, maxBins, enough)
                        .map(Split::worth)
                        .orElse(NONE);
    }

    private static void begin(Segments segments, Layers layers) {
        for (int middle : segments.endsByRate(0)) {
            for (int end : segments.endsByRate(middle)) {
                layers.put(2, 0, middle, end, segments.worth(0, middle) + segments.worth(middle, end), 0);
            }
        }
    }

    private void extend(Segments segments, Layers layers, int k) {
        int n = segments.pieces();
        Earlier earlier = new Earlier(n);
        for (int start = 1; start < n; start++) {
            for (int middle : segments.endsByRate(start)) {
                if (middle < n && earlier.find(segments, layers, k - 1, start, middle)) {
                    follow(segments, layers, k, start, middle, earlier);
                }
            }
        }
    }

    private void follow(Segments segments, Layers layers, int k, int start, int middle, Earlier earlier) {
        int[] after = segments.endsByRate(middle);
        double twice = 2 * segments.rate(start, middle);
        int best = -1;
        int next = 0;
        for (int i = 0; i < after.length; i++) {
            int end = after[sign > 0 ? i : after.length - 1 - i];
            double change = segments.rate(middle, end) - twice;
            while (next < earlier.known && sign * (change + earlier.rate[next]) >= -STRAIGHT) {
                best = best < 0 || earlier.worth[next] > earlier.worth[best] ? next : best;
                next++;
            }
            if (best >= 0) {
                double worth = earlier.worth[best] + segments.worth(middle, end);
                layers.put(k, start, middle, end, worth, earlier.start[best]);
            }
        }
    }

    /** The live states before a segment (start, middle), in the order in which its successors let them in. */
    private final class Earlier {
        private final int[] start;
        private final double[] rate;
        private final double[] worth;
        private int known;

        Earlier(int pieces) {
            start = new int[pieces];
            rate = new double[pieces];
            worth = new double[pieces];
        }

        /** Convex lets the highest earlier rates in first, concave the lowest. False when no state is live. */
        boolean find(Segments segments, Layers layers, int k, int middle, int end) {
            known = 0;
            int[] starts = segments.startsByRate(middle);
            for (int i = 0; i < starts.length; i++) {
                int from = starts[sign > 0 ? starts.length - 1 - i : i];
                double value = layers.worth(k, from, middle, end);
                if (value > NONE) {
                    start[known] = from;
                    rate[known] = segments.rate(from, middle);
                    worth[known++] = value;
                }
            }
            return known > 0;
        }
    }

    /**
     * Worth and predecessor of each state (start, middle, end), a layer for each number of bins, packed without the impossible ones. Of the
     * worths only the last two layers are kept.
     */
    private static final class Layers {
        private final int pieces;
        private final double enough;
        private final double[][] rest;
        private final int[] offset;
        private final double[][] worth;
        private final short[][] before;

        Layers(Segments segments, int maxBins, double enough) {
            this.pieces = segments.pieces();
            this.enough = enough - 1e-9 * Math.abs(enough);
            this.rest = FreeSearch.rest(segments, maxBins);
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

        /** Makes room for the layer of k bins, in place of that of k − 2. */
        void open(int k) {
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
            if (value + rest[before.length - 1 - k][end] >= enough) {
                worth[k % 2][at(start, middle, end)] = value;
                before[k][at(start, middle, end)] = (short) previous;
            }
        }

        @Nullable
        Split best(int k) {
            Split winner = null;
            for (int start = 0; start < pieces; start++) {
                for (int middle = start + 1; middle < pieces; middle++) {
                    double value = worth(k, start, middle, pieces);
                    if (value > NONE && (winner == null || value >= winner.worth())) {
                        Split split = new Split(ends(k, start, middle), value);
                        winner = winner == null || split.beats(winner) ? split : winner;
                    }
                }
            }
            return winner;
        }

        private int[] ends(int bins, int start, int middle) {
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
