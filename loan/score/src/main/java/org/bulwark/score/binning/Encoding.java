package org.bulwark.score.binning;

/** A column on its way into codes, some rows at a time. Immutable, safe for many threads. */
@FunctionalInterface
public interface Encoding {

    /** Writes the codes of rows {@code from} (inclusive) to {@code to} (exclusive) to {@code codes}, beginning at {@code at}. */
    void encode(int from, int to, byte[] codes, int at);
}
