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
    /** An alert cannot take this step. */
    ALERT_STEP,
    /** A playbook contradicts itself. */
    PLAYBOOK_INVALID;

    @Override
    public String stage() {
        return "warning";
    }
}
