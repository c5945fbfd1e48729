package org.bulwark.files.table;

/**
 * One field of CSV, the same in every file that this house writes, and safe in a spreadsheet: what would begin like a formula begins with an apostrophe instead (OWASP, CSV injection), which
 * reading takes off again. A text that has the apostrophe by itself gets one more.
 */
public final class CsvField {

    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    private CsvField() {}

    /** A field as it stands in the file. */
    public static String written(String text) {
        String safe = isFormula(text) ? "'" + text : text;
        boolean quoted = safe.chars().anyMatch(c -> "\",;\t\n\r".indexOf(c) >= 0) || !safe.equals(safe.strip());
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    /** What was meant by a field, after its quotes are off. */
    public static String read(String text) {
        return text.startsWith("'") && isFormula(text.substring(1)) ? text.substring(1) : text;
    }

    /** Whether a formula's sign comes first, behind apostrophes, blanks of any script and signs without width. */
    private static boolean isFormula(String text) {
        int at = 0;
        while (at < text.length() && FORMULA.indexOf(text.charAt(at)) < 0 && isPassedOver(text.charAt(at))) {
            at++;
        }
        return at < text.length() && FORMULA.indexOf(text.charAt(at)) >= 0;
    }

    private static boolean isPassedOver(char c) {
        return c == '\''
                || Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.getType(c) == Character.FORMAT;
    }
}
