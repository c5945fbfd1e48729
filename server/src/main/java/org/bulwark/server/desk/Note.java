package org.bulwark.server.desk;

/** What people write beside a step. */
final class Note {

    private static final int LONGEST = 2_000;

    private Note() {}

    /** A note without blanks around it: {@link DeskProblem#NOTE_INVALID}. */
    static String of(String note) {
        String text = note.strip();
        boolean readable = text.chars().allMatch(c -> c >= ' ' || c == '\n' || c == '\r' || c == '\t');
        if (text.length() > LONGEST || !readable) {
            throw DeskProblem.NOTE_INVALID.with(
                    "The note has " + text.length() + " characters, or some that cannot be read.",
                    "Write at most " + LONGEST + " characters of plain text.");
        }
        return text;
    }
}
