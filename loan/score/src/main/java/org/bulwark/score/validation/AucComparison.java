package org.bulwark.score.validation;

import org.jspecify.annotations.Nullable;

/**
 * Is one AUC higher than another, or is it chance. Where a class has a single row the errors, and with them the test, are NaN.
 *
 * @param first the first score's AUC
 * @param second the second's
 * @param covariance of the two estimates; 0 when they come from different rows
 * @param degreesOfFreedom of Student's law for the statistic; infinite means the normal law
 */
public record AucComparison(Auc first, Auc second, double covariance, double degreesOfFreedom) {

    /**
     * Two scores of the same rows, by the test of DeLong, DeLong and Clarke-Pearson (1988) with the normal law.
     *
     * @param firstRisk the first score, the higher the riskier
     * @param secondRisk the second score of the same rows
     * @param bad 1 bad, 0 good
     * @param weight fixed-point weights, or null
     */
    public static AucComparison paired(double[] firstRisk, double[] secondRisk, byte[] bad, long @Nullable [] weight) {
        Placements first = Placements.of(firstRisk, bad, weight);
        Placements second = Placements.of(secondRisk, bad, weight);
        double covariance = first.covariance(second, bad, weight);
        return new AucComparison(first.auc(), second.auc(), covariance, Double.POSITIVE_INFINITY);
    }

    /** Scores of different rows: Welch's t statistic, its degrees of freedom by Satterthwaite with rows − 1 for each AUC. */
    public static AucComparison unpaired(Auc first, Auc second) {
        double both = first.variance() + second.variance();
        double spread = first.variance() * first.variance() / (first.badRows() + first.goodRows() - 1)
                + second.variance() * second.variance() / (second.badRows() + second.goodRows() - 1);
        return new AucComparison(first, second, 0, spread == 0 ? Double.POSITIVE_INFINITY : both * both / spread);
    }

    /** First less second. */
    public double difference() {
        return first.value() - second.value();
    }

    /** The standard error of the difference. */
    public double standardError() {
        return Math.sqrt(Math.max(0, first.variance() + second.variance() - 2 * covariance));
    }

    /** The difference in standard errors; 0 when there is no difference at all. */
    public double statistic() {
        return difference() == 0 ? 0 : difference() / standardError();
    }

    /** The two-sided p-value of "both are equal". */
    public double p() {
        return Probability.studentTwoSided(statistic(), degreesOfFreedom);
    }

    /** Where the true difference may lie. */
    public Interval interval(double level) {
        double reach = Probability.studentQuantile(0.5 + level / 2, degreesOfFreedom) * standardError();
        return new Interval(level, difference() - reach, difference() + reach);
    }
}
