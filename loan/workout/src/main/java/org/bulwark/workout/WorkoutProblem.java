package org.bulwark.workout;

import org.bulwark.basics.ProblemCode;

/** What can be wrong with the handling of debts that are in trouble. */
public enum WorkoutProblem implements ProblemCode {
    /** Rules of classes or stages contradict themselves. */
    CLASSIFICATION_INVALID,
    /** What is known of a debtor contradicts itself. */
    DEBTOR_INVALID,
    /** A class cannot take this step. */
    CLASS_STEP,
    /** Rules of reminders contradict themselves. */
    REMINDER_INVALID,
    /** A message asks for what there is not. */
    TEMPLATE_INVALID,
    /** A promise contradicts itself. */
    PROMISE_INVALID,
    /** What was recovered or written off cannot have been. */
    RECOVERY_INVALID,
    /** New terms cannot be offered for these loans. */
    OFFER_INVALID,
    /** Rules of collection contradict themselves. */
    COLLECTION_INVALID;

    @Override
    public String stage() {
        return "workout";
    }
}
