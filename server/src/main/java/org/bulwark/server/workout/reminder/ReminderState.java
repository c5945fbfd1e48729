package org.bulwark.server.workout.reminder;

import java.util.Locale;

/** How far a reminder is. */
enum ReminderState {
    /** It waits for its hour, for its channel to be set up, or to be tried again. */
    WAITING,
    /** The channel took it. */
    SENT,
    /** The channel refused it for good, or too often. */
    FAILED,
    /** It is not sent: it was paid, is too late, is not wanted, or nobody can be reached. */
    SUPPRESSED;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
