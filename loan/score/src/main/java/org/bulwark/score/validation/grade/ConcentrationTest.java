package org.bulwark.score.validation.grade;

import org.bulwark.score.validation.Probability;

/**
 * Has concentration risen since the ratings were made: the ECB's z = √(K − 1)(CV − CV₀)/√(CV²(½ + CV²)), p = 1 − Φ(z).
 *
 * <p>The statistic is bounded: as CV grows, so does its own standard error. From an initial CV of 0.60 in ten grades it never exceeds
 * 1.0937, so that the test cannot refuse at any usual level; {@link #informative} says whether it could.
 *
 * @param initial CV₀, the coefficient of variation at development
 * @param current the concentration now
 */
public record ConcentrationTest(double initial, Concentration current) {

    /** z. */
    public double statistic() {
        return statistic(current.variation());
    }

    /** The one-sided p-value of "it has not risen". */
    public double p() {
        return Probability.normal(-statistic());
    }

    /** The greatest z that any distribution over these grades could reach. */
    public double greatestStatistic() {
        double most = Math.sqrt(current.grades() - 1);
        return statistic(Math.min(most, turningPoint()));
    }

    /** Whether some distribution could be refused at the level of significance given, for example 0.05. */
    public boolean informative(double significance) {
        return greatestStatistic() > -Probability.normalQuantile(significance);
    }

    private double statistic(double variation) {
        if (variation == initial) {
            return 0;
        }
        double error = variation * Math.sqrt(0.5 + variation * variation);
        return Math.sqrt(current.grades() - 1) * (variation - initial) / error;
    }

    /** Where z turns down again: the one positive root of c³ − 2·CV₀·c² − CV₀/2 = 0, by Newton's method from above. */
    private double turningPoint() {
        double c = 2 * initial + 1;
        for (int step = 0; step < 100; step++) {
            double value = c * c * c - 2 * initial * c * c - initial / 2;
            c -= value / (3 * c * c - 4 * initial * c);
        }
        return c;
    }
}
