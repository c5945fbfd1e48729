package org.bulwark.warning;

import org.bulwark.basics.ProblemCode;

/** What can be wrong with signals, tiers and alerts. */
public enum WarningProblem implements ProblemCode {
    /** A signal contradicts itself. */
    SIGNAL_INVALID,
    /** Two signals bear one code. */
    SIGNAL_DUPLICATE,
    /** A table of tiers asks for what there is not, or gives what is no tier. */
    TIER_INVALID,
    /** A model of warning contradicts itself. */
    MODEL_INVALID,
    /** An alert cannot take this step. */
    ALERT_STEP,
    /** A playbook contradicts itself. */
    PLAYBOOK_INVALID,
    /** What is told of what became of a party contradicts itself, or its events. */
    OUTCOME_INVALID;

    @Override
    public String stage() {
        return "warning";
    }
}
