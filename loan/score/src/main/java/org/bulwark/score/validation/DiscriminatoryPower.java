package org.bulwark.score.validation;

/**
 * Has the AUC fallen since the score was made: the one-sided test of the ECB's instructions for reporting validation results (February
 * 2019, PD, current against initial AUC): S = (initial − current)/σ(current), p = 1 − Φ(S). A small p says that it has.
 *
 * @param initial the AUC at development
 * @param current the AUC now
 * @param initialVariance how uncertain the initial AUC is; 0 in the ECB's test, which takes it as known
 */
public record DiscriminatoryPower(double initial, Auc current, double initialVariance) {

    /**
     * The ECB's test as written. It takes the initial AUC as known: when that was estimated on as many rows, a test at 5 % refuses
     * about 11.6 % of scores that are as good as ever; then use {@link #between}.
     */
    public static DiscriminatoryPower against(double initial, Auc current) {
        return new DiscriminatoryPower(initial, current, 0);
    }

    /** The same question with both AUCs uncertain, from different rows. */
    public static DiscriminatoryPower between(Auc initial, Auc current) {
        return new DiscriminatoryPower(initial.value(), current, initial.variance());
    }

    /** S, the fall in standard errors. */
    public double statistic() {
        double fall = initial - current.value();
        return fall == 0 ? 0 : fall / Math.sqrt(current.variance() + initialVariance);
    }

    /** The one-sided p-value of "it has not fallen". */
    public double p() {
        return Probability.normal(-statistic());
    }
}
