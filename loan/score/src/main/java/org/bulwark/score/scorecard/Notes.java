package org.bulwark.score.scorecard;

import java.util.LinkedHashMap;
import org.bulwark.basics.Reason;

/** What is said of a variable that was left out or treated otherwise than wished. */
final class Notes {

    private Notes() {}

    /** A note on a variable, with more names and values in turn. */
    static Reason of(String code, String variable, String... more) {
        LinkedHashMap<String, String> parameters = new LinkedHashMap<>();
        parameters.put("variable", variable);
        for (int i = 0; i < more.length; i += 2) {
            parameters.put(more[i], more[i + 1]);
        }
        return new Reason(code, parameters);
    }
}
