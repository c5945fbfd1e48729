package org.bulwark.server.workout.classification;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.bulwark.basics.Reason;
import org.bulwark.server.web.StrictJson;
import org.springframework.stereotype.Component;

/** Reasons as they are kept beside what they explain: JSON, a code with its parameters each. */
@Component
class ReasonText {

    private static final String ALL = "reasons";

    private final StrictJson json;

    ReasonText(StrictJson json) {
        this.json = json;
    }

    String write(List<Reason> reasons) {
        List<Map<String, Object>> trees = reasons.stream()
                .map(reason -> {
                    Map<String, Object> tree = new LinkedHashMap<>();
                    tree.put("code", reason.code());
                    tree.put("with", new LinkedHashMap<>(reason.parameters()));
                    return tree;
                })
                .toList();
        return new String(json.bytes(Map.of(ALL, trees)), StandardCharsets.UTF_8);
    }

    List<Reason> read(String text) {
        List<Reason> reasons = new ArrayList<>();
        if (json.object(text.getBytes(StandardCharsets.UTF_8)).get(ALL) instanceof List<?> trees) {
            for (Object tree : trees) {
                if (tree instanceof Map<?, ?> reason && reason.get("with") instanceof Map<?, ?> with) {
                    SequencedMap<String, String> parameters = new LinkedHashMap<>();
                    with.forEach((name, value) -> parameters.put(String.valueOf(name), String.valueOf(value)));
                    reasons.add(new Reason(String.valueOf(reason.get("code")), parameters));
                }
            }
        }
        return reasons;
    }
}
