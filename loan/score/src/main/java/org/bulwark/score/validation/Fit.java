package org.bulwark.score.validation;

/**
 * Where PDs come from, which decides the degrees of freedom of a test over groups.
 *
 * <p>Taking two off for PDs that were fixed beforehand makes a test of ten groups at 5 % raise a false alarm in 11.46 % of cases.
 */
public enum Fit {
    /** The model was fitted to the very rows that judge it: groups − 2. */
    IN_SAMPLE(2),
    /** PDs were fixed before these rows were seen (hold-out, out of time, a later year): all groups count. */
    FIXED_BEFOREHAND(0);

    private final int taken;

    Fit(int taken) {
        this.taken = taken;
    }

    /** How many degrees of freedom the fit has taken. */
    public int taken() {
        return taken;
    }
}
