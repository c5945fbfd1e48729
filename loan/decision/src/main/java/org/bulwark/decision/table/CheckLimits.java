package org.bulwark.decision.table;

/**
 * How far the checks go.
 *
 * @param steps how many looks at a row each search may take; a look takes some nanoseconds
 * @param examples how many findings of each search are named at most
 */
public record CheckLimits(long steps, int examples) {

    /** Some seconds at the most, and 50 of each. */
    public static final CheckLimits DEFAULT = new CheckLimits(50_000_000, 50);

    /** Checks that both are positive. */
    public CheckLimits {
        if (steps < 1 || examples < 1) {
            throw new IllegalArgumentException(steps + " steps, " + examples + " examples");
        }
    }
}
