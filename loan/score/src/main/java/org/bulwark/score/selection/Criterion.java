package org.bulwark.score.selection;

import org.bulwark.score.ScoreProblem;
import org.bulwark.score.regression.LogisticFit;
import org.hipparchus.distribution.continuous.NormalDistribution;

/**
 * What a step of stepwise selection must improve.
 *
 * <p>A variable whose bins were learned from the same rows has used up more freedom than its one coefficient, and noise with six bins
 * looks good to AIC, to BIC and to Wald's test alike. Use {@link BicOfBins} there, or bins from other rows.
 */
public sealed interface Criterion {

    /** Akaike's criterion (1974) must fall: kind to variables that predict. */
    record Aic() implements Criterion {}

    /** Schwarz's criterion (1978) must fall: strict, and the stricter the more rows there are. */
    record Bic() implements Criterion {}

    /**
     * Schwarz's criterion, with a variable costing as many parameters as it has bins with rows, less one. For bins that were learned from
     * the same rows.
     */
    record BicOfBins() implements Criterion {}

    /**
     * Wald's test decides.
     *
     * @param enter a variable comes in when its p-value is below this, 0 to 1
     * @param stay a variable goes out when its p-value is above this, 0 to 1
     */
    record PValue(double enter, double stay) implements Criterion {
        /** Checks the ranges: {@link ScoreProblem#PARAMETER}. */
        public PValue {
            if (!(enter > 0 && enter <= 1 && stay > 0 && stay <= 1)) {
                throw ScoreProblem.PARAMETER.with(
                        "The p-values to enter and to stay are " + enter + " and " + stay + ".",
                        "Give both above 0 and at most 1.");
            }
        }
    }

    /**
     * The number that describes a whole model: AIC or BIC, and the deviance where single variables are tested.
     *
     * @param fit the regression
     * @param bins the number of bins of each of its variables
     * @param rows how many rows have a weight
     */
    default double of(LogisticFit fit, int[] bins, long rows) {
        return switch (this) {
            case Aic aic -> fit.aic();
            case Bic bic -> fit.bic(rows);
            case BicOfBins bic -> {
                double parameters = 1;
                for (int j = 0; j < bins.length; j++) {
                    parameters += fit.coefficients().get(j) == 0 ? 0 : bins[j] - 1;
                }
                yield fit.deviance() + Math.log((double) rows) * parameters;
            }
            case PValue p -> fit.deviance();
        };
    }

    /** By how much a variable must change the deviance to come in or to stay; for {@link PValue} the easier of the two. */
    default double price(int bins, long rows) {
        return switch (this) {
            case Aic aic -> 2;
            case Bic bic -> Math.log((double) rows);
            case BicOfBins bic -> (bins - 1) * Math.log((double) rows);
            case PValue(double enter, double stay) -> {
                double z = new NormalDistribution().inverseCumulativeProbability(1 - Math.max(enter, stay) / 2);
                yield z * z;
            }
        };
    }
}
