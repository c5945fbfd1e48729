package org.bulwark.server.contract;

import java.time.LocalDate;
import java.util.Optional;
import org.bulwark.basics.money.Money;
import org.bulwark.contract.ContractProblem;
import org.bulwark.contract.calendar.BusinessDayConvention;
import org.bulwark.contract.calendar.DayCount;
import org.bulwark.contract.calendar.Tenor;
import org.bulwark.contract.calendar.WorkingCalendar;
import org.bulwark.contract.payment.PenaltyTerms;
import org.bulwark.contract.schedule.DueDates;
import org.bulwark.contract.schedule.LoanTerms;
import org.bulwark.contract.schedule.RateSteps;
import org.bulwark.contract.schedule.RepaymentKind;
import org.bulwark.files.contract.ShippedContracts;

/**
 * What was agreed for a loan, as people write it down.
 *
 * @param principal what is lent
 * @param rates the nominal rate a year
 * @param dayCount how interest counts days
 * @param dates when it falls due
 * @param kind how it is repaid
 * @param penalty interest on what is past due, if there is any
 */
record Terms(
        Money principal,
        RateSteps rates,
        DayCount dayCount,
        Dates dates,
        RepaymentKind kind,
        Optional<PenaltyTerms> penalty) {

    /**
     * When it falls due.
     *
     * @param firstDay the day on which the money is paid out
     * @param firstDue the first due date; one period after the first day where it is left out
     * @param period from one due date to the next
     * @param instalments how many
     * @param calendar the code of a calendar that is shipped, if payments move off days off
     * @param convention where they move
     */
    record Dates(
            LocalDate firstDay,
            Optional<LocalDate> firstDue,
            Tenor period,
            int instalments,
            Optional<String> calendar,
            BusinessDayConvention convention) {

        DueDates due() {
            DueDates dates = firstDue.map(
                            first -> DueDates.from(period, firstDay, first, instalments, Tenor.MonthEnd.LAST_DAY))
                    .orElseGet(() -> DueDates.every(period, firstDay, instalments));
            return calendar.map(code -> dates.paidOn(working(code), convention)).orElse(dates);
        }

        private static WorkingCalendar working(String code) {
            return ShippedContracts.calendars().stream()
                    .filter(one -> one.code().equals(code))
                    .findFirst()
                    .orElseThrow(() -> ContractProblem.TERMS_INVALID.with(
                            "There is no calendar '" + code + "'.", "Use target or china, or leave it out."));
        }
    }

    /** The terms as schedules are made from. */
    LoanTerms loan() {
        return new LoanTerms(principal, rates, dayCount, dates.due(), kind);
    }
}
