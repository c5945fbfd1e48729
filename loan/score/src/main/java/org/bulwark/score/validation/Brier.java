package org.bulwark.score.validation;

/**
 * The Brier score, the mean squared distance of PD and outcome, and its parts after Murphy (1973): score = reliability − resolution +
 * uncertainty + withinVariance − withinCovariance.
 *
 * <p>The last two are the terms of Stephenson, Coelho and Jolliffe (2008) for PDs that differ inside a group; they are zero when every
 * group has a single PD, as with rating grades. With them the parts always add up to the score.
 *
 * @param score from 0 to 1, less is better
 * @param reliability how far PDs lie from the rates seen, by group; 0 is best
 * @param resolution how far the rates of the groups lie from the base rate; more is better
 * @param uncertainty base rate × (1 − base rate), the score of the base rate itself
 * @param withinVariance the variance of PDs inside groups
 * @param withinCovariance twice the covariance of PD and outcome inside groups
 * @param groups how many groups the parts are over
 */
public record Brier(
        double score,
        double reliability,
        double resolution,
        double uncertainty,
        double withinVariance,
        double withinCovariance,
        int groups) {

    /** Of PDs, grouped by a rule. A risk outside [0, 1] is {@link ValidationProblem#VALIDATION_RISK_NOT_A_PD}. */
    public static Brier of(Ranking ranking, Grouping grouping) {
        ranking.ofProbabilities();
        double total = ranking.weight();
        double base = ranking.baseRate();
        Sum score = new Sum();
        Sum reliability = new Sum();
        Sum resolution = new Sum();
        Sum variance = new Sum();
        Sum covariance = new Sum();
        int[] ends = grouping.ends(ranking);
        int from = 0;
        for (int to : ends) {
            double weight = 0;
            double bads = ranking.badBelow(to) - ranking.badBelow(from);
            Sum ofPd = new Sum();
            for (int value = from; value < to; value++) {
                double pd = ranking.risk(value);
                long at = ranking.good(value) + ranking.bad(value);
                score.add(ranking.good(value) * (pd * pd) + ranking.bad(value) * ((1 - pd) * (1 - pd)));
                ofPd.add(at * pd);
                weight += at;
            }
            double meanPd = to - from == 1 ? ranking.risk(from) : ofPd.value() / weight;
            double rate = bads / weight;
            reliability.add(weight * (meanPd - rate) * (meanPd - rate));
            resolution.add(weight * (rate - base) * (rate - base));
            for (int value = from; value < to; value++) {
                double off = ranking.risk(value) - meanPd;
                long at = ranking.good(value) + ranking.bad(value);
                variance.add(at * off * off);
                covariance.add(2 * off * (ranking.bad(value) - at * rate));
            }
            from = to;
        }
        return new Brier(
                score.value() / total,
                reliability.value() / total,
                resolution.value() / total,
                base * (1 - base),
                variance.value() / total,
                covariance.value() / total,
                ends.length);
    }

    /** 1 − score/uncertainty: what the PDs save against the base rate; 1 is perfect, below 0 is worse than the base rate. */
    public double skill() {
        return 1 - score / uncertainty;
    }
}
