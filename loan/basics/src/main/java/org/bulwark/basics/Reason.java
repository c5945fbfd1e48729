package org.bulwark.basics;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/**
 * Why something was scored, decided or warned: a code with parameters, never a sentence. Words are made at the edge, in the reader's
 * language.
 *
 * @param code a stable code, for example {@code score/attribute-below-best}
 * @param parameters what the code speaks of, in a fixed order
 */
public record Reason(String code, SequencedMap<String, String> parameters) {

    /** Copies the parameters, keeping their order. */
    public Reason {
        parameters = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(parameters));
    }

    /** A reason from a code and parameters in the order of the map given. */
    public static Reason of(String code, Map<String, String> parameters) {
        return new Reason(code, new LinkedHashMap<>(parameters));
    }
}
