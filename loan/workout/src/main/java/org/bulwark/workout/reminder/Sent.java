package org.bulwark.workout.reminder;

import java.time.Instant;

/**
 * That a reminder was sent.
 *
 * @param id which
 * @param at when
 */
public record Sent(ReminderId id, Instant at) {}
