package org.bulwark.data.text.trial;

/**
 * How often a class was there, was read, and both.
 *
 * @param actual sentences that a person labelled so
 * @param read sentences that the reader read so
 * @param right sentences where both agree
 */
public record Tally(int actual, int read, int right) {

    /** Of what was read so, the share that is; NaN where nothing was. */
    public double precision() {
        return read == 0 ? Double.NaN : (double) right / read;
    }

    /** Of what is so, the share that was read so; NaN where nothing is. */
    public double recall() {
        return actual == 0 ? Double.NaN : (double) right / actual;
    }

    /** The harmonic mean of precision and recall, 2·right / (actual + read): 0 where nothing was right; NaN where neither was there. */
    public double f1() {
        return actual + read == 0 ? Double.NaN : 2.0 * right / (actual + read);
    }
}
