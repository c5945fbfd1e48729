package org.bulwark.contract.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bulwark.contract.Refusals.refused;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import org.bulwark.contract.ContractProblem;
import org.bulwark.contract.calendar.Tenor.MonthEnd;
import org.bulwark.contract.calendar.WorkingCalendar.Listed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WorkingDaysTest {

    private static final Listed YEAR = new Listed(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));

    private static SortedSet<LocalDate> days(String... days) {
        TreeSet<LocalDate> set = new TreeSet<>();
        Arrays.stream(days).map(LocalDate::parse).forEach(set::add);
        return set;
    }

    private static WorkingCalendar calendar(SortedSet<LocalDate> holidays, SortedSet<LocalDate> working) {
        return new WorkingCalendar(
                "here", "Here", EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), YEAR, holidays, working);
    }

    /** A spring holiday in the middle of a week, and the Saturday and Sunday that make up for it. */
    private static final WorkingCalendar MADE_UP =
            calendar(days("2026-03-04", "2026-03-05", "2026-03-06"), days("2026-02-28", "2026-03-08"));

    @ParameterizedTest
    @CsvSource({
        "2026-02-27, true",
        "2026-02-28, true",
        "2026-03-01, false",
        "2026-03-04, false",
        "2026-03-07, false",
        "2026-03-08, true",
        "2026-03-09, true"
    })
    void aListedWeekendIsWorkedAndAHolidayIsNot(LocalDate day, boolean works) {
        assertThat(MADE_UP.isWorkingDay(day)).isEqualTo(works);
    }

    @ParameterizedTest
    @CsvSource({
        // a Saturday in the middle, a Sunday at the end and a Sunday at the start of a month
        "NONE, 2026-05-30, 2026-05-30",
        "FOLLOWING, 2026-05-30, 2026-06-01",
        "MODIFIED_FOLLOWING, 2026-05-30, 2026-05-29",
        "PRECEDING, 2026-05-30, 2026-05-29",
        "FOLLOWING, 2026-05-09, 2026-05-11",
        "MODIFIED_FOLLOWING, 2026-05-09, 2026-05-11",
        "PRECEDING, 2026-11-01, 2026-10-30",
        "MODIFIED_PRECEDING, 2026-11-01, 2026-11-02",
        "MODIFIED_PRECEDING, 2026-11-08, 2026-11-06",
        "FOLLOWING, 2026-05-11, 2026-05-11"
    })
    void aDateMovesOffADayOff(BusinessDayConvention convention, LocalDate date, LocalDate moved) {
        assertThat(convention.adjusted(date, WorkingCalendar.weekends())).isEqualTo(moved);
    }

    @ParameterizedTest
    @EnumSource
    void whatMovedIsAWorkingDayAndMovesNoFurther(BusinessDayConvention convention) {
        Random random = new Random(11);
        for (int i = 0; i < 400; i++) {
            LocalDate date = LocalDate.of(2026, 1, 20).plusDays(random.nextInt(300));
            LocalDate moved = convention.adjusted(date, MADE_UP);
            assertThat(convention.adjusted(moved, MADE_UP)).isEqualTo(moved);
            assertThat(moved.equals(date) || MADE_UP.isWorkingDay(moved)).isTrue();
            if (convention.name().startsWith("MODIFIED")) {
                assertThat(moved.getMonth()).isEqualTo(date.getMonth());
            }
        }
    }

    @Test
    void workingDaysAreCountedForthAndBack() {
        Random random = new Random(12);
        for (int i = 0; i < 200; i++) {
            LocalDate day = MADE_UP.onOrAfter(LocalDate.of(2026, 1, 20).plusDays(random.nextInt(90)));
            int many = random.nextInt(30);
            LocalDate later = MADE_UP.plusWorkingDays(day, many);
            assertThat(MADE_UP.plusWorkingDays(later, -many)).isEqualTo(day);
            assertThat(day.datesUntil(later).filter(MADE_UP::isWorkingDay).count())
                    .isEqualTo(many);
        }
        assertThat(MADE_UP.plusWorkingDays(LocalDate.of(2026, 3, 3), 1)).isEqualTo(LocalDate.of(2026, 3, 8));
    }

    @Test
    void jointCalendarsWorkWhereAllOfThemDo() {
        WorkingCalendar gulf = new WorkingCalendar(
                "gulf", "Gulf", EnumSet.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY), YEAR, days("2026-06-01"), days());
        JointCalendar both = new JointCalendar(List.of(MADE_UP, gulf));
        assertThat(both.onOrAfter(LocalDate.of(2026, 5, 29))).isEqualTo(LocalDate.of(2026, 6, 2));
        assertThat(both.covers(LocalDate.of(2026, 5, 29))).isTrue();
        assertThat(both.covers(LocalDate.of(2027, 1, 1))).isFalse();
        WorkingCalendar opposite = new WorkingCalendar(
                "odd",
                "Odd",
                EnumSet.complementOf(EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY)),
                YEAR,
                days(),
                days());
        refused(ContractProblem.CALENDAR_INVALID, () -> new JointCalendar(List.of(MADE_UP, opposite)));
        refused(ContractProblem.CALENDAR_INVALID, () -> new JointCalendar(List.of()));
    }

    @Test
    void aCalendarThatContradictsItselfIsRefused() {
        refused(ContractProblem.CALENDAR_INVALID, () -> calendar(days(), days("2026-03-04")));
        refused(ContractProblem.CALENDAR_INVALID, () -> calendar(days("2026-02-28"), days("2026-02-28")));
        refused(ContractProblem.CALENDAR_INVALID, () -> calendar(days("2027-01-01"), days()));
        refused(ContractProblem.CALENDAR_INVALID, () -> calendar(endless(), days()));
        refused(
                ContractProblem.CALENDAR_INVALID,
                () -> new WorkingCalendar("never", "Never", EnumSet.allOf(DayOfWeek.class), YEAR, days(), days()));
        refused(
                ContractProblem.CALENDAR_INVALID,
                () -> new WorkingCalendar("No code", "x", EnumSet.of(DayOfWeek.SUNDAY), YEAR, days(), days()));
    }

    private static SortedSet<LocalDate> endless() {
        return new TreeSet<>(YEAR.first().datesUntil(YEAR.last()).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-31, 1, SAME_DAY, 2026-02-28",
        "2026-01-31, 2, SAME_DAY, 2026-03-31",
        "2026-01-31, 2, LAST_DAY, 2026-03-31",
        "2026-02-28, 1, SAME_DAY, 2026-03-28",
        "2026-02-28, 1, LAST_DAY, 2026-03-31",
        "2028-02-29, 12, SAME_DAY, 2029-02-28",
        "2028-02-28, 12, LAST_DAY, 2029-02-28",
        "2028-02-28, 1, LAST_DAY, 2028-03-28",
        "2027-02-28, 12, LAST_DAY, 2028-02-29",
        "2026-04-30, -1, LAST_DAY, 2026-03-31"
    })
    void monthsAreCountedFromTheAnchor(LocalDate anchor, int months, MonthEnd rule, LocalDate found) {
        assertThat(Tenor.months(1).after(anchor, months, rule)).isEqualTo(found);
    }

    @Test
    void otherLengthsOfTime() {
        LocalDate anchor = LocalDate.of(2026, 1, 31);
        assertThat(Tenor.days(10).after(anchor, 3, MonthEnd.LAST_DAY)).isEqualTo(LocalDate.of(2026, 3, 2));
        assertThat(new Tenor(2, Tenor.Unit.WEEKS).after(anchor, 1, MonthEnd.SAME_DAY))
                .isEqualTo(LocalDate.of(2026, 2, 14));
        assertThat(new Tenor(1, Tenor.Unit.YEARS).after(LocalDate.of(2027, 2, 28), 1, MonthEnd.LAST_DAY))
                .isEqualTo(LocalDate.of(2028, 2, 29));
        refused(ContractProblem.TERMS_INVALID, () -> Tenor.months(0));
    }

    @ParameterizedTest
    @CsvSource({
        "1818-03-22",
        "1943-04-25",
        "2000-04-23",
        "2008-03-23",
        "2011-04-24",
        "2024-03-31",
        "2025-04-20",
        "2026-04-05",
        "2038-04-25",
        "2049-04-18",
        "2076-04-19",
        "2285-03-22"
    })
    void easterIsWhenItIsCelebrated(LocalDate sunday) {
        assertThat(Easter.sunday(sunday.getYear())).isEqualTo(sunday);
    }
}
