package org.bulwark.score.binning;

import java.util.Arrays;

/**
 * A way to join pieces into bins.
 *
 * @param ends for each bin the piece after its last, ascending; the last one is the number of pieces
 * @param worth what the objective is worth over these bins
 */
record Split(int[] ends, double worth) {

    int bins() {
        return ends.length;
    }

    /** Whether this one is to be preferred: worth more, or worth the same with fewer bins, or with earlier cuts. */
    boolean beats(Split other) {
        if (worth != other.worth) {
            return worth > other.worth;
        }
        return ends.length != other.ends.length
                ? ends.length < other.ends.length
                : Arrays.compare(ends, other.ends) < 0;
    }
}
