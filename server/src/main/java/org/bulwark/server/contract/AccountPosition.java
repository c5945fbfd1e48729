package org.bulwark.server.contract;

import java.time.LocalDate;
import org.bulwark.basics.money.Money;
import org.bulwark.basics.money.MoneySum;
import org.bulwark.contract.payment.AccountState;
import org.bulwark.contract.payment.ClaimKind;

/**
 * How the account of a facility stands at the end of a business date, as known then.
 *
 * @param facility of which facility
 * @param date the business date
 * @param principal what was paid out and is not paid back
 * @param interest what ran since the last due date, and what fell due and is unpaid
 * @param penalty unpaid interest on what is past due
 * @param fees unpaid fees
 * @param earned of the interest what ran on this date: over all dates they add up to what the schedule claims
 * @param pastDue what should have been paid before
 * @param daysPastDue days since the oldest due date of which something is unpaid
 * @param credit what was paid and is not needed yet
 */
public record AccountPosition(
        FacilityRow facility,
        LocalDate date,
        Money principal,
        Money interest,
        Money penalty,
        Money fees,
        Money earned,
        Money pastDue,
        int daysPastDue,
        Money credit) {

    static AccountPosition of(LoanContract contract, LocalDate date) {
        AccountState state = contract.on(date);
        Money waiting = contract.schedule()
                .past()
                .lent()
                .minus(contract.disbursed(date))
                .max(zero(contract));
        Money owed = state.unpaid(ClaimKind.PRINCIPAL).plus(state.later()).minus(waiting);
        return new AccountPosition(
                contract.facility(),
                date,
                owed.max(zero(contract)),
                contract.accrued(date).plus(state.unpaid(ClaimKind.INTEREST)),
                state.unpaid(ClaimKind.PENALTY_INTEREST),
                state.unpaid(ClaimKind.FEE),
                earnedUntil(contract, date).minus(earnedUntil(contract, date.minusDays(1))),
                state.pastDue(),
                state.daysPastDue(),
                state.credit());
    }

    private static Money zero(LoanContract contract) {
        return Money.zero(contract.facility().currency());
    }

    private static Money earnedUntil(LoanContract contract, LocalDate date) {
        return MoneySum.of(
                        contract.schedule().instalments().stream()
                                .filter(one -> !one.due().isAfter(date))
                                .map(one -> one.interest())
                                .toList(),
                        contract.facility().currency())
                .total()
                .plus(contract.accrued(date));
    }
}
