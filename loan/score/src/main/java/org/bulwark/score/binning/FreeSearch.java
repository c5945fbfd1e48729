package org.bulwark.score.binning;

import java.util.Arrays;
import java.util.Optional;

/** The best split with no wish about the trend: best[k][end] = max over start of best[k−1][start] + worth(start, end). */
final class FreeSearch implements Search {

    @Override
    public Optional<Split> best(Segments segments, int minBins, int maxBins) {
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
