package org.bulwark.contract.covenant;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.bulwark.contract.ContractProblem;
import org.bulwark.contract.calendar.Tenor;

/**
 * When a covenant is tested, and when the figures of a test are due.
 *
 * @param first the first test date
 * @param every from one test date to the next; the end of a month stays the end of a month
 * @param last no test date is after this
 * @param reportingDays calendar days from the test date to the delivery date, 0 or more
 * @param graceDays calendar days that a delivery may be late, 0 or more
 */
public record TestPlan(LocalDate first, Tenor every, LocalDate last, int reportingDays, int graceDays) {

    private static final int LONGEST = 3660;

    /** {@link ContractProblem#COVENANT_INVALID} for what cannot be. */
    public TestPlan {
        if (last.isBefore(first) || Math.min(reportingDays, graceDays) < 0 || reportingDays + graceDays > LONGEST) {
            throw ContractProblem.COVENANT_INVALID.with(
                    "Tests from " + first + " to " + last + ", told within " + reportingDays + " days and " + graceDays
                            + " of grace, cannot be.",
                    "Give the first date first, and days of 0 or more.");
        }
    }

    /** All tests of a covenant. */
    public List<TestDates> tests(String covenant) {
        return Stream.iterate(0, i -> i + 1)
                .map(i -> every.after(first, i, Tenor.MonthEnd.LAST_DAY))
                .takeWhile(date -> !date.isAfter(last))
                .map(date -> {
                    LocalDate due = date.plusDays(reportingDays);
                    return new TestDates(covenant, date, due, due.plusDays(graceDays));
                })
                .toList();
    }
}
