package org.bulwark.score;

import org.bulwark.basics.ProblemCode;

/** What can be wrong when a scorecard is learned, judged or applied, from a user's point of view. */
public enum ScoreProblem implements ProblemCode {
    /** A wish for bins that the data cannot fulfil. */
    BINNING_INFEASIBLE,
    /** A wish that contradicts itself. */
    BINNING_RULES,
    /** No input says anything about the outcome. */
    NOTHING_PREDICTIVE,
    /** Too few rows, or too few of one outcome, for what is asked. */
    TOO_FEW_ROWS,
    /** The regression found no finite solution. */
    NOT_CONVERGED,
    /** A parameter is outside its range. */
    PARAMETER,
    /** The data to be scored lack a column that the scorecard reads, or have it in another type. */
    INPUT_MISSING;

    @Override
    public String stage() {
        return "score";
    }
}
