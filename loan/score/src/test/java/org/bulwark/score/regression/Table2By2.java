package org.bulwark.score.regression;

import java.util.Arrays;
import org.bulwark.data.Weights;

/** Rows of a 2×2 table: goods and bads with x = 0, then with x = 1. */
record Table2By2(int good0, int bad0, int good1, int bad1) {

    LogisticFit fit() {
        int rows = good0 + bad0 + good1 + bad1;
        double[] x = new double[rows];
        byte[] bad = new byte[rows];
        Arrays.fill(x, good0 + bad0, rows, 1);
        Arrays.fill(bad, good0, good0 + bad0, (byte) 1);
        Arrays.fill(bad, good0 + bad0 + good1, rows, (byte) 1);
        return LogisticRegression.fit(Design.of(x), bad, Weights.equal(rows), Wish.PLAIN);
    }

    double logOddsRatio() {
        return Math.log((double) good0 * bad1 / ((double) bad0 * good1));
    }

    double error() {
        return Math.sqrt(1.0 / good0 + 1.0 / bad0 + 1.0 / good1 + 1.0 / bad1);
    }
}
