package org.bulwark.data.source;

/** How carefully the records of a source are handled, from the least to the most. */
public enum Sensitivity {
    /** Everybody may know: prices, statistics. */
    PUBLIC,
    /** For the bank's people. */
    INTERNAL,
    /** What a customer confides: its accounts, its books. */
    CONFIDENTIAL,
    /** What tells of a natural person; shown by role and purpose only. */
    PERSONAL
}
