package org.bulwark.screening.list;

import java.time.LocalDate;
import java.util.Optional;

/**
 * When somebody was born, as far as is known.
 *
 * @param year the year
 * @param date the day, where it is known
 */
public record Birth(int year, Optional<LocalDate> date) {

    /** A day lies in its year. */
    public Birth {
        if (date.isPresent() && date.get().getYear() != year) {
            throw new IllegalArgumentException("the day " + date.get() + " is not in " + year);
        }
    }

    /** In a year. */
    public static Birth in(int year) {
        return new Birth(year, Optional.empty());
    }

    /** On a day. */
    public static Birth on(LocalDate date) {
        return new Birth(date.getYear(), Optional.of(date));
    }

    boolean isSameDay(Birth other) {
        return date.isPresent() && date.equals(other.date);
    }
}
