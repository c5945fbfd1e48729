package org.bulwark.basics.rule;

/**
 * The value of what has none. A value and not an exception, because {@code true || 1 / 0 > 2} is true in CEL.
 *
 * @param code why
 */
record Failure(RuleProblem code) {

    static final Failure DIVISION_BY_ZERO = new Failure(RuleProblem.DIVISION_BY_ZERO);
    static final Failure OVERFLOW = new Failure(RuleProblem.OVERFLOW);
    static final Failure NOT_FINITE = new Failure(RuleProblem.NOT_FINITE);
    static final Failure ARGUMENT_INVALID = new Failure(RuleProblem.ARGUMENT_INVALID);
    static final Failure TOO_MUCH_WORK = new Failure(RuleProblem.TOO_MUCH_WORK);
}
