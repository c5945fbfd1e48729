package org.bulwark.files.specification;

import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Texts as YAML scalars: bare where every reader of YAML, old or new, sees a text, else in double quotes. */
final class Scalar {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_./-]*( [A-Za-z0-9_./()-]+)*");
    private static final Set<String> WORDS =
            Set.of("true", "false", "yes", "no", "on", "off", "y", "n", "null", "nan", "inf");

    private Scalar() {}

    /** Whether a scalar may stand before a colon as it is: YAML allows 1024 characters there. */
    static boolean isShortKey(String scalar) {
        return scalar.length() < 1000;
    }

    static String of(String text) {
        boolean plain = text.length() <= 1000
                && PLAIN.matcher(text).matches()
                && !WORDS.contains(text.toLowerCase(Locale.ROOT));
        return plain ? text : quoted(text);
    }

    static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        text.chars().forEach(c -> {
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\t' -> out.append("\\t");
                default -> {
                    boolean shown = (c >= ' ' && c < 0x7F) || (c >= 0xA0 && c != 0x2028 && c != 0x2029 && c < 0xFEFF);
                    if (shown) {
                        out.append((char) c);
                    } else {
                        out.append("\\u").append(HexFormat.of().toHexDigits((char) c));
                    }
                }
            }
        });
        return out.append('"').toString();
    }
}
