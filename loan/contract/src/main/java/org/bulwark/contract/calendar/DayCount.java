package org.bulwark.contract.calendar;

import java.time.LocalDate;
import java.time.Year;
import java.time.temporal.ChronoUnit;

/**
 * How much of a year lies between two dates, as an exact fraction: {@link #numerator} ÷ {@link #denominator}. The denominator is the same
 * for all dates, so that parts of a period can be added exactly.
 */
public enum DayCount {
    /** Days ÷ 360 (ISDA 2006, 4.16(e)). */
    ACT_360(360),
    /** Days ÷ 365 in every year (4.16(d)). */
    ACT_365_FIXED(365),
    /** Days in leap years ÷ 366 + days in other years ÷ 365 (4.16(b)). */
    ACT_ACT_ISDA(365L * 366L),
    /** Months of 30 days; the 31st counts as the 30th at the start, and at the end of a period that starts on the 30th or 31st (4.16(f)). */
    THIRTY_360(360),
    /** {@link #THIRTY_360}, and the last day of February counts as the 30th at the start, and at the end where both are (the rule of the SIA). */
    THIRTY_360_US(360),
    /** Months of 30 days; the 31st counts as the 30th (4.16(g)). */
    THIRTY_E_360(360),
    /** Months of 30 days; the last day of any month counts as the 30th, but the maturity in February does not (4.16(h)). */
    THIRTY_E_360_ISDA(360);

    private final long denominator;

    DayCount(long denominator) {
        this.denominator = denominator;
    }

    /** What the numerator is divided by to give years. */
    public long denominator() {
        return denominator;
    }

    /** The numerator between two dates of which none is the maturity of the contract. */
    public long numerator(LocalDate from, LocalDate to) {
        return numerator(from, to, LocalDate.MAX);
    }

    /**
     * The numerator of the fraction of a year.
     *
     * @param from the first day that counts
     * @param to the first day that no longer counts, not before {@code from}
     * @param maturity the last date of the contract, for {@link #THIRTY_E_360_ISDA}
     */
    public long numerator(LocalDate from, LocalDate to, LocalDate maturity) {
        return switch (this) {
            case ACT_360, ACT_365_FIXED -> ChronoUnit.DAYS.between(from, to);
            case ACT_ACT_ISDA -> byYears(from, to);
            case THIRTY_360 -> american(from, to, from.getDayOfMonth());
            case THIRTY_360_US -> months(from, to);
            case THIRTY_E_360 -> days(from, to, Math.min(30, from.getDayOfMonth()), Math.min(30, to.getDayOfMonth()));
            case THIRTY_E_360_ISDA ->
                days(
                        from,
                        to,
                        isLast(from) ? 30 : from.getDayOfMonth(),
                        isLast(to) && !(to.equals(maturity) && to.getMonthValue() == 2) ? 30 : to.getDayOfMonth());
        };
    }

    /** The fraction of a year, for formulas that are not exact. */
    public double years(LocalDate from, LocalDate to) {
        return numerator(from, to) / (double) denominator;
    }

    private static long byYears(LocalDate from, LocalDate to) {
        long sum = 0;
        LocalDate start = from;
        while (start.isBefore(to)) {
            LocalDate next = LocalDate.of(start.getYear() + 1, 1, 1);
            LocalDate end = next.isBefore(to) ? next : to;
            sum += ChronoUnit.DAYS.between(start, end) * (Year.isLeap(start.getYear()) ? 365 : 366);
            start = end;
        }
        return sum;
    }

    private static long months(LocalDate from, LocalDate to) {
        if (!isLastOfFebruary(from)) {
            return american(from, to, from.getDayOfMonth());
        }
        return isLastOfFebruary(to) ? days(from, to, 30, 30) : american(from, to, 30);
    }

    private static long american(LocalDate from, LocalDate to, int first) {
        boolean shortened = to.getDayOfMonth() == 31 && first > 29;
        return days(from, to, Math.min(30, first), shortened ? 30 : to.getDayOfMonth());
    }

    private static long days(LocalDate from, LocalDate to, int first, int last) {
        return 360L * (to.getYear() - from.getYear())
                + 30L * (to.getMonthValue() - from.getMonthValue())
                + (last - first);
    }

    private static boolean isLast(LocalDate day) {
        return day.getDayOfMonth() == day.lengthOfMonth();
    }

    private static boolean isLastOfFebruary(LocalDate day) {
        return day.getMonthValue() == 2 && isLast(day);
    }
}
