package org.bulwark.server.web;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bulwark.basics.ProblemException;
import org.bulwark.server.web.StrictJson.BodyProblem;

/**
 * A JSON object that was sent, read key by key. Keys that are not allowed are refused, so that nothing is taken for granted and nothing
 * is set that was not meant to be: {@link BodyProblem#FIELD_INVALID}.
 *
 * @param tree the object
 */
public record Sent(Map<String, Object> tree) {

    private static final int USUAL = 16 << 10;

    /** The body of a request of a usual, small size, with no keys but these; no body is an object without keys. */
    public static Sent of(HttpServletRequest request, StrictJson json, Set<String> allowed) {
        return of(BodyLimit.read(request, USUAL), json, allowed);
    }

    /** A body of a usual, small size, with no keys but a record's components: what the description says is taken is taken. */
    public static Sent of(HttpServletRequest request, StrictJson json, Class<? extends Record> described) {
        return of(request, json, keys(described));
    }

    /** The names of a record's components. */
    public static Set<String> keys(Class<? extends Record> described) {
        return Stream.of(described.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** A body with no keys but these. */
    public static Sent of(byte[] body, StrictJson json, Set<String> allowed) {
        Sent sent = new Sent(body.length == 0 ? Map.of() : json.object(body));
        sent.tree.keySet().stream()
                .filter(key -> !allowed.contains(key))
                .findFirst()
                .ifPresent(key -> {
                    throw invalid(
                            "'" + key.substring(0, Math.min(40, key.length()))
                                    + "' is not among the keys that are read here.",
                            "The keys are "
                                    + String.join(
                                            ", ", allowed.stream().sorted().toList()) + ".");
                });
        return sent;
    }

    /** A text that must be there. */
    public String text(String key) {
        return findText(key).orElseThrow(() -> invalid("'" + key + "' is missing.", "Add it, as a text."));
    }

    /** A text that may be there. */
    public Optional<String> findText(String key) {
        return find(key, String.class, "a text");
    }

    /** A whole number that may be there. */
    public Optional<Integer> findWhole(String key) {
        return find(key, Integer.class, "a whole number");
    }

    /** An instant that may be there. */
    public Optional<Instant> findInstant(String key) {
        return findText(key)
                .map(text -> Dates.instant(text)
                        .orElseThrow(() -> invalid(
                                "'" + key + "' is no instant.", "Write it in UTC, for example 2026-03-01T09:00:00Z.")));
    }

    /** One of some words that must be there, in small letters with hyphens. */
    public <E extends Enum<E>> E word(String key, Class<E> words) {
        String text = text(key);
        for (E word : words.getEnumConstants()) {
            if (Sent.word(word).equals(text)) {
                return word;
            }
        }
        throw invalid(
                "'" + key + "' has no value that it can have.",
                "Give one of "
                        + String.join(
                                ", ",
                                List.of(words.getEnumConstants()).stream()
                                        .map(Sent::word)
                                        .toList())
                        + ".");
    }

    /** An object that may be there. */
    @SuppressWarnings("unchecked") // JSON has texts as keys only
    public Optional<Map<String, Object>> findObject(String key) {
        return find(key, Map.class, "an object").map(map -> (Map<String, Object>) map);
    }

    /** A decimal number, written as a number or as a text, that may be there. */
    public Optional<BigDecimal> findDecimal(String key) {
        return Optional.ofNullable(tree.get(key)).map(value -> {
            try {
                return new BigDecimal(value.toString());
            } catch (NumberFormatException e) {
                throw invalid("'" + key + "' is no number.", "Write it with a point, for example 0.05.");
            }
        });
    }

    /** How an enumeration's value is written in JSON. */
    public static String word(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private <T> Optional<T> find(String key, Class<T> type, String wanted) {
        Object value = tree.get(key);
        if (value != null && !type.isInstance(value)) {
            throw invalid("'" + key + "' is not " + wanted + ".", "Give " + wanted + ", or leave it out.");
        }
        return Optional.ofNullable(value).map(type::cast);
    }

    private static ProblemException invalid(String what, String remedy) {
        return BodyProblem.FIELD_INVALID.with(what, remedy);
    }
}
