package org.bulwark.server.data.quarantine;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bulwark.basics.rule.Fact;
import org.bulwark.data.source.Field;
import org.bulwark.data.source.Source;
import org.bulwark.server.web.StrictJson;
import org.jspecify.annotations.Nullable;

/**
 * A field of a record that was kept aside, with its value masked.
 *
 * @param name its name, at most sixty characters of it
 * @param sent as what it was sent: text, number, flag, object, list or nothing
 * @param declared its declared type; empty for a field that the source does not declare
 * @param masked what may be seen of the value
 */
record MaskedField(String name, String sent, Optional<String> declared, String masked) {

    private static final int SHOWN = 60;
    private static final int MOST = 200;
    private static final String MASK = "\u2022\u2022\u2022";

    /** The fields that were sent, in their order; none for what cannot be read. */
    static List<MaskedField> of(byte[] raw, Optional<Source> source, StrictJson json) {
        List<MaskedField> fields = new ArrayList<>();
        data(raw, json).forEach((name, value) -> {
            if (fields.size() < MOST) {
                fields.add(new MaskedField(
                        name.substring(0, Math.min(SHOWN, name.length())),
                        sent(value),
                        source.flatMap(one -> one.field(name))
                                .map(Field::fact)
                                .map(Fact::type)
                                .map(type -> type.name().toLowerCase(Locale.ROOT)),
                        value == null || value.equals("") ? "" : MASK));
            }
        });
        return fields;
    }

    /** The fields of a record as it was sent; none for what cannot be read. */
    static Map<String, Object> data(byte[] raw, StrictJson json) {
        try {
            return json.object(raw).get("data") instanceof Map<?, ?> data ? texts(data) : Map.of();
        } catch (RuntimeException e) {
            return Map.of();
        }
    }

    @SuppressWarnings("unchecked") // JSON has texts as keys only
    private static Map<String, Object> texts(Map<?, ?> data) {
        return (Map<String, Object>) data;
    }

    private static String sent(@Nullable Object value) {
        return switch (value) {
            case null -> "nothing";
            case String _ -> "text";
            case Number _ -> "number";
            case Boolean _ -> "flag";
            case List<?> _ -> "list";
            default -> "object";
        };
    }
}
