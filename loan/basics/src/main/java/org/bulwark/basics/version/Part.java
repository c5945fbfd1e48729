package org.bulwark.basics.version;

/** What an active version does. */
public enum Part {
    /** Decides whatever no challenger takes; one at a time. */
    CHAMPION,
    /** Decides a share of the cases instead of the champion. */
    CHALLENGER,
    /** Is worked out beside a share of the cases and decides nothing. */
    SHADOW
}
