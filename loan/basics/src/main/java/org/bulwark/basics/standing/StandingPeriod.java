package org.bulwark.basics.standing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bulwark.basics.Reason;

/**
 * How something stood over some business dates, and why.
 *
 * @param standing how
 * @param from the first date
 * @param until the first date after it; empty for the period that had not ended on the date of the assessment
 * @param reasons of a default everything that made it, by date; of probation how long it takes; of performing none
 */
public record StandingPeriod(Standing standing, LocalDate from, Optional<LocalDate> until, List<Reason> reasons) {

    /** Copies the list. */
    public StandingPeriod {
        reasons = List.copyOf(reasons);
    }

    /** Whether a date is in it. */
    public boolean contains(LocalDate date) {
        return !date.isBefore(from) && until.filter(end -> !date.isBefore(end)).isEmpty();
    }
}
