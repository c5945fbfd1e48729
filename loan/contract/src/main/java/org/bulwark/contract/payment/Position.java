package org.bulwark.contract.payment;

import org.bulwark.basics.money.Money;

/**
 * A claim and what was paid of it.
 *
 * @param claim what is claimed; of penalty interest what ran until the date of the state, due when its instalment was
 * @param paid how much of it was paid
 */
public record Position(Claim claim, Money paid) {

    /** What is still to be paid. */
    public Money unpaid() {
        return claim.amount().minus(paid);
    }
}
