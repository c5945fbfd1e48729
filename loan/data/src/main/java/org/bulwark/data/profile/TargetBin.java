package org.bulwark.data.profile;

import java.util.OptionalDouble;

/**
 * Some values of a column, and how the rows that have them went.
 *
 * @param kind which values these are
 * @param from the smallest of them that occurs, as {@link org.bulwark.data.Column#text} writes it; the level or code; {@code ""} for
 *     others and missing
 * @param to the largest of them that occurs; for a single value the same as {@code from}
 * @param rows rows, outcome known or not
 * @param bads rows with a bad outcome
 * @param goods rows with a good outcome
 * @param badWeight what the bad rows weigh, in rows of weight 1
 * @param goodWeight what the good rows weigh
 */
public record TargetBin(
        Kind kind, String from, String to, long rows, long bads, long goods, double badWeight, double goodWeight) {

    /** Which values. */
    public enum Kind {
        /** Numbers or dates between two ends, both included. */
        RANGE,
        /** One level of a category. */
        LEVEL,
        /** All levels that are too rare to be shown alone. */
        OTHERS,
        /** One special code. */
        SPECIAL,
        /** Rows without a value. */
        MISSING
    }

    /** The weighted share of bads among known outcomes; empty when nothing is known. */
    public OptionalDouble badRate() {
        double weight = badWeight + goodWeight;
        return weight > 0 ? OptionalDouble.of(badWeight / weight) : OptionalDouble.empty();
    }
}
