/**
 * Reminders before and after what falls due. {@link org.bulwark.server.workout.reminder.ReminderPlanning} puts each into the outbox once;
 * {@link org.bulwark.server.workout.reminder.Outbox} sends what waits, at least once, under an id by which receivers know a repetition.
 */
@NullMarked
package org.bulwark.server.workout.reminder;

import org.jspecify.annotations.NullMarked;
