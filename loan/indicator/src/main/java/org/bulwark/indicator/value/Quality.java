package org.bulwark.indicator.value;

/** How far a value can be relied on. From the best to the worst. */
public enum Quality {
    /** It rests on the whole window. */
    GOOD,
    /** The source tells of the party since some day within the window only. */
    PARTIAL,
    /** It has no value: a division by zero, too few events for a deviation. */
    UNDEFINED,
    /** It has no value: its source has told nothing of the party, or no peers are known. */
    NO_DATA;

    /** The worse of two. */
    public Quality and(Quality other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** Whether there is a value. */
    public boolean hasValue() {
        return this == GOOD || this == PARTIAL;
    }
}
