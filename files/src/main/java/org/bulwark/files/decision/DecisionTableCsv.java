package org.bulwark.files.decision;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.bulwark.decision.table.Cell;
import org.bulwark.decision.table.CellText;
import org.bulwark.decision.table.ColumnType;
import org.bulwark.decision.table.DecisionTable;
import org.bulwark.decision.table.InputColumn;
import org.bulwark.decision.table.OutputColumn;
import org.bulwark.decision.table.Row;
import org.bulwark.files.table.CsvField;

/**
 * A decision table as CSV that spreadsheets open: UTF-8 with a byte order mark, commas, RFC 4180. Seven lines of headings, each beginning with its
 * word, then one line a row, beginning with its id:
 *
 * <pre>
 * table,Limits of micro firms
 * hit policy,FIRST
 * kind,input,input,output,annotation
 * name,application.amount,applicant.kind,limit,why
 * type,money,text,money,
 * allowed,[0..500000],"""A"",""B""",,
 * default,,,0,
 * R1,&lt; 1000,"""A""",1000,small is quick
 * R2,,not(null),500,
 * </pre>
 *
 * <p>Cells are written as {@link CellText} says; an empty input means any value. Types are those of {@link ColumnType#text}. Reading also takes
 * semicolons and tabs, columns in another order, and lines that are blank. Formulas cannot be smuggled through: see {@code CsvField}.
 */
public final class DecisionTableCsv {

    private static final String LINE_END = "\r\n"; // RFC 4180, 2.1

    private DecisionTableCsv() {}

    /**
     * Reads a table; the stream is left open.
     *
     * @throws org.bulwark.basics.ProblemException {@link DecisionFileProblem}, or {@link org.bulwark.decision.table.TableProblem} for what
     *     stands in the cells, with line and column
     */
    public static DecisionTable read(InputStream in) {
        return new CsvTable(CsvLines.of(Bytes.of(in))).table();
    }

    /** The table as text; it reads back as the same. */
    public static String text(DecisionTable table) {
        StringBuilder csv = new StringBuilder("\uFEFF");
        line(csv, List.of("table", table.name()));
        line(csv, List.of("hit policy", table.hitPolicy().name().replace('_', ' ')));
        List<String> kinds = new ArrayList<>(List.of("kind"));
        List<String> names = new ArrayList<>(List.of("name"));
        List<String> types = new ArrayList<>(List.of("type"));
        List<String> allowed = new ArrayList<>(List.of("allowed"));
        List<String> defaults = new ArrayList<>(List.of("default"));
        for (InputColumn input : table.inputs()) {
            kinds.add("input");
            names.add(input.name());
            types.add(input.type().text());
            allowed.add(cell(input.allowed(), input.type()));
            defaults.add("");
        }
        for (OutputColumn output : table.outputs()) {
            kinds.add("output");
            names.add(output.name());
            types.add(output.type().text());
            allowed.add(cell(output.allowed(), output.type()));
            defaults.add(output.otherwise()
                    .map(value -> CellText.print(value, output.type()))
                    .orElse(""));
        }
        kinds.add("annotation");
        for (List<String> heading : List.of(kinds, names, types, allowed, defaults)) {
            line(csv, heading);
        }
        table.rows().forEach(row -> line(csv, fields(table, row)));
        return csv.toString();
    }

    private static List<String> fields(DecisionTable table, Row row) {
        List<String> fields = new ArrayList<>(List.of(row.id()));
        for (int i = 0; i < table.inputs().size(); i++) {
            fields.add(cell(row.cells().get(i), table.inputs().get(i).type()));
        }
        for (int i = 0; i < table.outputs().size(); i++) {
            fields.add(
                    CellText.print(row.outputs().get(i), table.outputs().get(i).type()));
        }
        fields.add(row.annotation());
        return fields;
    }

    /** Any value is an empty field, because a lone hyphen would begin like a formula. */
    private static String cell(Cell cell, ColumnType type) {
        return cell.equals(Cell.ANY) ? "" : CellText.print(cell, type);
    }

    private static void line(StringBuilder csv, List<String> fields) {
        StringJoiner line = new StringJoiner(",", "", LINE_END);
        fields.forEach(field -> line.add(CsvField.written(field)));
        csv.append(line);
    }
}
