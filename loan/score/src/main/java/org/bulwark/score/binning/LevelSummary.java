package org.bulwark.score.binning;

import java.util.SortedMap;
import java.util.TreeMap;
import org.bulwark.data.CategoryColumn;
import org.bulwark.data.Weights;
import org.bulwark.score.ScoreProblem;

/**
 * A mergeable summary of one category and its outcome: counts by level, at most {@link #MOST_LEVELS} of them.
 *
 * @param levels counts by level, in the order of their names
 * @param missing the rows without a value
 */
public record LevelSummary(SortedMap<String, BinCounts> levels, BinCounts missing) {

    /** The most levels of one variable; a column with more names rows and does not describe them. */
    public static final int MOST_LEVELS = 1 << 16;

    /** Sorts and copies the levels: {@link ScoreProblem#BINNING_INFEASIBLE} when there are too many. */
    public LevelSummary {
        levels = new TreeMap<>(levels);
        if (levels.size() > MOST_LEVELS) {
            throw ScoreProblem.BINNING_INFEASIBLE.with(
                    "A category has " + levels.size() + " levels, more than " + MOST_LEVELS + ".",
                    "Exclude it, give it the role id, or group its levels first.");
        }
    }

    /** The summary of rows {@code from} (inclusive) to {@code to} (exclusive). */
    public static LevelSummary of(CategoryColumn column, byte[] bad, Weights weights, int from, int to) {
        int n = column.levels().size() + 1;
        long[] rows = new long[n];
        long[] bads = new long[n];
        long[] weight = new long[n];
        long[] badWeight = new long[n];
        int[] codes = column.codes();
        for (int row = from; row < to; row++) {
            int at = codes[row] + 1;
            long w = weights.at(row);
            rows[at]++;
            bads[at] += bad[row];
            weight[at] += w;
            badWeight[at] += bad[row] * w;
        }
        TreeMap<String, BinCounts> levels = new TreeMap<>();
        for (int at = 1; at < n; at++) {
            if (rows[at] > 0) {
                levels.put(column.levels().get(at - 1), new BinCounts(rows[at], bads[at], weight[at], badWeight[at]));
            }
        }
        return new LevelSummary(levels, new BinCounts(rows[0], bads[0], weight[0], badWeight[0]));
    }

    /** Both summaries together. */
    public LevelSummary plus(LevelSummary other) {
        TreeMap<String, BinCounts> both = new TreeMap<>(levels);
        other.levels.forEach((level, counts) -> both.merge(level, counts, BinCounts::plus));
        return new LevelSummary(both, missing.plus(other.missing));
    }
}
