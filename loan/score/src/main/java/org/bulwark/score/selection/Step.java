package org.bulwark.score.selection;

/**
 * One step of stepwise selection.
 *
 * @param number from 1
 * @param move whether the variable came in or went out
 * @param variable its name
 * @param before AIC or BIC of the model before the step; its deviance where p-values decide
 * @param after the same after the step
 * @param p the variable's p-value (Wald) in the larger of the two models; NaN where it was held at 0
 */
public record Step(int number, Move move, String variable, double before, double after, double p) {

    /** What became of the variable. */
    public enum Move {
        /** It came in. */
        ADDED,
        /** It went out. */
        REMOVED
    }
}
