package org.bulwark.files.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.bulwark.data.Numbers;
import org.bulwark.files.table.CsvField;

/** Writes a points table as CSV that a spreadsheet may open without harm. */
final class PointsCsv {

    private static final String LINE_END = "\r\n"; // RFC 4180, 2.1

    private PointsCsv() {}

    static void write(PointsTable table, OutputStream out) throws IOException {
        StringBuilder csv = new StringBuilder("\uFEFF");
        csv.append(String.join(",", PointsTable.HEADINGS)).append(LINE_END);
        for (PointsTable.Line line : table.lines()) {
            csv.append(String.join(",", fields(line))).append(LINE_END);
        }
        out.write(csv.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> fields(PointsTable.Line line) {
        return List.of(
                CsvField.written(line.variable()),
                CsvField.written(line.title()),
                CsvField.written(line.bin()),
                line.kind().name().toLowerCase(Locale.ROOT),
                Long.toString(line.rows()),
                number(line.share()),
                Long.toString(line.bads()),
                number(line.badRate()),
                number(line.woe()),
                number(line.iv()),
                number(line.coefficient()),
                Integer.toString(line.points()));
    }

    private static String number(double value) {
        return Double.isFinite(value) ? Numbers.text(value) : "";
    }
}
