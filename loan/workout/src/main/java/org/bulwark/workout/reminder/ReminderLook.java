package org.bulwark.workout.reminder;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a look at a client's reminders finds.
 *
 * @param send what to send now, the oldest due date first
 * @param next when to look again, if nothing changes before; empty where nothing will come of what is known
 */
public record ReminderLook(List<Reminder> send, Optional<Instant> next) {

    /** Copies the list. */
    public ReminderLook {
        send = List.copyOf(send);
    }
}
