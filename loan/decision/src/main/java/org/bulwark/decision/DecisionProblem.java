package org.bulwark.decision;

import org.bulwark.basics.ProblemCode;

/** What can be wrong with products and policies. */
public enum DecisionProblem implements ProblemCode {
    /** A product contradicts itself. */
    PRODUCT_INVALID,
    /** A new version of a product changes what policies, scorecards and kept decisions read. */
    PRODUCT_INCOMPATIBLE,
    /** A policy contradicts itself in a way that no checking is needed for: an empty name, a floor above its cap. */
    POLICY_INVALID,
    /** A policy cannot be run before its findings are dealt with. */
    POLICY_NOT_RUNNABLE,
    /** A case or a past application does not fit the policy. */
    CASE_INVALID;

    @Override
    public String stage() {
        return "decision";
    }
}
