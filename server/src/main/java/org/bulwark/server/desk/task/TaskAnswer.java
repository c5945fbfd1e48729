package org.bulwark.server.desk.task;

import java.util.Map;
import java.util.Optional;

/**
 * What was found when a task was done.
 *
 * @param found in words
 * @param values of the form, by the codes of its fields
 * @param objection why the second person sent it back, when they did
 */
public record TaskAnswer(String found, Map<String, String> values, Optional<String> objection) {

    /** Copies. */
    public TaskAnswer {
        values = Map.copyOf(values);
    }

    TaskAnswer sentBack(String why) {
        return new TaskAnswer(found, values, Optional.of(why));
    }
}
