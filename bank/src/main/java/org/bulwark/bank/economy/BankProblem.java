package org.bulwark.bank.economy;

import org.bulwark.basics.ProblemCode;

/** What can be wrong with a wish for simulated data. */
public enum BankProblem implements ProblemCode {
    /** Too few or too many rows are asked for. */
    ROWS_INVALID,
    /** The months of lending end before they begin, or are too many. */
    HORIZON_INVALID;

    @Override
    public String stage() {
        return "bank";
    }
}
