package org.bulwark.workout.classification;

import org.bulwark.workout.WorkoutProblem;

/**
 * That a person did something.
 *
 * @param at when, in microseconds since 1970
 * @param by who: the name of an account, not blank
 * @param why in that person's words, not blank
 */
public record ClassAct(long at, String by, String why) {

    /** {@link WorkoutProblem#CLASS_STEP} for nobody, or no reason. */
    public ClassAct {
        if (by.isBlank() || why.isBlank()) {
            throw WorkoutProblem.CLASS_STEP.with(
                    "A step by '" + by + "' because of '" + why + "' cannot be.", "Say who, and why.");
        }
    }
}
