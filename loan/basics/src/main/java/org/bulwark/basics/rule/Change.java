package org.bulwark.basics.rule;

/**
 * How an applicant can change a fact: ask for less, bring security, take a shorter term. What nobody can change (an age, a past delay)
 * has none.
 *
 * @param direction which way
 * @param step the least change that means something, above 0; money in minor units
 * @param within how far it can go
 */
public record Change(Direction direction, double step, Range within) {

    /** Which way a fact can go. */
    public enum Direction {
        /** Only up: collateral, own funds. */
        UP,
        /** Only down: the amount, a debt. */
        DOWN,
        /** Either way: the term. */
        EITHER
    }

    /** Checks the step. */
    public Change {
        if (!(step > 0 && Double.isFinite(step))) {
            throw RuleProblem.SCHEMA_INVALID.with("A change has steps of " + step + ".", "Give a step above 0.");
        }
    }
}
