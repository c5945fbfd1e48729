package org.bulwark.score.selection;

import java.util.List;
import org.bulwark.score.regression.LogisticFit;

/**
 * A model one move away from the present one.
 *
 * @param move what the move does
 * @param variable to which variable
 * @param members the variables after it, ascending
 * @param fit the regression after it
 * @param after the criterion after it
 * @param z the variable's z (Wald) in the larger of the two models
 * @param p its p-value there
 */
record StepwiseMove(
        Step.Move move, int variable, List<Integer> members, LogisticFit fit, double after, double z, double p) {}
