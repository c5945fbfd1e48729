package org.bulwark.workout.classification;

import java.util.List;
import org.bulwark.basics.Reason;

/**
 * The stage that the facts of a date come to, whatever it was before.
 *
 * @param stage the stage
 * @param reasons why it is not better, and a presumption that was rebutted; empty for stage 1
 */
public record StageFinding(Stage stage, List<Reason> reasons) {

    /** Copies the list. */
    public StageFinding {
        reasons = List.copyOf(reasons);
    }
}
