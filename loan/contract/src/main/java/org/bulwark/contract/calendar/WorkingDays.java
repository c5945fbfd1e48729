package org.bulwark.contract.calendar;

import java.time.LocalDate;

/** Which days are working days. */
public sealed interface WorkingDays permits WorkingCalendar, JointCalendar {

    /** Whether banks work on a day. */
    boolean isWorkingDay(LocalDate day);

    /** Whether the list of holidays reaches to a day; on a day beyond it only weekends are known. */
    boolean covers(LocalDate day);

    /** The first working day on or after a day. */
    default LocalDate onOrAfter(LocalDate day) {
        LocalDate found = day;
        while (!isWorkingDay(found)) {
            found = found.plusDays(1);
        }
        return found;
    }

    /** The last working day on or before a day. */
    default LocalDate onOrBefore(LocalDate day) {
        LocalDate found = day;
        while (!isWorkingDay(found)) {
            found = found.minusDays(1);
        }
        return found;
    }

    /** So many working days after a day, or before it when negative; by 0 days a day does not move, whether it is a working day or not. */
    default LocalDate plusWorkingDays(LocalDate day, int days) {
        LocalDate found = day;
        for (int i = 0; i < Math.abs(days); i++) {
            found = days > 0 ? onOrAfter(found.plusDays(1)) : onOrBefore(found.minusDays(1));
        }
        return found;
    }
}
