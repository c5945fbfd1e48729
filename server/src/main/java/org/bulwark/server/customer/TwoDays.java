package org.bulwark.server.customer;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.bulwark.basics.time.Microseconds;

/**
 * Two days that are compared; what is asked for is what was known at their ends, and at no time yet to come.
 *
 * @param from the first
 * @param until the second, not before it
 * @param first the end of the first, in microseconds
 * @param second the end of the second
 */
record TwoDays(LocalDate from, LocalDate until, long first, long second) {

    private static final int USUAL_MONTHS = 3;

    /** Two days as asked for; today for a second that is not named or to come, and three months before it for the first. */
    static TwoDays of(Optional<LocalDate> one, Optional<LocalDate> other, Instant now, ZoneId zone) {
        LocalDate today = now.atZone(zone).toLocalDate();
        LocalDate until = other.filter(day -> !day.isAfter(today)).orElse(today);
        LocalDate from = one.filter(day -> !day.isAfter(until)).orElse(until.minusMonths(USUAL_MONTHS));
        return new TwoDays(from, until, end(from, now, zone), end(until, now, zone));
    }

    private static long end(LocalDate day, Instant now, ZoneId zone) {
        Instant end = day.atTime(LocalTime.MAX).atZone(zone).toInstant();
        return Microseconds.since1970(end.isAfter(now) ? now : end);
    }
}
