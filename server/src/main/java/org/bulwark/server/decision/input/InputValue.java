package org.bulwark.server.decision.input;

import java.util.List;
import java.util.Optional;

/**
 * One input of a decision.
 *
 * @param fact the fact that it fills
 * @param indicator the indicator that it was read from
 * @param state what became of it
 * @param value the value that the decision was taken on; amounts in minor units
 * @param quality how far the indicator can be relied on: good, partial, undefined or no-data
 * @param ageDays days from the newest record of its sources to the application, of the source that is the most behind
 * @param stated what the applicant states
 * @param sources the sources that it is read from
 */
public record InputValue(
        String fact,
        String indicator,
        InputState state,
        Optional<Object> value,
        String quality,
        Optional<Integer> ageDays,
        Optional<Object> stated,
        List<String> sources) {

    /** Copies the list. */
    public InputValue {
        sources = List.copyOf(sources);
    }
}
