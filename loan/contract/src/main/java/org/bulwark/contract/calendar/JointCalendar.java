package org.bulwark.contract.calendar;

import java.time.LocalDate;
import java.util.List;
import org.bulwark.contract.ContractProblem;

/**
 * The days on which several places all work: a payment between two of them needs both.
 *
 * @param calendars the places, at least one
 */
public record JointCalendar(List<WorkingCalendar> calendars) implements WorkingDays {

    /** Copies, and finds that some working days are left every year: {@link ContractProblem#CALENDAR_INVALID}. */
    public JointCalendar {
        calendars = List.copyOf(calendars);
        long weekend = calendars.stream()
                .flatMap(one -> one.weekend().stream())
                .distinct()
                .count();
        if (calendars.isEmpty() || weekend == 7) {
            throw ContractProblem.CALENDAR_INVALID.with(
                    "Joint calendars have no working day in common.", "Name calendars that share a working day.");
        }
    }

    @Override
    public boolean isWorkingDay(LocalDate day) {
        return calendars.stream().allMatch(one -> one.isWorkingDay(day));
    }

    @Override
    public boolean covers(LocalDate day) {
        return calendars.stream().allMatch(one -> one.covers(day));
    }
}
