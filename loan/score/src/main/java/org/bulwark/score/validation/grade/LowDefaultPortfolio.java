package org.bulwark.score.validation.grade;

import org.bulwark.score.validation.Probability;
import org.bulwark.score.validation.ValidationProblem;
import org.hipparchus.analysis.solvers.BrentSolver;

/**
 * PDs where hardly anyone ever defaulted, by the most prudent estimation of Pluto and Tasche (2005, arXiv cond-mat/0411699v3).
 *
 * <p>A grade's PD can be no worse than what its own obligors and all worse ones together still make plausible: the bound of a grade is
 * the p for which so few defaults among them have the chance 1 − confidence. The bounds are upper bounds and ascend with the grades.
 *
 * @param obligors of each grade, the best grade first
 * @param defaults of each grade
 */
public record LowDefaultPortfolio(long[] obligors, long[] defaults) {

    /** Refuses arrays that differ in length and impossible counts. */
    public LowDefaultPortfolio {
        if (obligors.length != defaults.length || obligors.length == 0) {
            throw ValidationProblem.VALIDATION_LENGTHS_DIFFER.with(
                    "There are " + obligors.length + " grades with obligors and " + defaults.length + " with defaults.",
                    "Give both counts for every grade, and at least one grade.");
        }
        for (int grade = 0; grade < obligors.length; grade++) {
            if (obligors[grade] <= 0 || defaults[grade] < 0 || defaults[grade] > obligors[grade]) {
                throw ValidationProblem.VALIDATION_COUNTS_INVALID.with(
                        "In grade " + grade + " " + defaults[grade] + " of " + obligors[grade]
                                + " are said to have defaulted.",
                        "Leave out empty grades, and give no more defaults than obligors.");
            }
        }
        obligors = obligors.clone();
        defaults = defaults.clone();
    }

    /** The bounds when defaults are independent; see {@link #upperBounds(double, double)}. */
    public double[] upperBounds(double confidence) {
        return upperBounds(confidence, 0);
    }

    /**
     * The bounds of all grades, as probabilities.
     *
     * @param confidence between 0 and 1; more is more prudent
     * @param correlation of assets in the one-factor model, at least 0 and below 1
     */
    public double[] upperBounds(double confidence, double correlation) {
        if (!(confidence > 0 && confidence < 1)) {
            throw ValidationProblem.VALIDATION_SETTING_INVALID.with(
                    "The confidence is " + confidence + ".", "Choose it above 0 and below 1.");
        }
        double[] bounds = new double[obligors.length];
        long n = 0;
        long k = 0;
        for (int grade = obligors.length - 1; grade >= 0; grade--) {
            n += obligors[grade];
            k += defaults[grade];
            bounds[grade] = bound(n, k, confidence, correlation);
        }
        return bounds;
    }

    private static double bound(long n, long k, double confidence, double correlation) {
        if (k == n) {
            return 1;
        }
        double independent = Probability.betaQuantile(confidence, k + 1.0, (double) (n - k));
        if (correlation == 0) {
            return independent;
        }
        double z = new BrentSolver(1e-13, 1e-13)
                .solve(
                        200,
                        at -> OneFactor.expectation(
                                        Probability.normal(at), correlation, p -> Probability.binomialAtMost(k, n, p))
                                - (1 - confidence),
                        -12,
                        8,
                        Probability.normalQuantile(independent));
        return Probability.normal(z);
    }

    /**
     * What bounds must be multiplied by so that the mean PD of the portfolio is the bound of all grades together, which is that of the
     * best grade.
     */
    public double scale(double[] bounds) {
        double all = 0;
        double weighted = 0;
        for (int grade = 0; grade < obligors.length; grade++) {
            all += obligors[grade];
            weighted += obligors[grade] * bounds[grade];
        }
        return bounds[0] * all / weighted;
    }

    /** The bounds, scaled by {@link #scale}. */
    public double[] scaled(double[] bounds) {
        double scale = scale(bounds);
        double[] scaled = new double[bounds.length];
        for (int grade = 0; grade < bounds.length; grade++) {
            scaled[grade] = scale * bounds[grade];
        }
        return scaled;
    }
}
