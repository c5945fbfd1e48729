package org.bulwark.score.selection;

import java.util.List;
import java.util.stream.IntStream;
import org.bulwark.score.regression.LogisticFit;
import org.bulwark.score.regression.LogisticRegression;
import org.bulwark.score.regression.Wish;

/** Logistic regressions on the WOE of binned variables. A variable that is the same for all rows learned from has no part in them. */
final class WoeModels implements Refit.Prepared {

    private final CodedSample all;
    private final CodedSample train;
    private final Wish wish;
    private final List<Relevance> relevance;

    /**
     * Prepares.
     *
     * @param all all rows, in the codes of the bins
     * @param train the rows to learn from, in the same codes
     */
    WoeModels(CodedSample all, CodedSample train, Wish wish) {
        this.all = all;
        this.train = train;
        this.wish = wish;
        this.relevance = Ranking.of(train);
    }

    @Override
    public Refit.Fitted fit(int[] variables) {
        int[] varying = IntStream.of(variables).filter(this::varies).toArray();
        LogisticFit fit = LogisticRegression.fit(train.design(varying), train.bad(), train.weights(), wish);
        double[] importance =
                IntStream.of(variables).mapToDouble(this::whenHeld).toArray();
        for (int at = 0, j = 0; at < variables.length; at++) {
            if (j < varying.length && varying[j] == variables[at]) {
                double z = fit.z(j++);
                importance[at] = Double.isNaN(z) ? importance[at] : z * z;
            }
        }
        return new Model(importance, varying, fit);
    }

    /** Among variables that the model does not need at all the least informative one goes first: below 0, and rising with IV. */
    private double whenHeld(int variable) {
        return -1 / (1 + relevance.get(variable).value().observed());
    }

    private boolean varies(int variable) {
        double[] woe = all.woe(variable);
        byte[] codes = train.codes()[variable];
        for (byte code : codes) {
            if (woe[code & 0xFF] != woe[codes[0] & 0xFF]) {
                return true;
            }
        }
        return false;
    }

    private final class Model implements Refit.Fitted {
        private final double[] importance;
        private final int[] varying;
        private final LogisticFit fit;

        Model(double[] importance, int[] varying, LogisticFit fit) {
            this.importance = importance;
            this.varying = varying;
            this.fit = fit;
        }

        @Override
        public double[] importance() {
            return importance;
        }

        @Override
        public double[] risk(int[] rows) {
            double[] risk = new double[rows.length];
            for (int j = 0; j < varying.length; j++) {
                double[] woe = all.woe(varying[j]);
                byte[] codes = all.codes()[varying[j]];
                double coefficient = fit.coefficients().get(j);
                for (int i = 0; i < rows.length; i++) {
                    risk[i] += coefficient * woe[codes[rows[i]] & 0xFF];
                }
            }
            return risk;
        }
    }
}
