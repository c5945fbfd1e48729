package org.bulwark.files.tree;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Plain trees as JSON (RFC 8259) in one form to the byte: keys in the tree's order, no blanks, doubles always with a point or an exponent
 * and the fewest digits that read back the same, only what must be escaped escaped.
 */
public final class JsonText {

    private final StringBuilder out = new StringBuilder();

    private JsonText() {}

    /** A tree of maps, lists, texts, longs, integers, finite doubles, booleans and nulls. */
    public static String of(@Nullable Object tree) {
        JsonText text = new JsonText();
        text.value(tree);
        return text.out.toString();
    }

    private void value(@Nullable Object value) {
        switch (value) {
            case null -> out.append("null");
            case String text -> out.append(quoted(text));
            case Map<?, ?> map -> object(map);
            case List<?> list -> array(list);
            case Boolean _, Long _, Integer _ -> out.append(value);
            case Double number when Double.isFinite(number) -> out.append(number.doubleValue());
            default -> throw new IllegalArgumentException("not a plain value: " + value.getClass());
        }
    }

    private void object(Map<?, ?> map) {
        out.append('{');
        String joint = "";
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            out.append(joint).append(quoted((String) entry.getKey())).append(':');
            value(entry.getValue());
            joint = ",";
        }
        out.append('}');
    }

    private void array(List<?> list) {
        out.append('[');
        String joint = "";
        for (Object item : list) {
            out.append(joint);
            value(item);
            joint = ",";
        }
        out.append(']');
    }

    /** A text in double quotes; what is not shown everywhere the same is escaped. */
    public static String quoted(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                default -> {
                    boolean shown = (c >= ' ' && c < 0x7F)
                            || (c >= 0xA0 && c != 0x2028 && c != 0x2029 && c != 0xFEFF && !Character.isSurrogate(c))
                            || isPair(text, i);
                    quoted.append(
                            shown ? String.valueOf(c) : "\\u" + HexFormat.of().toHexDigits(c));
                }
            }
        }
        return quoted.append('"').toString();
    }

    private static boolean isPair(String text, int i) {
        char c = text.charAt(i);
        return (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1)))
                || (Character.isLowSurrogate(c) && i > 0 && Character.isHighSurrogate(text.charAt(i - 1)));
    }
}
