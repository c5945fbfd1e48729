package org.bulwark.contract;

import org.bulwark.basics.ProblemCode;

/** What can be wrong with what was promised. */
public enum ContractProblem implements ProblemCode {
    /** A working calendar contradicts itself. */
    CALENDAR_INVALID,
    /** The terms of a loan contradict themselves, or nobody could repay by them. */
    TERMS_INVALID,
    /** A schedule cannot be changed in this way. */
    CHANGE_INVALID,
    /** An entry of an account contradicts itself or another one. */
    ENTRY_INVALID,
    /** A covenant contradicts itself, or asks for what is not known by that name. */
    COVENANT_INVALID;

    @Override
    public String stage() {
        return "contract";
    }
}
