package org.bulwark.bank.economy;

/**
 * The business cycle: a cosine of seven years, at its lowest in July 2022 (and 2015, and 2029), the same for every seed.
 *
 * <p>It is known and not random, so that demonstrations tell one story and the true probability of default has no economist's error.
 */
public final class Cycle {

    /** Months from trough to trough. */
    public static final int PERIOD = 84;

    /** How far the cycle moves health at its peak and trough, in standard deviations of health. */
    public static final double AMPLITUDE = 0.25;

    private static final int TROUGH = (2022 - 1970) * 12 + 6;
    private static final double[] LEVEL = new double[PERIOD];

    static {
        for (int phase = 0; phase < PERIOD; phase++) {
            LEVEL[phase] = -AMPLITUDE * StrictMath.cos(2 * Math.PI * phase / PERIOD);
        }
    }

    private Cycle() {}

    /** Where in the cycle a month lies: 0 at the trough, up to {@link #PERIOD} − 1. */
    public static int phase(int month) {
        return Math.floorMod(month - TROUGH, PERIOD);
    }

    /** A month that lies at a phase. */
    public static int monthOf(int phase) {
        return TROUGH + phase;
    }

    /** What the cycle adds to the health of everyone in a month, in standard deviations of health. */
    public static double level(int month) {
        return LEVEL[phase(month)];
    }
}
