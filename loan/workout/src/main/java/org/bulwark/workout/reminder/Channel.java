package org.bulwark.workout.reminder;

/** How a client is reminded. */
public enum Channel {
    /** An e-mail. */
    EMAIL,
    /** A call of another system, which sends a short message, say. */
    WEBHOOK,
    /** A letter on paper. */
    LETTER,
    /** A task for somebody to call. */
    CALL
}
