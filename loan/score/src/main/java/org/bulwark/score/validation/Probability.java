package org.bulwark.score.validation;

import org.hipparchus.distribution.continuous.BetaDistribution;
import org.hipparchus.distribution.continuous.GammaDistribution;
import org.hipparchus.distribution.continuous.TDistribution;
import org.hipparchus.special.Beta;
import org.hipparchus.special.Erf;
import org.hipparchus.special.Gamma;

/**
 * The distribution functions that tests of scores use, each accurate in the tail that a test looks at.
 *
 * <p>Probabilities run from 0 to 1. Parameters outside a law's domain give NaN, as the library below does.
 */
public final class Probability {

    private static final double ROOT_TWO = Math.sqrt(2);
    private static final double ROOT_TWO_PI = Math.sqrt(2 * Math.PI);

    private Probability() {}

    /** Φ(z), the chance that a standard normal variable is at most z. Use {@code normal(-z)} for the upper tail. */
    public static double normal(double z) {
        return 0.5 * Erf.erfc(-z / ROOT_TWO);
    }

    /** The density of the standard normal law at z. */
    public static double normalDensity(double z) {
        return Math.exp(-0.5 * z * z) / ROOT_TWO_PI;
    }

    /** Φ⁻¹(p); infinite at 0 and 1. */
    public static double normalQuantile(double p) {
        double z = ROOT_TWO * Erf.erfInv(2 * p - 1);
        if (Double.isInfinite(z) || Double.isNaN(z)) {
            return p > 0 && p < 0.5 ? normalQuantileFarOut(p) : z;
        }
        return z - (normal(z) - p) / normalDensity(z); // one Newton step mends the digits that 2p − 1 lost
    }

    /** Below about 10⁻¹⁶ the sum 2p − 1 is −1: start from the tail's leading term and let Newton finish. */
    private static double normalQuantileFarOut(double p) {
        double z = -Math.sqrt(-2 * Math.log(p));
        for (int step = 0; step < 50; step++) {
            double ratio = normal(z) / p;
            z -= Math.log(ratio) * normal(z) / normalDensity(z);
        }
        return z;
    }

    /** The two-sided p-value of a standard normal statistic. */
    public static double normalTwoSided(double z) {
        return 2 * normal(-Math.abs(z));
    }

    /** The two-sided p-value of a Student statistic; infinite degrees of freedom mean the normal law. */
    public static double studentTwoSided(double t, double degreesOfFreedom) {
        if (Double.isInfinite(degreesOfFreedom) || Double.isInfinite(t)) {
            return normalTwoSided(t);
        }
        return Beta.regularizedBeta(degreesOfFreedom / (degreesOfFreedom + t * t), degreesOfFreedom / 2, 0.5);
    }

    /** The p-quantile of Student's law; infinite degrees of freedom mean the normal law. */
    public static double studentQuantile(double p, double degreesOfFreedom) {
        return Double.isInfinite(degreesOfFreedom)
                ? normalQuantile(p)
                : new TDistribution(degreesOfFreedom).inverseCumulativeProbability(p);
    }

    /** The chance that a chi-square variable exceeds x ≥ 0. */
    public static double chiSquareAbove(double x, double degreesOfFreedom) {
        return Double.isInfinite(x) ? 0 : Gamma.regularizedGammaQ(degreesOfFreedom / 2, x / 2);
    }

    /** The p-quantile of the chi-square law. */
    public static double chiSquareQuantile(double p, double degreesOfFreedom) {
        return new GammaDistribution(degreesOfFreedom / 2, 2, 1e-14).inverseCumulativeProbability(p);
    }

    /** The chance that a Beta(a, b) variable is at most x, for x from 0 to 1. */
    public static double beta(double x, double a, double b) {
        return x <= 0 ? 0 : x >= 1 ? 1 : Beta.regularizedBeta(x, a, b);
    }

    /** The p-quantile of Beta(a, b). */
    public static double betaQuantile(double p, double a, double b) {
        return new BetaDistribution(a, b, 1e-16).inverseCumulativeProbability(p);
    }

    /** The chance of at least d successes in n trials of chance p each: P(X ≥ d), which at d = 0 is 1. */
    public static double binomialAtLeast(long d, long n, double p) {
        return d <= 0 ? 1 : d > n ? 0 : beta(p, (double) d, (double) (n - d + 1));
    }

    /** The chance of at most d successes in n trials of chance p each: P(X ≤ d). */
    public static double binomialAtMost(long d, long n, double p) {
        if (d < 0 || d >= n) {
            return d < 0 ? 0 : 1;
        }
        double a = (double) (d + 1);
        double b = (double) (n - d);
        return p < 0.5 ? 1 - beta(p, a, b) : beta(1 - p, b, a);
    }
}
