package org.bulwark.warning.signal;

import org.bulwark.warning.WarningProblem;

/**
 * How long a condition must last before it counts: in so many of the last periods, the running one among them.
 *
 * @param times in how many at least, 1 to {@code of}
 * @param of of how many, 1 to {@value #MOST}
 * @param period what a period is
 */
public record Persistence(int times, int of, Period period) {

    /** The most periods that are remembered. */
    public static final int MOST = 60;

    /** Counts at once, and only as long as it holds. */
    public static final Persistence AT_ONCE = new Persistence(1, 1, Period.MONTH);

    /** Checks the numbers: {@link WarningProblem#SIGNAL_INVALID}. */
    public Persistence {
        if (times < 1 || of < times || of > MOST) {
            throw WarningProblem.SIGNAL_INVALID.with(
                    "A condition cannot hold in " + times + " of " + of + " periods.",
                    "Write for example 2 of 3, and at most " + MOST + " periods.");
        }
    }

    /** Whether it has lasted, by the last periods as bits, the running one lowest. */
    boolean holds(long bits) {
        return Long.bitCount(bits & ((1L << of) - 1)) >= times;
    }
}
