package org.bulwark.screening.fraud;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.bulwark.basics.Reason;

/**
 * One piece of evidence.
 *
 * @param reason what it is: a code with parameters
 * @param events the ids of the events that show it, as {@code source/id}; the first ones where there are many
 */
public record Clue(Reason reason, List<String> events) {

    private static final int MOST = 20;

    /** Copies the list and cuts it to {@value #MOST}. */
    public Clue {
        events = events.stream().limit(MOST).toList();
    }

    /** A clue with parameters, given as names and values by turns. */
    static Clue of(String code, List<String> events, Object... namesAndValues) {
        SequencedMap<String, String> parameters = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            parameters.put(namesAndValues[i].toString(), namesAndValues[i + 1].toString());
        }
        return new Clue(new Reason("screening/" + code, parameters), events);
    }
}
