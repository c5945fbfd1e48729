package org.bulwark.contract.covenant;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The dates of some covenants, in order.
 *
 * @param days sorted by date, kind and covenant
 */
public record CovenantCalendar(List<Day> days) {

    /** What a date is. */
    public enum Kind {
        /** Figures are of this date. */
        TEST,
        /** Figures are to be delivered by this date. */
        DELIVERY,
        /** The last date on which a late delivery is no breach, where there is such grace. */
        END_OF_GRACE
    }

    /**
     * A date of a test.
     *
     * @param date the date
     * @param kind what it is
     * @param test the test
     */
    public record Day(LocalDate date, Kind kind, TestDates test) {}

    /** Copies the list. */
    public CovenantCalendar {
        days = List.copyOf(days);
    }

    /**
     * All dates of some covenants between two days.
     *
     * @param from the first day
     * @param until the last day
     */
    public static CovenantCalendar of(List<Covenant> covenants, LocalDate from, LocalDate until) {
        return new CovenantCalendar(covenants.stream()
                .flatMap(covenant -> covenant.plan().tests(covenant.code()).stream())
                .flatMap(CovenantCalendar::of)
                .filter(day -> !day.date.isBefore(from) && !day.date.isAfter(until))
                .sorted(Comparator.comparing(Day::date)
                        .thenComparing(Day::kind)
                        .thenComparing(day -> day.test.covenant()))
                .toList());
    }

    private static Stream<Day> of(TestDates test) {
        return Stream.of(
                        new Day(test.testDate(), Kind.TEST, test),
                        new Day(test.dueOn(), Kind.DELIVERY, test),
                        new Day(test.graceUntil(), Kind.END_OF_GRACE, test))
                .filter(day -> day.kind != Kind.END_OF_GRACE || day.date.isAfter(test.dueOn()));
    }
}
