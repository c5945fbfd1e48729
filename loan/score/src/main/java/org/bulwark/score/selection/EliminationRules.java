package org.bulwark.score.selection;

import org.bulwark.score.ScoreProblem;

/**
 * How recursive elimination goes.
 *
 * @param share the share of the variables left that goes at a time, 0 to 0.5, at least one variable; 0 = one by one
 * @param least where it ends, at least 1
 */
public record EliminationRules(double share, int least) {

    /** A tenth at a time, down to one. */
    public static final EliminationRules DEFAULT = new EliminationRules(0.1, 1);

    /** Checks the ranges: {@link ScoreProblem#PARAMETER}. */
    public EliminationRules {
        if (!(share >= 0 && share <= 0.5) || least < 1) {
            throw ScoreProblem.PARAMETER.with(
                    "Elimination takes a share of " + share + " at a time, down to " + least + " variables.",
                    "Give a share from 0 to 0.5 and at least 1 variable.");
        }
    }

    /** How many variables are left after one elimination. */
    int after(int variables) {
        return Math.max(least, variables - Math.max(1, (int) (share * variables)));
    }
}
