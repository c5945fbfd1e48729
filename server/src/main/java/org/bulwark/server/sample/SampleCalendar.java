package org.bulwark.server.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.bulwark.bank.portfolio.SamplePortfolio;

/**
 * Brings the life of the sample bank into the present. It ends with the year in which the house moved in: whole years are added, so that
 * seasons and year ends stay where they are, and the last days of months too.
 *
 * @param years how many
 */
record SampleCalendar(int years) {

    /** In microseconds. */
    static final long DAY = 86_400_000_000L;

    /** For a house that moves in at an instant. */
    static SampleCalendar of(Instant now, ZoneId zone) {
        return new SampleCalendar(now.atZone(zone).getYear() - SamplePortfolio.LAST.getYear());
    }

    /** A day of the sample bank in the present. */
    LocalDate date(LocalDate day) {
        LocalDate moved = day.plusYears(years);
        return day.getDayOfMonth() == day.lengthOfMonth() ? moved.withDayOfMonth(moved.lengthOfMonth()) : moved;
    }

    /** An instant of the sample bank in the present, both in microseconds since 1970; the time of day in UTC stays. */
    long instant(long micros) {
        LocalDate day = LocalDate.ofEpochDay(Math.floorDiv(micros, DAY));
        return date(day).toEpochDay() * DAY + Math.floorMod(micros, DAY);
    }
}
