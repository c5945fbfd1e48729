package org.bulwark.contract.schedule;

import java.time.LocalDate;
import org.bulwark.basics.money.Money;

/**
 * One instalment.
 *
 * @param number from 1
 * @param from the first day whose interest is in it
 * @param due the due date as the calendar has it, to which interest runs
 * @param payOn the business date on which it is to be paid
 * @param interest the interest in it, 0 or more
 * @param principal the principal in it, 0 or more
 * @param outstanding the principal that is owed after it
 */
public record Instalment(
        int number,
        LocalDate from,
        LocalDate due,
        LocalDate payOn,
        Money interest,
        Money principal,
        Money outstanding) {

    /** Interest and principal. */
    public Money amount() {
        return interest.plus(principal);
    }
}
