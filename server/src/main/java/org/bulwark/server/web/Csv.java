package org.bulwark.server.web;

import java.util.List;
import java.util.stream.Collectors;
import org.bulwark.files.table.CsvField;

/**
 * Rows of a CSV file after RFC 4180. A text that a spreadsheet would take for a formula gets an apostrophe in front, which the spreadsheet
 * shows as text.
 */
public final class Csv {

    private Csv() {}

    /** One line with its end. Numbers of ours are safe to pass as {@link Number}; everything else is taken for what somebody wrote. */
    public static String line(List<?> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(Object cell) {
        return cell instanceof Number number ? number.toString() : CsvField.written(cell.toString());
    }
}
