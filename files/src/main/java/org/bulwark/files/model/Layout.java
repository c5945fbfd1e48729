package org.bulwark.files.model;

import java.util.List;
import java.util.Locale;
import org.bulwark.data.Numbers;

/**
 * Lays JSON out for people to read and compare: what is small on one line, the rest one entry a line, two spaces deep. Written by hand so
 * that no library's next version changes a byte.
 */
final class Layout {

    private Layout() {}

    /** A key and its value, which is JSON already. */
    static String member(String key, String value) {
        return text(key) + ": " + value;
    }

    /** An object on one line. */
    static String line(List<String> members) {
        return "{ " + String.join(", ", members) + " }";
    }

    /** An object with a line for each member. */
    static String block(List<String> members) {
        return members.isEmpty() ? "{}" : "{" + deeper(members) + "\n}";
    }

    /** A list on one line. */
    static String row(List<String> items) {
        return "[" + String.join(", ", items) + "]";
    }

    /** A list with a line for each item. */
    static String rows(List<String> items) {
        return items.isEmpty() ? "[]" : "[" + deeper(items) + "\n]";
    }

    private static String deeper(List<String> parts) {
        return ("\n" + String.join(",\n", parts)).replace("\n", "\n  "); // texts hold no line break: it is escaped
    }

    /** A number: the shortest decimal that reads back as the same double, or a text if it is none. */
    static String number(double value) {
        if (!Double.isFinite(value)) {
            return text(Double.toString(value));
        }
        return Double.compare(value, -0.0) == 0 ? "-0.0" : Numbers.text(value);
    }

    /** A text in quotes. */
    static String text(String value) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (c < 0x20 || c == 0x7F) {
                        quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
                    } else {
                        quoted.append(c);
                    }
                }
            }
        }
        return quoted.append('"').toString();
    }

    /** The beginning of a text, quoted, for messages. */
    static String excerpt(String value) {
        return text(value.length() > 40 ? value.substring(0, value.offsetByCodePoints(0, 20)) + "…" : value);
    }
}
