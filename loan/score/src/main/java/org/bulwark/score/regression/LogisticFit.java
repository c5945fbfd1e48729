package org.bulwark.score.regression;

import java.util.List;
import org.hipparchus.distribution.continuous.NormalDistribution;

/**
 * A fitted logistic regression: logit P(bad) = intercept + Σ coefficient·x.
 *
 * @param intercept the intercept
 * @param coefficients one a column; 0 where the sign wish held it there
 * @param interceptError standard error of the intercept
 * @param errors standard errors; NaN for coefficients held at 0. With a ridge they are those of the shrunken estimate
 * @param deviance −2 × the log-likelihood, rows weighing 1 on average
 * @param nullDeviance the same of the base rate alone
 * @param iterations Newton steps taken
 * @param converged whether the last step changed nothing that matters
 */
public record LogisticFit(
        double intercept,
        List<Double> coefficients,
        double interceptError,
        List<Double> errors,
        double deviance,
        double nullDeviance,
        int iterations,
        boolean converged) {

    private static final NormalDistribution NORMAL = new NormalDistribution();

    /** Copies the lists. */
    public LogisticFit {
        coefficients = List.copyOf(coefficients);
        errors = List.copyOf(errors);
    }

    /** Coefficient over standard error (Wald). */
    public double z(int column) {
        return coefficients.get(column) / errors.get(column);
    }

    /** The two-sided p-value of a coefficient (Wald); NaN where it is held at 0. */
    public double p(int column) {
        double z = z(column);
        return Double.isNaN(z) ? Double.NaN : 2 * NORMAL.cumulativeProbability(-Math.abs(z));
    }

    /** Akaike's criterion: deviance + 2 × the number of coefficients not held at 0. */
    public double aic() {
        return deviance + 2 * (1 + free());
    }

    /** Schwarz's criterion for a number of rows. */
    public double bic(long rows) {
        return deviance + Math.log((double) rows) * (1 + free());
    }

    private long free() {
        return errors.stream().filter(e -> !e.isNaN()).count();
    }
}
