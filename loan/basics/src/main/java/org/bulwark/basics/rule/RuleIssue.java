package org.bulwark.basics.rule;

/**
 * Something wrong or remarkable in the text of an expression.
 *
 * @param code what kind
 * @param line from 1
 * @param column from 1
 * @param what what is wrong, with the names at hand
 * @param hint what to write instead
 */
public record RuleIssue(RuleProblem code, int line, int column, String what, String hint) {

    @Override
    public String toString() {
        return line + ":" + column + " " + code.code() + ": " + what + " " + hint;
    }
}
