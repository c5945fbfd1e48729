package org.bulwark.basics.rule;

/**
 * The values that a numeric fact may have, both ends included; money in minor units.
 *
 * @param least the least one; negative infinity for none
 * @param most the greatest one; infinity for none
 */
public record Range(double least, double most) {

    /** Everything. */
    public static final Range ALL = new Range(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    /** The least must not be above the most. */
    public Range {
        if (!(least <= most)) {
            throw RuleProblem.SCHEMA_INVALID.with(
                    "A range goes from " + least + " to " + most + ".", "Give the least value first.");
        }
    }

    /** Whether a value lies within. */
    public boolean holds(double value) {
        return least <= value && value <= most;
    }

    /** The value, or the end that is nearer. */
    public double nearest(double value) {
        return Math.min(most, Math.max(least, value));
    }
}
