package org.bulwark.score.validation.grade;

import org.bulwark.score.validation.Interval;
import org.bulwark.score.validation.Probability;
import org.bulwark.score.validation.ValidationProblem;

/**
 * What happened to the obligors of one grade in one year, and how well it fits a PD.
 *
 * <p>The p-values are one-sided: small ones say that the grade's PD is too low. Correlations are those of assets in the one-factor model
 * of Vasicek, except in {@link #effectiveObligors}, where they are those of defaults.
 *
 * @param obligors how many there were at the start, above 0
 * @param defaults how many defaulted, from 0 to {@code obligors}
 */
public record GradeDefaults(long obligors, long defaults) {

    /** Refuses impossible counts with {@link ValidationProblem#VALIDATION_COUNTS_INVALID}. */
    public GradeDefaults {
        if (obligors <= 0 || defaults < 0 || defaults > obligors) {
            throw ValidationProblem.VALIDATION_COUNTS_INVALID.with(
                    defaults + " of " + obligors + " obligors are said to have defaulted.",
                    "Give a positive number of obligors, and no more defaults than that.");
        }
    }

    /** The rate seen. */
    public double rate() {
        return (double) defaults / obligors;
    }

    /** Jeffreys' test of the ECB: the chance under Beta(D + ½, N − D + ½) that the true rate is at most the PD. */
    public double jeffreys(double pd) {
        return Probability.beta(probability(pd), defaults + 0.5, obligors - defaults + 0.5);
    }

    /** The binomial test: the chance of at least as many defaults, these included, P(X ≥ D). */
    public double binomial(double pd) {
        return Probability.binomialAtLeast(defaults, obligors, probability(pd));
    }

    /** The normal test: 1 − Φ((D − N·PD)/√(N·PD(1 − PD))). */
    public double normal(double pd) {
        double off = defaults - obligors * probability(pd);
        return off == 0 ? 0.5 : Probability.normal(-off / Math.sqrt(obligors * pd * (1 - pd)));
    }

    /**
     * The binomial test when defaults come together: the mean of P(X ≥ D) over the one-factor model.
     *
     * @param correlation of assets, at least 0 and below 1; 0 gives {@link #binomial}
     */
    public double vasicek(double pd, double correlation) {
        return OneFactor.expectation(
                probability(pd), correlation, p -> Probability.binomialAtLeast(defaults, obligors, p));
    }

    /** How many independent obligors would tell as much when defaults have this correlation: N/(1 + (N − 1)ρ) (Schuermann and Hanson 2004). */
    public double effectiveObligors(double defaultCorrelation) {
        return obligors / (1 + (obligors - 1) * defaultCorrelation);
    }

    /** Jeffreys' interval of the true rate, defaults being independent. */
    public Interval jeffreysInterval(double level) {
        return Interval.jeffreys((double) defaults, (double) obligors, level);
    }

    /** Wald's interval of the true rate, over the effective number of obligors. */
    public Interval wald(double level, double defaultCorrelation) {
        return Interval.wald(rate(), effectiveObligors(defaultCorrelation), level);
    }

    /** The interval of Agresti and Coull of the true rate, over the effective number of obligors. */
    public Interval agrestiCoull(double level, double defaultCorrelation) {
        return Interval.agrestiCoull(rate(), effectiveObligors(defaultCorrelation), level);
    }

    private static double probability(double pd) {
        if (!(pd >= 0 && pd <= 1)) {
            throw ValidationProblem.VALIDATION_SETTING_INVALID.with(
                    "The PD of a grade is " + pd + ".", "Give a probability from 0 to 1.");
        }
        return pd;
    }
}
