package org.bulwark.contract.calendar;

import java.time.LocalDate;

/** Where a date goes that falls on a day off (2006 ISDA Definitions, section 4.12). */
public enum BusinessDayConvention {
    /** Nowhere. */
    NONE,
    /** To the next working day. */
    FOLLOWING,
    /** To the next working day, but to the one before where the next is in another month. */
    MODIFIED_FOLLOWING,
    /** To the working day before. */
    PRECEDING,
    /** To the working day before, but to the next where the one before is in another month. */
    MODIFIED_PRECEDING;

    /** The date after it moved. */
    public LocalDate adjusted(LocalDate date, WorkingDays days) {
        return switch (this) {
            case NONE -> date;
            case FOLLOWING -> days.onOrAfter(date);
            case MODIFIED_FOLLOWING -> withinMonth(date, days.onOrAfter(date), days.onOrBefore(date));
            case PRECEDING -> days.onOrBefore(date);
            case MODIFIED_PRECEDING -> withinMonth(date, days.onOrBefore(date), days.onOrAfter(date));
        };
    }

    private static LocalDate withinMonth(LocalDate date, LocalDate first, LocalDate otherwise) {
        return first.getMonth() == date.getMonth() ? first : otherwise;
    }
}
