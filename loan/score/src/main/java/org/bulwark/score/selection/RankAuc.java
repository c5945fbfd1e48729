package org.bulwark.score.selection;

import java.util.Arrays;
import org.bulwark.data.Weights;

/** The area under the ROC curve by ranks: P(a bad scores above a good) + ½·P(they tie), rows counted with their weights. */
final class RankAuc {

    private RankAuc() {}

    /**
     * The area.
     *
     * @param risk the higher the worse
     * @param bad 1 for bad rows, else 0
     * @param weights how much each row counts
     * @return 0 to 1; NaN when one of the outcomes has no weight
     */
    static double of(double[] risk, byte[] bad, Weights weights) {
        double[] distinct = Arrays.stream(risk).sorted().distinct().toArray();
        long[] good = new long[distinct.length];
        long[] bads = new long[distinct.length];
        for (int row = 0; row < risk.length; row++) {
            long[] side = bad[row] == 1 ? bads : good;
            side[Arrays.binarySearch(distinct, risk[row])] += weights.at(row);
        }
        long goodBelow = 0;
        long badBelow = 0;
        double won = 0;
        for (int i = 0; i < distinct.length; i++) {
            won += (double) bads[i] * (goodBelow + good[i] / 2.0);
            goodBelow += good[i];
            badBelow += bads[i];
        }
        return goodBelow > 0 && badBelow > 0 ? won / goodBelow / badBelow : Double.NaN;
    }
}
