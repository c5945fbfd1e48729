package org.bulwark.contract.schedule;

import java.time.LocalDate;
import org.bulwark.basics.money.Money;

/**
 * Principal paid before it falls due.
 *
 * @param on the business date from which it bears no interest
 * @param amount how much, above 0
 * @param effect what becomes of the instalments
 */
public record Prepayment(LocalDate on, Money amount, Effect effect) {

    /** What becomes of the instalments after a prepayment. */
    public enum Effect {
        /** As many as before, but smaller. */
        SMALLER,
        /** As large as before, but fewer; for annuities and equal principal. */
        FEWER
    }
}
