package org.bulwark.score.binning;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The best split whose rate runs in one direction, or turns once.
 *
 * <p>The state is the last segment (start, end) and the leg it is on. A segment on the first leg follows one whose rate is not beyond its
 * own; the second leg may follow either leg. For each place the segments that end there and those that start there are sorted by rate
 * once; a running maximum over the sorted ones then serves every successor, so a layer costs O(pieces²).
 */
final class TurningSearch implements Search {

    static final TurningSearch ASCENDING = new TurningSearch(true, false);
    static final TurningSearch DESCENDING = new TurningSearch(false, false);
    static final TurningSearch PEAK = new TurningSearch(true, true);
    static final TurningSearch VALLEY = new TurningSearch(false, true);

    private static final double NONE = Double.NEGATIVE_INFINITY;

    private final boolean up;
    private final boolean turns;

    private TurningSearch(boolean up, boolean turns) {
        this.up = up;
        this.turns = turns;
    }

    @Override
    public Optional<Split> best(Segments segments, int minBins, int maxBins, double enough) {
        Table table = new Table(segments, maxBins);
        Split winner = null;
        for (int k = 1; k <= maxBins; k++) {
            if (k > 1) {
                table.extend(k);
            }
            Split split = k >= minBins ? table.bestOf(k) : null;
            winner = split != null && (winner == null || split.beats(winner)) ? split : winner;
        }
        return Optional.ofNullable(winner);
    }

    /** Worth and predecessor of every state, layer by layer. States of the second leg follow those of the first. */
    private final class Table {
        private final Segments segments;
        private final int n;
        private final int leg;
        private final double[][] worth;
        private final int[][] before;
        private final int[][] starts;
        private final int[][] ends;

        Table(Segments segments, int maxBins) {
            this.segments = segments;
            this.n = segments.pieces();
            this.leg = (n + 1) * (n + 1);
            this.worth = new double[maxBins + 1][turns ? 2 * leg : leg];
            this.before = new int[maxBins + 1][turns ? 2 * leg : leg];
            this.starts = new int[n + 1][];
            this.ends = new int[n + 1][];
            for (int place = 0; place <= n; place++) {
                starts[place] = inDirection(segments.startsByRate(place));
                ends[place] = inDirection(segments.endsByRate(place));
            }
            for (double[] layer : worth) {
                Arrays.fill(layer, NONE);
            }
            for (int end = 1; end <= n; end++) {
                if (segments.allowed(0, end)) {
                    worth[1][state(0, end)] = segments.worth(0, end);
                }
            }
        }

        void extend(int k) {
            for (int place = 1; place < n; place++) {
                firstLeg(k, place);
                if (turns) {
                    secondLeg(k, place);
                }
            }
        }

        private void firstLeg(int k, int place) {
            double best = NONE;
            int bestState = 0;
            int next = 0;
            for (int end : ends[place]) {
                double rate = segments.rate(place, end);
                while (next < starts[place].length && notBeyond(segments.rate(starts[place][next], place), rate)) {
                    int state = state(starts[place][next++], place);
                    if (worth[k - 1][state] > best) {
                        best = worth[k - 1][state];
                        bestState = state;
                    }
                }
                record(k, state(place, end), best, bestState, segments.worth(place, end));
            }
        }

        private void secondLeg(int k, int place) {
            double best = NONE;
            int bestState = 0;
            int next = starts[place].length - 1;
            for (int i = ends[place].length - 1; i >= 0; i--) {
                int end = ends[place][i];
                double rate = segments.rate(place, end);
                while (next >= 0 && notBeyond(rate, segments.rate(starts[place][next], place))) {
                    int state = state(starts[place][next--], place);
                    for (int either : new int[] {state, state + leg}) {
                        if (worth[k - 1][either] > best) {
                            best = worth[k - 1][either];
                            bestState = either;
                        }
                    }
                }
                record(k, state(place, end) + leg, best, bestState, segments.worth(place, end));
            }
        }

        private void record(int k, int state, double soFar, int previous, double more) {
            if (soFar > NONE) {
                worth[k][state] = soFar + more;
                before[k][state] = previous;
            }
        }

        @Nullable
        Split bestOf(int k) {
            Split winner = null;
            for (int start = 0; start < n; start++) {
                for (int state = state(start, n); state < worth[k].length; state += leg) {
                    if (worth[k][state] > NONE && (winner == null || worth[k][state] >= winner.worth())) {
                        Split split = new Split(ends(k, state), worth[k][state]);
                        winner = winner == null || split.beats(winner) ? split : winner;
                    }
                }
            }
            return winner;
        }

        private int[] ends(int bins, int last) {
            int[] found = new int[bins];
            int state = last;
            for (int k = bins; k > 0; k--) {
                found[k - 1] = state % leg % (n + 1);
                state = before[k][state];
            }
            return found;
        }

        private int state(int start, int end) {
            return start * (n + 1) + end;
        }

        private boolean notBeyond(double earlier, double later) {
            return up ? earlier <= later : earlier >= later;
        }

        private int[] inDirection(int[] byRate) {
            if (up) {
                return byRate;
            }
            int[] reversed = new int[byRate.length];
            for (int i = 0; i < byRate.length; i++) {
                reversed[i] = byRate[byRate.length - 1 - i];
            }
            return reversed;
        }
    }
}
