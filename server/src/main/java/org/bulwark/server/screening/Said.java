package org.bulwark.server.screening;

/** Texts that people give along, which must say something and not too much. */
final class Said {

    private static final int LONGEST_LINE = 200;
    private static final int LEAST_NOTE = 5;
    private static final int LONGEST_NOTE = 2_000;

    private Said() {}

    /** One line: {@link ScreeningProblem#LIST_INVALID}. */
    static String line(String what, String written) {
        String line = written.strip();
        if (line.isEmpty() || line.length() > LONGEST_LINE || line.chars().anyMatch(Character::isISOControl)) {
            throw ScreeningProblem.LIST_INVALID.with(
                    "The " + what + " is empty, longer than " + LONGEST_LINE + " characters, or more than one line.",
                    "Say it in one line.");
        }
        return line;
    }

    /** Why something is done: {@link ScreeningProblem#LIST_INVALID}. */
    static String reason(String written) {
        String reason = written.strip();
        if (reason.length() < LEAST_NOTE || reason.length() > LONGEST_NOTE || !isText(reason)) {
            throw ScreeningProblem.LIST_INVALID.with(
                    "The reason has fewer than " + LEAST_NOTE + " or more than " + LONGEST_NOTE
                            + " characters, or some that cannot be shown.",
                    "Say why, in a sentence or two.");
        }
        return reason;
    }

    /** Whether it can be kept and shown: no control characters but those that end lines. */
    static boolean isText(String written) {
        return written.chars().allMatch(c -> !Character.isISOControl(c) || c == '\n' || c == '\r' || c == '\t');
    }
}
