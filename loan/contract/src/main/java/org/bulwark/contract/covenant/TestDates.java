package org.bulwark.contract.covenant;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * One test of a covenant, with its dates.
 *
 * @param covenant the covenant's code
 * @param testDate the date that the figures are of
 * @param dueOn the date by which they are to be delivered
 * @param graceUntil the last date on which a late delivery is no breach
 */
public record TestDates(String covenant, LocalDate testDate, LocalDate dueOn, LocalDate graceUntil) {

    /**
     * The true lead time in days: what is left until the test date, less the days that figures take to come. Below 0, what can be known
     * today is of a date too old to act on before the test.
     *
     * @param today the business date
     * @param reportingLag days between the date that figures are of and the date on which they come
     */
    public long leadDays(LocalDate today, int reportingLag) {
        return ChronoUnit.DAYS.between(today, testDate) - reportingLag;
    }
}
