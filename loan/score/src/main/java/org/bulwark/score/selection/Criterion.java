package org.bulwark.score.selection;

import org.bulwark.score.ScoreProblem;
import org.bulwark.score.regression.LogisticFit;

/** What a step of stepwise selection must improve. */
public sealed interface Criterion {

    /** Akaike's criterion (1974) must fall: kind to variables that predict. */
    record Aic() implements Criterion {}

    /** Schwarz's criterion (1978) must fall: strict, and the stricter the more rows there are. */
    record Bic() implements Criterion {}

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

    /** The number that describes a whole model: AIC or BIC, and the deviance where single variables are tested. */
    default double of(LogisticFit fit, long rows) {
        return switch (this) {
            case Aic aic -> fit.aic();
            case Bic bic -> fit.bic(rows);
            case PValue p -> fit.deviance();
        };
    }
}
