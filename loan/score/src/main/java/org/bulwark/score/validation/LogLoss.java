package org.bulwark.score.validation;

/**
 * The logarithmic loss, the mean of −ln(the probability given to what happened); natural logarithm, less is better.
 *
 * <p>A PD that was sure and wrong would cost an infinite loss. As is usual, probabilities below 10⁻¹⁵ are taken as 10⁻¹⁵.
 *
 * @param value the loss of the PDs
 * @param ofBaseRate the loss of giving everybody the base rate
 */
public record LogLoss(double value, double ofBaseRate) {

    private static final double LEAST = 1e-15;

    /** Of PDs. A risk outside [0, 1] is {@link ValidationProblem#VALIDATION_RISK_NOT_A_PD}. */
    public static LogLoss of(Ranking ranking) {
        ranking.ofProbabilities();
        Sum sum = new Sum();
        for (int value = 0; value < ranking.values(); value++) {
            double pd = ranking.risk(value);
            if (ranking.bad(value) > 0) {
                sum.add(-ranking.bad(value) * log(pd));
            }
            if (ranking.good(value) > 0) {
                sum.add(-ranking.good(value) * log(1 - pd));
            }
        }
        double base = ranking.baseRate();
        double entropy = base == 0 || base == 1 ? 0 : -base * Math.log(base) - (1 - base) * Math.log1p(-base);
        return new LogLoss(sum.value() / ranking.weight(), entropy);
    }

    private static double log(double probability) {
        return Math.log(Math.max(probability, LEAST));
    }

    /** 1 − value/ofBaseRate, the share of the base rate's loss that the PDs save (McFadden's R²). */
    public double skill() {
        return 1 - value / ofBaseRate;
    }
}
