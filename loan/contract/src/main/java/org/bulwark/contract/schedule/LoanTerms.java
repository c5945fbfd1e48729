package org.bulwark.contract.schedule;

import java.time.LocalDate;
import java.util.List;
import org.bulwark.basics.money.Money;
import org.bulwark.contract.ContractProblem;
import org.bulwark.contract.calendar.DayCount;

/**
 * What was agreed for a loan.
 *
 * @param principal what is lent, above 0; its currency is that of every amount
 * @param rates the nominal rate a year
 * @param dayCount how interest counts days
 * @param due when it falls due
 * @param kind how it is repaid
 */
public record LoanTerms(Money principal, RateSteps rates, DayCount dayCount, DueDates due, RepaymentKind kind) {

    /** {@link ContractProblem#TERMS_INVALID} for no principal. */
    public LoanTerms {
        if (!principal.isPositive()) {
            throw ContractProblem.TERMS_INVALID.with(
                    "A loan of " + principal + " cannot be.", "Give a principal above 0.");
        }
    }

    /** The same without due dates after one of them. */
    LoanTerms until(LocalDate last) {
        List<LocalDate> dates =
                due.dates().stream().filter(date -> !date.isAfter(last)).toList();
        DueDates fewer = new DueDates(due.firstDay(), dates, due.days(), due.convention());
        return dates.size() == due.dates().size() ? this : new LoanTerms(principal, rates, dayCount, fewer, kind);
    }

    Accrual accrual() {
        return new Accrual(rates, dayCount, due.maturity());
    }
}
