package org.bulwark.files.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes a points table as an Excel workbook. Texts are cells of type text, so none can be a formula. */
final class PointsWorkbook {

    /** The most characters that a cell of Excel holds. */
    private static final int MOST = 32_767;

    private static final String RATE = "0.00%";
    private static final String DECIMALS = "0.0000";

    private PointsWorkbook() {}

    static void write(PointsTable table, OutputStream out) throws IOException {
        Workbook workbook = new Workbook(out, "Bulwark", null);
        Worksheet sheet = workbook.newWorksheet("Points");
        for (int column = 0; column < PointsTable.HEADINGS.size(); column++) {
            sheet.value(0, column, PointsTable.HEADINGS.get(column));
            sheet.style(0, column).bold().set();
        }
        sheet.freezePane(0, 1);
        sheet.width(0, 24);
        sheet.width(1, 30);
        sheet.width(2, 30);
        for (int i = 0; i < table.lines().size(); i++) {
            PointsTable.Line line = table.lines().get(i);
            int row = i + 1;
            text(sheet, row, 0, line.variable());
            text(sheet, row, 1, line.title());
            text(sheet, row, 2, line.bin());
            text(sheet, row, 3, line.kind().name().toLowerCase(Locale.ROOT));
            sheet.value(row, 4, line.rows());
            number(sheet, row, 5, line.share(), RATE);
            sheet.value(row, 6, line.bads());
            number(sheet, row, 7, line.badRate(), RATE);
            number(sheet, row, 8, line.woe(), DECIMALS);
            number(sheet, row, 9, line.iv(), DECIMALS);
            number(sheet, row, 10, line.coefficient(), DECIMALS);
            sheet.value(row, 11, line.points());
        }
        workbook.finish();
    }

    private static void text(Worksheet sheet, int row, int column, String text) {
        sheet.value(row, column, text.length() > MOST ? text.substring(0, MOST - 1) + "…" : text);
    }

    private static void number(Worksheet sheet, int row, int column, double value, String format) {
        if (Double.isFinite(value)) {
            sheet.value(row, column, value);
            sheet.style(row, column).format(format).set();
        }
    }
}
