package org.bulwark.score.binning;

import java.util.Arrays;
import java.util.Optional;

/** The best split with no wish about the trend: best[k][end] = max over start of best[k−1][start] + worth(start, end). */
final class FreeSearch implements Search {

    @Override
    public Optional<Split> best(Segments segments, int minBins, int maxBins, double enough) {
        int n = segments.pieces();
        double[][] best = new double[maxBins + 1][n + 1];
        int[][] from = new int[maxBins + 1][n + 1];
        for (double[] row : best) {
            Arrays.fill(row, Double.NEGATIVE_INFINITY);
        }
        best[0][0] = 0;
        Split winner = null;
        for (int k = 1; k <= maxBins; k++) {
            for (int end = k; end <= n; end++) {
                for (int start = k - 1; start < end; start++) {
                    if (best[k - 1][start] == Double.NEGATIVE_INFINITY || !segments.allowed(start, end)) {
                        continue;
                    }
                    double worth = best[k - 1][start] + segments.worth(start, end);
                    if (worth > best[k][end]) {
                        best[k][end] = worth;
                        from[k][end] = start;
                    }
                }
            }
            if (k >= minBins && best[k][n] > Double.NEGATIVE_INFINITY) {
                Split split = new Split(ends(from, k, n), best[k][n]);
                winner = winner == null || split.beats(winner) ? split : winner;
            }
        }
        return Optional.ofNullable(winner);
    }

    /**
     * For each number of bins and each place, what the pieces from there on can be worth at the most in at most so many bins: a bound for
     * every search.
     */
    static double[][] rest(Segments segments, int maxBins) {
        int n = segments.pieces();
        double[][] rest = new double[maxBins + 1][n + 1];
        for (double[] row : rest) {
            Arrays.fill(row, 0, n, Double.NEGATIVE_INFINITY);
        }
        for (int k = 1; k <= maxBins; k++) {
            for (int start = 0; start < n; start++) {
                rest[k][start] = rest[k - 1][start];
                for (int end = start + 1; end <= n; end++) {
                    if (segments.allowed(start, end)) {
                        rest[k][start] = Math.max(rest[k][start], segments.worth(start, end) + rest[k - 1][end]);
                    }
                }
            }
        }
        return rest;
    }

    private static int[] ends(int[][] from, int bins, int pieces) {
        int[] ends = new int[bins];
        int end = pieces;
        for (int k = bins; k > 0; k--) {
            ends[k - 1] = end;
            end = from[k][end];
        }
        return ends;
    }
}
