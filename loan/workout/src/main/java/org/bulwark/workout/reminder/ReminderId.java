package org.bulwark.workout.reminder;

import java.time.LocalDate;

/**
 * What names a reminder for ever: made of what it is, so that the same one is known after a restart.
 *
 * @param account the account
 * @param due its due date
 * @param rule the code of its rule
 */
public record ReminderId(String account, LocalDate due, String rule) {

    /** As text: {@code F-17 2026-03-01 three-days-before}. */
    public String text() {
        return account + " " + due + " " + rule;
    }
}
