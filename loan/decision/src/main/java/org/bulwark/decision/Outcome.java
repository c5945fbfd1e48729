package org.bulwark.decision;

/** What is done about an application, from the kindest to the hardest; of several views the hardest holds. */
public enum Outcome {
    /** The bank lends. */
    APPROVE,
    /** A person decides. */
    REFER,
    /** The bank does not lend. */
    DECLINE;

    /** The harder of two. */
    public Outcome and(Outcome other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** Whether it is harder than another. */
    public boolean isHarderThan(Outcome other) {
        return compareTo(other) > 0;
    }
}
