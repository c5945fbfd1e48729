package org.bulwark.data.source;

/** Of what a source tells. */
public enum About {
    /** Of one party; every record names it. */
    PARTY,
    /** Of something that many parties share, such as the prices of a region or a series of the economy; a record names no party. */
    SERIES
}
