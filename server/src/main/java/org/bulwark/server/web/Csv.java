package org.bulwark.server.web;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Rows of a CSV file after RFC 4180. A text that a spreadsheet would take for a formula gets an apostrophe in front, which the spreadsheet
 * shows as text.
 */
public final class Csv {

    private static final String FORMULA = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

    /** What a cell of some country's spreadsheet ends at, and what quotes are for. */
    private static final String PARTING = "\",;\t\r\n";

    private Csv() {}

    /** One line with its end. Numbers of ours are safe to pass as {@link Number}; everything else is taken for what somebody wrote. */
    public static String line(List<?> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(Object cell) {
        if (cell instanceof Number number) {
            return number.toString();
        }
        String text = cell.toString();
        String safe = isFormula(text) ? "'" + text : text;
        boolean quoted = safe.chars().anyMatch(c -> PARTING.indexOf(c) >= 0);
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    /** Whether a formula's sign comes first, be it behind blanks or behind signs without width, which some readers take away. */
    private static boolean isFormula(String text) {
        return text.codePoints().filter(c -> FORMULA.indexOf(c) >= 0 || !isNothing(c)).findFirst().stream()
                .anyMatch(c -> FORMULA.indexOf(c) >= 0);
    }

    private static boolean isNothing(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT;
    }
}
