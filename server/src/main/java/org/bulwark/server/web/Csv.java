package org.bulwark.server.web;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Rows of a CSV file after RFC 4180. A text that a spreadsheet would take for a formula gets an apostrophe in front, which the spreadsheet
 * shows as text.
 */
public final class Csv {

    private static final String FORMULA = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

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
        String safe = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        boolean quoted = safe.chars().anyMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r' || c == ';');
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
