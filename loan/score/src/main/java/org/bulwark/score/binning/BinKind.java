package org.bulwark.score.binning;

/** What kind of values a bin holds. */
public enum BinKind {
    /** Numbers from one cut up to, not including, the next. */
    INTERVAL,
    /** Levels of a category. */
    LEVELS,
    /** A special code: a value to which the source gave a meaning of its own. */
    SPECIAL,
    /** No value. */
    MISSING,
    /** A level that learning never saw. */
    UNSEEN
}
