package org.bulwark.screening;

import org.bulwark.basics.ProblemCode;

/** What can be wrong with screening, from a user's point of view. */
public enum ScreeningProblem implements ProblemCode {
    /** A threshold or a weight is outside its range. */
    RULES_INVALID;

    @Override
    public String stage() {
        return "screening";
    }
}
