package org.bulwark.server.desk.task;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.bulwark.server.access.UserRole;

/**
 * A task that a stage asks for.
 *
 * @param key names what asks: {@code stage/thing/step}, the stage's word first. Asked for twice, it is one task
 * @param kind what is to be done, in a word: {@code inspection}
 * @param party about whom
 * @param branch the branch that answers for it
 * @param role the level that has to do it: one of {@link Levels}
 * @param escalatesTo the level that it goes to when it is missed
 * @param link the page that it belongs to
 * @param content its title, what to say or do, and the form
 * @param second whether a second person has to agree to what was found
 * @param due the last day on which it is in time, on the bank's clocks
 */
public record NewTask(
        String key,
        String kind,
        UUID party,
        String branch,
        UserRole role,
        Optional<UserRole> escalatesTo,
        String link,
        TaskContent content,
        boolean second,
        LocalDate due) {}
