package org.bulwark.contract.calendar;

import java.time.LocalDate;

/** Easter, to write down the calendars that hang on it. */
public final class Easter {

    private Easter() {}

    /**
     * Easter Sunday of the Gregorian calendar, by the algorithm of J. Meeus, T. H. O'Beirne and others ("anonymous Gregorian", Meeus,
     * Astronomical Algorithms, 1991, chapter 8).
     */
    public static LocalDate sunday(int year) {
        int golden = year % 19;
        int century = year / 100;
        int ofCentury = year % 100;
        int moon = (century + 8) / 25;
        int epact = (19 * golden + century - century / 4 - (century - moon + 1) / 3 + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (ofCentury / 4) - epact - ofCentury % 4) % 7;
        int late = (golden + 11 * epact + 22 * weekday) / 451;
        int days = epact + weekday - 7 * late + 114;
        return LocalDate.of(year, days / 31, days % 31 + 1);
    }
}
