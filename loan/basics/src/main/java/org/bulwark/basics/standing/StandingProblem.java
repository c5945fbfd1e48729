package org.bulwark.basics.standing;

import org.bulwark.basics.ProblemCode;

/** What can be wrong with a definition of default or with a history. */
public enum StandingProblem implements ProblemCode {
    /** A number of the definition cannot be. */
    DEFINITION_INVALID,
    /** A record of the history contradicts itself or another one. */
    HISTORY_INVALID;

    @Override
    public String stage() {
        return "standing";
    }
}
