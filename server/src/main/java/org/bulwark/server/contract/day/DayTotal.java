package org.bulwark.server.contract.day;

import org.bulwark.basics.money.Money;

/**
 * The accounts of a day that are past due for about as long.
 *
 * @param bucket {@code current}, {@code 1-30}, {@code 31-60}, {@code 61-90} or {@code over-90} days
 * @param accounts how many
 * @param principal what they owe
 * @param interest interest run or unpaid
 * @param pastDue what should have been paid before
 * @param earned the interest of the day
 */
record DayTotal(String bucket, long accounts, Money principal, Money interest, Money pastDue, Money earned) {

    /** Both together. */
    DayTotal plus(DayTotal other) {
        return new DayTotal(
                bucket,
                accounts + other.accounts,
                principal.plus(other.principal),
                interest.plus(other.interest),
                pastDue.plus(other.pastDue),
                earned.plus(other.earned));
    }
}
