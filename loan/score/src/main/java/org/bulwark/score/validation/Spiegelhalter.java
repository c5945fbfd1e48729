package org.bulwark.score.validation;

/**
 * Spiegelhalter's (1986) test of calibration, without groups: Z = Σ(y − p)(1 − 2p)/√Σ(1 − 2p)²p(1 − p), standard normal when the PDs are
 * true.
 *
 * @param statistic Z; 0 when all PDs are 0, ½ or 1 and nothing can be told
 */
public record Spiegelhalter(double statistic) {

    /** Of PDs. A risk outside [0, 1] is {@link ValidationProblem#VALIDATION_RISK_NOT_A_PD}. */
    public static Spiegelhalter of(Ranking ranking) {
        ranking.ofProbabilities();
        Sum off = new Sum();
        Sum variance = new Sum();
        for (int value = 0; value < ranking.values(); value++) {
            double pd = ranking.risk(value);
            double lean = 1 - 2 * pd;
            off.add((ranking.bad(value) * (1 - pd) - ranking.good(value) * pd) * lean);
            double squares = ranking.goodSquares(value) + ranking.badSquares(value);
            variance.add(squares * lean * lean * pd * (1 - pd));
        }
        return new Spiegelhalter(off.value() == 0 ? 0 : off.value() / Math.sqrt(variance.value()));
    }

    /** The two-sided p-value of "the PDs are true". */
    public double p() {
        return Probability.normalTwoSided(statistic);
    }
}
