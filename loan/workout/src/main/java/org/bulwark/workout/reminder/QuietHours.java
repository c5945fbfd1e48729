package org.bulwark.workout.reminder;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;

/**
 * When clients are left in peace, on the clock on their wall.
 *
 * @param from the first moment
 * @param until the first moment after; before {@code from} where they run over midnight, equal for none
 */
public record QuietHours(LocalTime from, LocalTime until) {

    /** From nine in the evening to eight in the morning. */
    public static final QuietHours NIGHT = new QuietHours(LocalTime.of(21, 0), LocalTime.of(8, 0));

    /** Whether an instant is among them where the client lives. */
    public boolean isQuiet(Instant instant, ZoneId zone) {
        LocalTime time = instant.atZone(zone).toLocalTime();
        if (from.isBefore(until)) {
            return !time.isBefore(from) && time.isBefore(until);
        }
        return from.isAfter(until) && (!time.isBefore(from) || time.isBefore(until));
    }

    /** The first instant at or after another that is not among them. */
    Instant endsAfter(Instant instant, ZoneId zone) {
        Instant found = instant;
        while (isQuiet(found, zone)) {
            found = nextEnd(found.atZone(zone));
        }
        return found;
    }

    /** When clocks next show the end, which they do twice in an autumn, or leap out of the quiet hours. */
    private Instant nextEnd(ZonedDateTime now) {
        Instant end = shown(now);
        ZoneOffsetTransition leap = now.getZone().getRules().nextTransition(now.toInstant());
        return leap != null && leap.getInstant().isBefore(end) && !isQuiet(leap.getInstant(), now.getZone())
                ? leap.getInstant()
                : end;
    }

    private Instant shown(ZonedDateTime now) {
        for (int day = 0; ; day++) {
            ZonedDateTime end = ZonedDateTime.of(now.toLocalDate().plusDays(day), until, now.getZone());
            if (end.isAfter(now)) {
                return end.toInstant();
            }
            if (end.withLaterOffsetAtOverlap().isAfter(now)) {
                return end.withLaterOffsetAtOverlap().toInstant();
            }
        }
    }
}
