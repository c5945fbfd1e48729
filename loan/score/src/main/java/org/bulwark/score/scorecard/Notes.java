package org.bulwark.score.scorecard;

import java.util.LinkedHashMap;
import java.util.Map;
import org.bulwark.basics.Reason;

/** What is said of a variable that was left out or treated otherwise than wished. */
final class Notes {

    private Notes() {}

    static Reason of(String code, String variable) {
        return Reason.of(code, Map.of("variable", variable));
    }

    static Reason of(String code, String variable, String name, String value) {
        LinkedHashMap<String, String> parameters = new LinkedHashMap<>();
        parameters.put("variable", variable);
        parameters.put(name, value);
        return new Reason(code, parameters);
    }
}
