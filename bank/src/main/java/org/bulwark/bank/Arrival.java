package org.bulwark.bank;

import org.bulwark.bank.chance.Shared;

/** Why an application arrives, and what is odd about it. */
public enum Arrival implements Shared {
    /** From somebody new. */
    NEW(0.62),
    /** From a customer of the portfolio. */
    EXISTING(0.32),
    /** An earlier one once more, half of the time with another amount. */
    REPEATED(0.03),
    /** From somebody new who shares telephone and device with others. */
    RING(0.02),
    /** From somebody who stands on the list of sanctions, under some spelling. */
    LISTED(0.01);

    private final double share;

    Arrival(double share) {
        this.share = share;
    }

    @Override
    public double share() {
        return share;
    }
}
