package org.bulwark.basics.rule;

import dev.cel.common.CelOptions;
import dev.cel.runtime.RuntimeHelpers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Regular expressions by RE2, whose time is linear in the text; and only those whose program stays small. */
final class Patterns {

    private static final int LONGEST = 200;
    private static final int MOST_REPEATS = 1_000;
    private static final Pattern COUNT = Pattern.compile("\\{(\\d{1,9})?(?:,(\\d{1,9})?)?\\}");
    private static final CelOptions BOUNDS =
            CelOptions.current().maxRegexProgramSize(MOST_REPEATS).build();

    private Patterns() {}

    /** Whether a pattern is found in a text. */
    static boolean matches(String text, String pattern) {
        return RuntimeHelpers.matches(text, pattern, BOUNDS);
    }

    /** Whether a pattern can be used. RE2 writes counted repeats out, so all of them together must not be many. */
    static boolean isFine(String pattern) {
        if (pattern.length() > LONGEST) {
            return false;
        }
        double repeats = 1;
        for (Matcher count = COUNT.matcher(pattern); count.find(); ) {
            repeats *= Math.max(1, Math.max(number(count.group(1)), number(count.group(2))));
        }
        return repeats <= MOST_REPEATS && isRead(pattern);
    }

    private static boolean isRead(String pattern) {
        try {
            matches("", pattern);
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }

    private static double number(@Nullable String digits) {
        return digits == null ? 1 : Double.parseDouble(digits);
    }
}
