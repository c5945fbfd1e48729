package org.bulwark.score.selection;

import org.bulwark.score.ScoreProblem;
import org.bulwark.score.regression.Wish;

/**
 * How stepwise selection goes.
 *
 * @param direction which way
 * @param criterion what a step must improve
 * @param wish the penalty and the signs of the regressions; WOE of this house predict P(bad) with coefficients that are not positive. A
 *     variable that the wish would hold at 0 does not come in, and one that it comes to hold at 0 goes out at once, whatever the direction
 * @param most the most variables in the end, at least 1; going backward, variables go out until there are so few, at whatever cost
 */
public record StepwiseRules(Direction direction, Criterion criterion, Wish wish, int most) {

    /** Checks the limit: {@link ScoreProblem#PARAMETER}. */
    public StepwiseRules {
        if (most < 1) {
            throw ScoreProblem.PARAMETER.with(
                    "Stepwise selection may keep at most " + most + " variables.", "Allow at least 1.");
        }
    }

    /** Without a limit on the number of variables. */
    public static StepwiseRules of(Direction direction, Criterion criterion, Wish wish) {
        return new StepwiseRules(direction, criterion, wish, Integer.MAX_VALUE);
    }
}
