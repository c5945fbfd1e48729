package org.bulwark.data.event;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.OptionalLong;
import org.bulwark.basics.time.Microseconds;

/**
 * Reads instants as senders write them: ISO 8601 with an offset, or a date alone, which is its beginning in the bank's zone. Almost all come in
 * one layout, {@code 2026-03-01T14:05:09.123456Z}, which is read by its places; the rest is the library's.
 */
final class TimeText {

    private static final int DATE = 10;
    private static final int SECONDS = 19;
    private static final int DIGITS = 6;
    private static final long OLDEST = Microseconds.since1970(Instant.parse("1900-01-01T00:00:00Z"));
    private static final long YOUNGEST = Microseconds.since1970(Instant.parse("2200-01-01T00:00:00Z"));

    private TimeText() {}

    /** In microseconds since 1970, what is finer cut off; nothing when it is none, or in no century that a bank deals with. */
    static OptionalLong micros(String text, ZoneId zone) {
        long micros = usual(text);
        if (micros == Long.MIN_VALUE) {
            try {
                micros = Microseconds.since1970(
                        text.length() == DATE
                                ? LocalDate.parse(text).atStartOfDay(zone).toInstant()
                                : OffsetDateTime.parse(text).toInstant());
            } catch (DateTimeParseException e) {
                return OptionalLong.empty();
            }
        }
        return micros > OLDEST && micros < YOUNGEST ? OptionalLong.of(micros) : OptionalLong.empty();
    }

    /** The usual layout; the least of all numbers for any other. */
    private static long usual(String text) {
        int end = text.length() - 1;
        if (end < SECONDS || end > SECONDS + 1 + DIGITS || text.charAt(end) != 'Z' || !isLaidOut(text, end)) {
            return Long.MIN_VALUE;
        }
        int month = number(text, 5, 7);
        int day = number(text, 8, 10);
        int hour = number(text, 11, 13);
        int minute = number(text, 14, 16);
        int second = number(text, 17, 19);
        if (month < 1 || month > 12 || day < 1 || day > 28 || hour > 23 || minute > 59 || second > 59) {
            return Long.MIN_VALUE; // the days after the 28th are left to who knows the months
        }
        long fraction = 0;
        for (int i = 0; i < DIGITS; i++) {
            int place = SECONDS + 1 + i;
            fraction = fraction * 10 + (place < end ? text.charAt(place) - '0' : 0);
        }
        long days = LocalDate.of(number(text, 0, 4), month, day).toEpochDay();
        return (((days * 24 + hour) * 60 + minute) * 60 + second) * 1_000_000 + fraction;
    }

    private static boolean isLaidOut(String text, int end) {
        for (int i = 0; i < end; i++) {
            char wanted = switch (i) {
                case 4, 7 -> '-';
                case 10 -> 'T';
                case 13, 16 -> ':';
                case SECONDS -> '.';
                default -> '0';
            };
            char c = text.charAt(i);
            if (wanted == '0' ? c < '0' || c > '9' : c != wanted) {
                return false;
            }
        }
        return end != SECONDS + 1;
    }

    private static int number(String text, int from, int until) {
        int number = 0;
        for (int i = from; i < until; i++) {
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
    }
}
