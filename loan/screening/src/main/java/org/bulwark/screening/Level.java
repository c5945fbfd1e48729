package org.bulwark.screening;

/** What a finding asks for; the later, the worse. */
public enum Level {
    /** Nothing. */
    CLEAR,
    /** That a person looks at it. */
    REVIEW,
    /** That it goes no further. */
    BLOCK;

    /** The worse of two. */
    Level or(Level other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** The milder of two. */
    Level atMost(Level other) {
        return compareTo(other) <= 0 ? this : other;
    }
}
