package org.bulwark.score.validation;

/** The bands that practice reads a stability index by: a convention, not a regulation, and blind to the size of the samples. */
public enum StabilityBand {
    /** Below 0.10. */
    STABLE,
    /** From 0.10 to 0.25. */
    SHIFTING,
    /** Above 0.25. */
    SHIFTED;

    /** The band of an index. */
    public static StabilityBand of(double index) {
        return index < 0.10 ? STABLE : index <= 0.25 ? SHIFTING : SHIFTED;
    }
}
