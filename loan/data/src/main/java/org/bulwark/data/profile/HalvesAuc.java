package org.bulwark.data.profile;

import java.util.stream.IntStream;
import org.bulwark.data.CategoryColumn;
import org.bulwark.data.Outcome;
import org.bulwark.data.Weights;

/**
 * The area under the ROC curve of a category whose levels are ranked by their bad rate, each row judged by what the other half of the
 * rows says of its level. A missing value is a level. Ranked by the rows that it judges, an id would look perfect.
 */
final class HalvesAuc {

    private final long[][] bad;
    private final long[][] good;

    HalvesAuc(CategoryColumn column, KnownOutcome outcome) {
        int levels = column.levels().size() + 1;
        bad = new long[2][levels];
        good = new long[2][levels];
        int[] codes = column.codes();
        for (int row = 0; row < codes.length; row++) {
            int half = half(row);
            if (outcome.at(row) == Outcome.BAD) {
                bad[half][codes[row] + 1] += outcome.weight(row);
            } else if (outcome.at(row) == Outcome.GOOD) {
                good[half][codes[row] + 1] += outcome.weight(row);
            }
        }
    }

    /** Rows fall into halves by their number, thoroughly mixed (the finaliser of SplitMix64). */
    private static int half(int row) {
        long mixed = (row + 1L) * 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return (int) ((mixed ^ (mixed >>> 31)) & 1);
    }

    /** The mean over both halves; 0.5 when neither has both outcomes. */
    double value() {
        return IntStream.of(0, 1)
                .mapToObj(judged -> RankAuc.of(rates(1 - judged), doubles(bad[judged]), doubles(good[judged])))
                .flatMapToDouble(auc -> auc.stream())
                .average()
                .orElse(0.5);
    }

    /** Bad rates by level, drawn towards the average by one row of it, which is also the rate of a level that the half lacks. */
    private double[] rates(int half) {
        double bads = sum(bad[0]) + sum(bad[1]);
        double base = bads / (bads + sum(good[0]) + sum(good[1]));
        return IntStream.range(0, bad[half].length)
                .mapToDouble(level -> (bad[half][level] + base * Weights.ONE)
                        / ((double) bad[half][level] + good[half][level] + Weights.ONE))
                .toArray();
    }

    private static double sum(long[] weights) {
        long sum = 0;
        for (long weight : weights) {
            sum += weight;
        }
        return sum;
    }

    private static double[] doubles(long[] weights) {
        return IntStream.range(0, weights.length).mapToDouble(i -> weights[i]).toArray();
    }
}
