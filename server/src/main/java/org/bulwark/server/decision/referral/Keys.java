package org.bulwark.server.decision.referral;

import java.util.Map;
import java.util.Set;
import org.bulwark.server.decision.ApplicationProblem;

/** The keys of a body: those that are known, and each of the right type. */
final class Keys {

    private Keys() {}

    static void only(Map<String, Object> body, Set<String> known) {
        if (!known.containsAll(body.keySet())) {
            throw ApplicationProblem.RULING_INVALID.with(
                    "The body has keys that are not known here.",
                    "Send only " + String.join(", ", known.stream().sorted().toList()) + ".");
        }
    }

    /** A text; an empty one where there is none. */
    static String text(Map<String, Object> body, String key) {
        Object value = body.get(key);
        if (value == null) {
            return "";
        }
        if (value instanceof String text) {
            return text;
        }
        throw ApplicationProblem.RULING_INVALID.with("'" + key + "' is no text.", "Send a text.");
    }
}
