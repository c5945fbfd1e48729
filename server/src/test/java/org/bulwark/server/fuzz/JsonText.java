package org.bulwark.server.fuzz;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes JSON as it stands, also what no well-behaved writer would: halves of pairs and control characters as escapes. */
final class JsonText {

    private JsonText() {}

    static String of(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .map(entry -> text(String.valueOf(entry.getKey())) + ":" + of(entry.getValue()))
                        .collect(Collectors.joining(",", "{", "}"));
            case List<?> list -> list.stream().map(JsonText::of).collect(Collectors.joining(",", "[", "]"));
            case String string -> text(string);
            default -> value.toString();
        };
    }

    private static String text(String string) {
        StringBuilder text = new StringBuilder("\"");
        string.chars().forEach(c -> {
            if (c < 0x20 || c > 0x7E || c == '"' || c == '\\') {
                text.append(String.format(Locale.ROOT, "\\u%04x", c));
            } else {
                text.append((char) c);
            }
        });
        return text.append('"').toString();
    }
}
