package org.bulwark.contract.schedule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.bulwark.contract.ContractProblem;
import org.bulwark.contract.calendar.BusinessDayConvention;
import org.bulwark.contract.calendar.Tenor;
import org.bulwark.contract.calendar.Tenor.MonthEnd;
import org.bulwark.contract.calendar.WorkingCalendar;
import org.bulwark.contract.calendar.WorkingDays;

/**
 * When a loan falls due.
 *
 * @param firstDay the day on which the money is paid out; it bears interest
 * @param dates the due dates as the calendar has them, each after the one before; the last is the maturity
 * @param days the working days
 * @param convention where the payment goes when its date is a day off
 */
public record DueDates(LocalDate firstDay, List<LocalDate> dates, WorkingDays days, BusinessDayConvention convention) {

    /** More instalments than any loan has. */
    private static final int MOST = 1200;

    /** Copies; {@link ContractProblem#TERMS_INVALID} for no dates, too many, or dates that do not follow each other. */
    public DueDates {
        dates = List.copyOf(dates);
        LocalDate before = firstDay;
        for (LocalDate date : dates) {
            if (!date.isAfter(before)) {
                throw invalid("The due date " + date + " does not come after " + before + ".");
            }
            before = date;
        }
        if (dates.isEmpty() || dates.size() > MOST) {
            throw invalid("A loan cannot have " + dates.size() + " instalments.");
        }
    }

    private static RuntimeException invalid(String what) {
        return ContractProblem.TERMS_INVALID.with(
                what, "Give 1 to " + MOST + " due dates, one after the other, all after the first day.");
    }

    /** So many due dates, the first of them one period after the first day; payments do not move. */
    public static DueDates every(Tenor period, LocalDate firstDay, int number) {
        checked(number);
        return unmoved(
                firstDay,
                IntStream.rangeClosed(1, number)
                        .mapToObj(i -> period.after(firstDay, i, MonthEnd.SAME_DAY))
                        .toList());
    }

    private static void checked(int number) {
        if (number > MOST) {
            throw invalid("A loan cannot have " + number + " instalments.");
        }
    }

    /**
     * So many due dates from a first one on; the first period may be shorter or longer than the others.
     *
     * @param period from one due date to the next
     * @param firstDay the day on which the money is paid out
     * @param firstDue the first due date, from which the others are counted
     * @param number how many
     * @param monthEnd what becomes of a first due date at the end of its month
     */
    public static DueDates from(Tenor period, LocalDate firstDay, LocalDate firstDue, int number, MonthEnd monthEnd) {
        checked(number);
        return unmoved(
                firstDay,
                IntStream.range(0, number)
                        .mapToObj(i -> period.after(firstDue, i, monthEnd))
                        .toList());
    }

    /** Due dates counted back from the maturity; the first period is shorter where they do not fit. */
    public static DueDates until(LocalDate maturity, Tenor period, LocalDate firstDay, MonthEnd monthEnd) {
        List<LocalDate> dates = new ArrayList<>();
        LocalDate date = maturity;
        for (int i = 1; date.isAfter(firstDay); i++) {
            dates.add(date);
            if (dates.size() > MOST) {
                throw invalid("A loan cannot have more than " + MOST + " instalments.");
            }
            date = period.after(maturity, -i, monthEnd);
        }
        return unmoved(firstDay, dates.reversed());
    }

    private static DueDates unmoved(LocalDate firstDay, List<LocalDate> dates) {
        return new DueDates(firstDay, dates, WorkingCalendar.weekends(), BusinessDayConvention.NONE);
    }

    /** The same with payments that move off days off. */
    public DueDates paidOn(WorkingDays working, BusinessDayConvention moved) {
        return new DueDates(firstDay, dates, working, moved);
    }

    /** The last due date. */
    public LocalDate maturity() {
        return dates.getLast();
    }

    /** When a due date is paid. */
    LocalDate payment(LocalDate due) {
        return convention.adjusted(due, days);
    }
}
