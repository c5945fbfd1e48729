package org.bulwark.bench;

import java.util.List;
import org.bulwark.basics.Progress;
import org.bulwark.data.Sample;
import org.bulwark.data.Weights;
import org.bulwark.score.regression.Design;
import org.bulwark.score.regression.LogisticFit;
import org.bulwark.score.regression.LogisticRegression;
import org.bulwark.score.regression.Wish;
import org.bulwark.score.scorecard.Learned;
import org.bulwark.score.scorecard.LearningRules;
import org.bulwark.score.scorecard.Origin;
import org.bulwark.score.scorecard.ScorecardLearner;
import org.hipparchus.linear.BlockRealMatrix;
import org.hipparchus.linear.RealMatrix;

/** The regression alone, and a whole scorecard. */
final class LearningSpeed {

    private static final int ROWS = 1_000_000;
    private static final int COLUMNS = 30;

    private LearningSpeed() {}

    static List<Measurement> measurements() {
        return List.of(
                Measurement.rate(
                        "fit/1Mx30",
                        "logistic regression, 1M rows × 30 columns, rows of all passes",
                        s -> regression()),
                Measurement.time(
                        "learn/1Mx50",
                        "a default scorecard learned: 1M rows × 40 numbers and 10 categories",
                        30_000,
                        scratch -> scorecard()));
    }

    /** The peer only multiplies, once a pass: what each pass must do at least, without the weights. */
    private static Contest regression() {
        double[][] x = Chance.normals(COLUMNS, ROWS, 3);
        double[] noise = Chance.normals(1, ROWS, 1003)[0];
        byte[] bad = new byte[ROWS];
        for (int row = 0; row < ROWS; row++) {
            double eta = -2 + 0.8 * x[0][row] - 0.5 * x[1][row] + 0.3 * x[2][row];
            bad[row] = (byte) (eta + 1.7 * noise[row] > 0 ? 1 : 0);
        }
        Design design = Design.of(x);
        Weights weights = Weights.equal(ROWS);
        RealMatrix matrix = new BlockRealMatrix(ROWS, COLUMNS);
        for (int j = 0; j < COLUMNS; j++) {
            matrix.setColumn(j, x[j]);
        }
        // a pass at the start, and one a step
        int passes =
                1 + LogisticRegression.fit(design, bad, weights, Wish.PLAIN).iterations();
        return Contest.beside(
                (long) ROWS * passes,
                () -> {
                    LogisticFit fit = LogisticRegression.fit(design, bad, weights, Wish.PLAIN);
                    return () -> Double.doubleToLongBits(fit.coefficients().getFirst());
                },
                "Hipparchus XᵀX, one thread",
                () -> {
                    double[] corner = new double[1];
                    for (int pass = 0; pass < passes; pass++) {
                        corner[0] = matrix.transposeMultiply(matrix).getEntry(0, 1);
                    }
                    return () -> Double.doubleToLongBits(corner[0]);
                });
    }

    private static Contest scorecard() {
        Sample sample = Chance.sample(50, ROWS, 5);
        ScorecardLearner learner =
                new ScorecardLearner(Chance.SPECIFICATION, LearningRules.DEFAULT, Origin.UNKNOWN, Progress.NONE);
        return Contest.alone(ROWS, () -> {
            Learned learned = learner.learn(sample);
            return () -> Double.doubleToLongBits(learned.scorecard().intercept())
                    + learned.scorecard().characteristics().size();
        });
    }
}
