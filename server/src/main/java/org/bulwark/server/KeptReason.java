package org.bulwark.server;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bulwark.basics.Reason;
import tools.jackson.databind.json.JsonMapper;

/**
 * A reason as it is kept and sent: its code, and what it speaks of.
 *
 * @param code the code
 * @param parameters by their names
 */
public record KeptReason(String code, Map<String, String> parameters) {

    /** A reason to be kept. */
    public static KeptReason of(Reason reason) {
        return new KeptReason(reason.code(), new LinkedHashMap<>(reason.parameters()));
    }

    /** The reason. */
    public Reason reason() {
        return Reason.of(code, parameters);
    }

    /** Reasons as JSON. */
    public static String write(List<Reason> reasons) {
        return JsonMapper.shared()
                .writeValueAsString(reasons.stream().map(KeptReason::of).toList());
    }

    /** Reasons that were written as JSON. */
    public static List<Reason> read(String json) {
        return Arrays.stream(JsonMapper.shared().readValue(json, KeptReason[].class))
                .map(KeptReason::reason)
                .toList();
    }
}
