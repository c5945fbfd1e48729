package org.bulwark.warning.signal;

import java.time.LocalDate;

/** The step in which a signal is looked at, by the bank's calendar. */
public enum Period {
    /** A day. */
    DAY,
    /** A week, Monday to Sunday. */
    WEEK,
    /** A calendar month. */
    MONTH;

    private static final int DAYS_A_WEEK = 7;
    private static final int MONTHS_A_YEAR = 12;
    /** 1970-01-01 was a Thursday. */
    private static final int THURSDAY = 3;

    /** The number of the period that a day lies in; one more for every period that follows. */
    public int number(LocalDate day) {
        return switch (this) {
            case DAY -> Math.toIntExact(day.toEpochDay());
            case WEEK -> Math.toIntExact(Math.floorDiv(day.toEpochDay() + THURSDAY, (long) DAYS_A_WEEK));
            case MONTH -> day.getYear() * MONTHS_A_YEAR + day.getMonthValue() - 1;
        };
    }
}
