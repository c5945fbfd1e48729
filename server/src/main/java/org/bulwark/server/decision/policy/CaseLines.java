package org.bulwark.server.decision.policy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bulwark.basics.ProblemException;

/** A case as people write it in a form: one fact, or one expectation, a line, {@code application.amount: 2500.00}. Empty lines are skipped. */
public final class CaseLines {

    private static final String REASONS = "reasons";

    private CaseLines() {}

    /** Reads lines: {@link PolicyProblem#CASE_INVALID} for one without a colon, or a fact that stands twice. */
    public static Map<String, Object> read(String lines) {
        Map<String, Object> facts = new LinkedHashMap<>();
        for (String line :
                lines.lines().map(String::strip).filter(text -> !text.isEmpty()).toList()) {
            int colon = line.indexOf(':');
            if (colon < 1) {
                throw invalid("The line '" + brief(line) + "' has no name and value.");
            }
            String name = line.substring(0, colon).strip();
            if (facts.put(name, line.substring(colon + 1).strip()) != null) {
                throw invalid("'" + brief(name) + "' stands twice.");
            }
        }
        return facts;
    }

    /** Reads what is expected, the same way; of reasons there may be several, with commas between. */
    public static Map<String, Object> expected(String lines) {
        Map<String, Object> expected = read(lines);
        if (expected.get(REASONS) instanceof String codes) {
            expected.put(REASONS, List.of(codes.split("\\s*,\\s*", -1)));
        }
        return expected;
    }

    /** Writes facts or expectations as {@link #read} and {@link #expected} read them. */
    public static String write(Map<String, Object> tree) {
        return tree.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + text(entry.getValue()))
                .collect(Collectors.joining("\n"));
    }

    private static String text(Object value) {
        return value instanceof List<?> many
                ? many.stream().map(String::valueOf).collect(Collectors.joining(", "))
                : value.toString();
    }

    private static ProblemException invalid(String what) {
        return PolicyProblem.CASE_INVALID.with(what, "Write a name and a value a line, as application.amount: 2500.00");
    }

    private static String brief(String text) {
        return text.substring(0, Math.min(60, text.length()));
    }
}
