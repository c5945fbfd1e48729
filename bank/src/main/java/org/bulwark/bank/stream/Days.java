package org.bulwark.bank.stream;

import java.time.LocalDate;

/** Months as days: looked up, because every event asks. */
final class Days {

    private static final int MONTHS = 1200;
    private static final long[] FIRST = new long[MONTHS + 1];
    private static final LocalDate[] LAST = new LocalDate[MONTHS];

    static {
        LocalDate day = LocalDate.EPOCH;
        for (int month = 0; month <= MONTHS; month++) {
            FIRST[month] = day.toEpochDay();
            day = day.plusMonths(1);
            if (month < MONTHS) {
                LAST[month] = day.minusDays(1);
            }
        }
    }

    private Days() {}

    /** The first day of a month, in days since 1970. */
    static long first(int month) {
        return FIRST[month];
    }

    /** The last day of a month. */
    static LocalDate last(int month) {
        return LAST[month];
    }

    /** How many days a month has. */
    static int in(int month) {
        return (int) (FIRST[month + 1] - FIRST[month]);
    }

    /** A day of a month, from 1; the last one where the month is shorter. */
    static LocalDate of(int month, int day) {
        return LocalDate.ofEpochDay(FIRST[month] + Math.min(day, in(month)) - 1);
    }

    /** Days from a day of one month to the last day of another. */
    static int between(int month, int day, int until) {
        return (int) (FIRST[until + 1] - 1 - (FIRST[month] + Math.min(day, in(month)) - 1));
    }
}
