package org.bulwark.contract.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.bulwark.basics.ProblemException;
import org.bulwark.contract.ContractProblem;

/**
 * The working days of one place.
 *
 * @param code names it for ever: small letters, digits and hyphens
 * @param title what people call it
 * @param weekend the days of the week on which nobody works; at least one working day a week is left
 * @param listed the first and the last day that the lists know
 * @param holidays days off on which one would otherwise work
 * @param workingWeekends days of a weekend on which one works all the same, as China makes up for long holidays
 */
public record WorkingCalendar(
        String code,
        String title,
        Set<DayOfWeek> weekend,
        Listed listed,
        SortedSet<LocalDate> holidays,
        SortedSet<LocalDate> workingWeekends)
        implements WorkingDays {

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    /** The most days off in a row, so that a search for a working day ends soon. */
    private static final int LONGEST_BREAK = 60;

    /**
     * Some days in a row.
     *
     * @param first the first of them
     * @param last the last of them
     */
    public record Listed(LocalDate first, LocalDate last) {
        boolean holds(LocalDate day) {
            return !day.isBefore(first) && !day.isAfter(last);
        }
    }

    /** Sorts and checks: {@link ContractProblem#CALENDAR_INVALID}. */
    public WorkingCalendar {
        EnumSet<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        days.addAll(weekend);
        weekend = Collections.unmodifiableSet(days);
        holidays = Collections.unmodifiableSortedSet(new TreeSet<>(holidays));
        workingWeekends = Collections.unmodifiableSortedSet(new TreeSet<>(workingWeekends));
        if (!CODE.matcher(code).matches() || code.length() > 60 || title.isBlank()) {
            throw invalid(
                    code, "has no title, or a code that cannot be used", "Use small letters, digits and hyphens.");
        }
        if (days.size() == 7) {
            throw invalid(code, "has no working day", "Leave a day of the week out of the weekend.");
        }
        if (listed.last.isBefore(listed.first)) {
            throw invalid(
                    code, "knows its days from " + listed.first + " to " + listed.last, "Give the first day first.");
        }
        checkLists(code, days, listed, holidays, workingWeekends);
    }

    private static void checkLists(
            String code,
            Set<DayOfWeek> weekend,
            Listed listed,
            SortedSet<LocalDate> holidays,
            SortedSet<LocalDate> workingWeekends) {
        for (LocalDate day : workingWeekends) {
            if (!weekend.contains(day.getDayOfWeek()) || holidays.contains(day) || !listed.holds(day)) {
                throw invalid(
                        code,
                        "names " + day + " as a working weekend, and it is none, or a holiday, or beyond the list",
                        "List days of the weekend on which one works, between the first and the last day.");
            }
        }
        int inRow = 0;
        LocalDate before = LocalDate.MIN;
        for (LocalDate day : holidays) {
            inRow = day.equals(before.plusDays(1)) ? inRow + 1 : 1;
            before = day;
            if (!listed.holds(day) || inRow > LONGEST_BREAK) {
                throw invalid(
                        code,
                        "has the holiday " + day + ", which is beyond its list or in a break of more than "
                                + LONGEST_BREAK + " days",
                        "List holidays between the first and the last day.");
            }
        }
    }

    private static ProblemException invalid(String code, String what, String remedy) {
        return ContractProblem.CALENDAR_INVALID.with("The calendar '" + code + "' " + what + ".", remedy);
    }

    /** Saturdays and Sundays off and no holidays, on every day that there is. */
    public static WorkingCalendar weekends() {
        return new WorkingCalendar(
                "weekends",
                "Saturdays and Sundays off",
                EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
                new Listed(LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31)),
                new TreeSet<>(),
                new TreeSet<>());
    }

    @Override
    public boolean isWorkingDay(LocalDate day) {
        boolean weekday = !weekend.contains(day.getDayOfWeek());
        return weekday ? !holidays.contains(day) : workingWeekends.contains(day);
    }

    @Override
    public boolean covers(LocalDate day) {
        return listed.holds(day);
    }
}
