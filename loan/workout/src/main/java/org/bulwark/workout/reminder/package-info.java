/**
 * Reminders before and after what falls due: {@link org.bulwark.workout.reminder.ReminderPlan} says what to send now, and when to look
 * again. It sends nothing itself and keeps nothing: whoever sends keeps the ids of what was sent, and gives them back.
 */
@NullMarked
package org.bulwark.workout.reminder;

import org.jspecify.annotations.NullMarked;
