package org.bulwark.bank.economy;

/**
 * The one law by which everything latent moves: x′ = φ·x + √(1 − φ²)·ε with φ = 0.95 a month and ε standard normal, so that x is
 * standard normal at all times and half of a deviation is gone after 13½ months.
 *
 * <p>One pace for parties, industries and regions is a choice with a purpose: a weighted sum of such processes is again such a process,
 * and so the true probability of default can be computed instead of guessed.
 */
public final class Reversion {

    /** φ: what is left of a deviation after a month. */
    public static final double PERSISTENCE = 0.95;

    /** √(1 − φ²): the standard deviation of a month's shock. */
    public static final double SHOCK = Math.sqrt(1 - PERSISTENCE * PERSISTENCE);

    private Reversion() {}

    /** The state a month later, after a standard normal shock. */
    public static double next(double state, double shock) {
        return PERSISTENCE * state + SHOCK * shock;
    }
}
