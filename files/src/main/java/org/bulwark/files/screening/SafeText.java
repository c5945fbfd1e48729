package org.bulwark.files.screening;

import java.util.regex.Pattern;

/**
 * Fields of CSV that a spreadsheet may open without harm (OWASP, CSV injection) and that come back as they were: a text that begins like a
 * formula gets an apostrophe in front, and so does one that already begins with apostrophes and then like a formula; reading takes one
 * away.
 */
final class SafeText {

    private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r\\n＝＋－＠].*", Pattern.DOTALL);
    private static final Pattern GUARDED = Pattern.compile("'+[=+\\-@\\t\\r\\n＝＋－＠].*", Pattern.DOTALL);

    private SafeText() {}

    /** A field to be written, in quotes where it needs them. */
    static String field(String text) {
        String safe = FORMULA.matcher(text).matches() ? "'" + text : text;
        boolean quoted = safe.chars()
                        .anyMatch(c ->
                                c == '"' || c == ',' || c == ';' || c == '|' || c == '\n' || c == '\r' || c == '\t')
                || !safe.equals(safe.strip());
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    /** A field that was read, as it was before it was written. */
    static String restored(String field) {
        return GUARDED.matcher(field).matches() ? field.substring(1) : field;
    }
}
