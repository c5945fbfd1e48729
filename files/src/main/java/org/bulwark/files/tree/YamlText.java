package org.bulwark.files.tree;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.bulwark.data.Numbers;
import org.jspecify.annotations.Nullable;

/**
 * Plain trees as YAML that a person likes to read: what fits on a line stands on one, the rest is indented by two. What is written reads
 * back as the same tree.
 */
public final class YamlText {

    private static final int WIDTH = 140;
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_./-]*( [A-Za-z0-9_./()-]+)*");
    private static final Set<String> WORDS =
            Set.of("true", "false", "yes", "no", "on", "off", "y", "n", "null", "nan", "inf");

    private final StringBuilder out = new StringBuilder();

    private YamlText() {}

    /** A tree of maps, lists, texts, longs, integers, finite doubles and booleans. */
    public static String of(Map<String, ?> tree) {
        YamlText text = new YamlText();
        text.object(tree, "");
        return text.out.toString();
    }

    private void object(Map<?, ?> map, String indent) {
        String first = "";
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            out.append(first).append(scalar(entry.getKey())).append(':');
            below(entry.getValue(), indent);
            first = indent;
        }
    }

    private void below(@Nullable Object value, String indent) {
        String line = flow(value);
        boolean small = !(value instanceof Map) && !(value instanceof List);
        if (small || line.length() < 3 || (!indent.isEmpty() && indent.length() + line.length() < WIDTH)) {
            out.append(' ').append(line).append('\n');
        } else if (value instanceof Map<?, ?> map) {
            out.append('\n').append(indent).append("  ");
            object(map, indent + "  ");
        } else if (value instanceof List<?> list) {
            out.append('\n');
            for (Object item : list) {
                out.append(indent).append("  -");
                if (item instanceof Map<?, ?> map
                        && indent.length() + flow(item).length() >= WIDTH) {
                    out.append(' ');
                    object(map, indent + "    ");
                } else {
                    out.append(' ').append(flow(item)).append('\n');
                }
            }
        }
    }

    /** Anything on one line. */
    private static String flow(@Nullable Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                StringBuilder text = new StringBuilder("{");
                map.forEach((key, each) -> text.append(text.length() > 1 ? ", " : " ")
                        .append(scalar(key))
                        .append(": ")
                        .append(flow(each)));
                yield text.append(map.isEmpty() ? "}" : " }").toString();
            }
            case List<?> list -> {
                StringBuilder text = new StringBuilder("[");
                list.forEach(each -> text.append(text.length() > 1 ? ", " : "").append(flow(each)));
                yield text.append("]").toString();
            }
            case null, default -> scalar(value);
        };
    }

    private static String scalar(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case String text -> text(text);
            case Double number -> Numbers.text(number);
            default -> value.toString();
        };
    }

    /** Bare where every reader of YAML, old or new, sees a text, else in double quotes. */
    private static String text(String text) {
        boolean plain = text.length() <= 1000
                && PLAIN.matcher(text).matches()
                && !WORDS.contains(text.toLowerCase(Locale.ROOT));
        return plain ? text : JsonText.quoted(text);
    }
}
