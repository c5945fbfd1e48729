package org.bulwark.score.validation;

import org.bulwark.basics.ProblemCode;

/** Why a score cannot be judged, from a user's point of view. */
public enum ValidationProblem implements ProblemCode {
    /** There are no rows, or none of a weight above zero. */
    VALIDATION_ROWS_MISSING,
    /** Arrays that speak of the same rows, grades or bins differ in length. */
    VALIDATION_LENGTHS_DIFFER,
    /** An outcome is neither 1 (bad) nor 0 (good). */
    VALIDATION_OUTCOME_INVALID,
    /** A row has no score. */
    VALIDATION_RISK_MISSING,
    /** A measure of probabilities was asked of a risk that is not a probability. */
    VALIDATION_RISK_NOT_A_PD,
    /** A weight is negative, or all together are too large. */
    VALIDATION_WEIGHT_INVALID,
    /** All rows are bad, or all are good; nothing can be told apart. */
    VALIDATION_ONE_CLASS,
    /** Too few groups are left for a test over groups. */
    VALIDATION_GROUPS_TOO_FEW,
    /** A count is negative, or more have defaulted than there are. */
    VALIDATION_COUNTS_INVALID,
    /** A setting lies outside what the method allows. */
    VALIDATION_SETTING_INVALID,
    /** The rows cannot be parted as wished. */
    VALIDATION_SPLIT_IMPOSSIBLE;

    @Override
    public String stage() {
        return "score";
    }
}
