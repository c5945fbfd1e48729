package org.bulwark.workout.classification;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bulwark.basics.Reason;

/**
 * The stage of a debt from a business date on.
 *
 * @param on the date on which it was looked at
 * @param stage the stage
 * @param clearSince since when the facts are good for a better stage; empty where they are not
 * @param reasons why it is in its stage
 */
public record StageState(LocalDate on, Stage stage, Optional<LocalDate> clearSince, List<Reason> reasons) {

    /** Copies the list. */
    public StageState {
        reasons = List.copyOf(reasons);
    }
}
