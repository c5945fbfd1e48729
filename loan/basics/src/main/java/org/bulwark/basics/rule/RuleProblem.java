package org.bulwark.basics.rule;

import org.bulwark.basics.ProblemCode;

/** What can be wrong with a rule expression, when it is saved or when it is evaluated. */
public enum RuleProblem implements ProblemCode {
    /** A fact or a schema contradicts itself. */
    SCHEMA_INVALID,
    /** A value is not of its fact's type. */
    VALUE_INVALID,
    /** The text is not CEL. */
    SYNTAX,
    /** The text has too many characters. */
    TOO_LONG,
    /** The expression has too many parts. */
    TOO_LARGE,
    /** The expression is nested too deeply. */
    TOO_DEEP,
    /** No fact has this name. */
    NAME_UNKNOWN,
    /** No function has this name. */
    FUNCTION_UNKNOWN,
    /** An operator or function does not take what it is given. */
    TYPE_MISMATCH,
    /** The expression gives another type of value than is wanted. */
    RESULT_TYPE,
    /** CEL has it, rules do not. */
    UNSUPPORTED,
    /** A literal that its function cannot read: a date, an amount, a pattern. */
    LITERAL_INVALID,
    /** A remark: the fact never has the value that it is compared with. */
    VALUE_NEVER_OCCURS,
    /** A remark: an amount of money is compared with a bare number, which counts minor units. */
    MONEY_WITHOUT_UNIT,

    /** Evaluated: something was divided by zero. */
    DIVISION_BY_ZERO,
    /** Evaluated: a whole number beyond 64 bits. */
    OVERFLOW,
    /** Evaluated: a number that is infinite or none. */
    NOT_FINITE,
    /** Evaluated: a function was given what it has no answer for. */
    ARGUMENT_INVALID,
    /** Evaluated: more work than a rule may make. */
    TOO_MUCH_WORK;

    @Override
    public String stage() {
        return "rule";
    }
}
