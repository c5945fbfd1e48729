package org.bulwark.files.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bulwark.basics.ProblemException;
import org.bulwark.decision.table.Cell;
import org.bulwark.decision.table.CellText;
import org.bulwark.decision.table.ColumnType;
import org.bulwark.decision.table.DecisionTable;
import org.bulwark.decision.table.HitPolicy;
import org.bulwark.decision.table.InputColumn;
import org.bulwark.decision.table.OutputColumn;
import org.bulwark.decision.table.Row;
import org.jspecify.annotations.Nullable;

/** The lines of a CSV file as a table. */
final class CsvTable {

    private static final List<String> HEADINGS =
            List.of("table", "hit policy", "kind", "name", "type", "allowed", "default");

    private final List<CsvLines.Line> lines;
    private final List<Integer> inputs = new ArrayList<>();
    private final List<Integer> outputs = new ArrayList<>();
    private int annotation = -1;

    CsvTable(List<CsvLines.Line> lines) {
        this.lines = lines;
    }

    DecisionTable table() {
        for (int i = 0; i < HEADINGS.size(); i++) {
            if (i >= lines.size() || !word(lines.get(i).field(0)).equals(HEADINGS.get(i))) {
                throw DecisionFileProblem.TABLE_FILE_SYNTAX.with(
                        i < lines.size()
                                ? "Line " + lines.get(i).number() + " begins with '"
                                        + lines.get(i).field(0) + "', not with '" + HEADINGS.get(i) + "'."
                                : "The line that begins with '" + HEADINGS.get(i) + "' is missing.",
                        "Begin the file with these seven lines: " + String.join(", ", HEADINGS) + ".");
            }
        }
        kinds();
        List<InputColumn> in = inputs.stream().map(this::input).toList();
        List<OutputColumn> out = outputs.stream().map(this::output).toList();
        List<Row> rows = lines.subList(HEADINGS.size(), lines.size()).stream()
                .map(line -> row(line, in, out))
                .toList();
        return new DecisionTable(heading("table").field(1), hitPolicy(), in, out, rows);
    }

    private CsvLines.Line heading(String word) {
        return lines.get(HEADINGS.indexOf(word));
    }

    private void kinds() {
        CsvLines.Line kinds = heading("kind");
        for (int column = 1; column < kinds.fields().size(); column++) {
            switch (word(kinds.field(column))) {
                case "input" -> inputs.add(column);
                case "output" -> outputs.add(column);
                case "annotation" -> {
                    if (annotation >= 0) {
                        throw wrong(kinds, column, "is a second annotation", "Keep one column of annotations.");
                    }
                    annotation = column;
                }
                case "" -> {}
                default ->
                    throw wrong(
                            kinds, column, "says '" + kinds.field(column) + "'", "Say input, output or annotation.");
            }
        }
    }

    private HitPolicy hitPolicy() {
        CsvLines.Line line = heading("hit policy");
        String asked = word(line.field(1)).replace(' ', '_').toUpperCase(Locale.ROOT);
        for (HitPolicy policy : HitPolicy.values()) {
            if (policy.name().equals(asked)) {
                return policy;
            }
        }
        throw wrong(
                line,
                1,
                "says '" + line.field(1) + "'",
                "Say FIRST, UNIQUE, COLLECT, COLLECT SUM, COLLECT MIN, COLLECT MAX or COLLECT COUNT.");
    }

    private InputColumn input(int column) {
        ColumnType type = type(column);
        if (!heading("default").field(column).isBlank()) {
            throw wrong(heading("default"), column, "gives an input a default", "Leave it empty.");
        }
        return new InputColumn(name(column), type, cell(heading("allowed"), column, type));
    }

    private OutputColumn output(int column) {
        ColumnType type = type(column);
        CsvLines.Line defaults = heading("default");
        Optional<Object> otherwise = defaults.field(column).isBlank()
                ? Optional.empty()
                : Optional.ofNullable(CellText.parseValue(defaults.field(column), type, where(defaults, column)));
        return new OutputColumn(name(column), type, cell(heading("allowed"), column, type), otherwise);
    }

    private String name(int column) {
        return heading("name").field(column);
    }

    private ColumnType type(int column) {
        CsvLines.Line types = heading("type");
        return ColumnType.parse(types.field(column))
                .orElseThrow(() -> wrong(
                        types,
                        column,
                        "says '" + types.field(column) + "'",
                        "Say whole, number, money, text, flag or date; money(0) for amounts without decimals."));
    }

    private Cell cell(CsvLines.Line line, int column, ColumnType type) {
        return line.field(column).isBlank() ? Cell.ANY : CellText.parse(line.field(column), type, where(line, column));
    }

    private Row row(CsvLines.Line line, List<InputColumn> in, List<OutputColumn> out) {
        for (int column = 1; column < line.fields().size(); column++) {
            boolean known = inputs.contains(column) || outputs.contains(column) || column == annotation;
            if (!known && !line.field(column).isBlank()) {
                throw wrong(line, column, "has no kind", "Say input, output or annotation in the line 'kind'.");
            }
        }
        if (line.field(0).isBlank()) {
            throw wrong(line, 0, "is empty", "Begin every row with an id of its own, for example R1.");
        }
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < in.size(); i++) {
            cells.add(cell(line, inputs.get(i), in.get(i).type()));
        }
        List<@Nullable Object> values = new ArrayList<>();
        for (int i = 0; i < out.size(); i++) {
            int column = outputs.get(i);
            values.add(CellText.parseValue(line.field(column), out.get(i).type(), where(line, column)));
        }
        return Row.of(line.field(0), cells, values).noted(annotation < 0 ? "" : line.field(annotation));
    }

    private String where(CsvLines.Line line, int column) {
        boolean named = column > 0 && lines.indexOf(line) >= HEADINGS.indexOf("kind");
        String name = named ? name(column) : "";
        return "Line " + line.number() + ", column " + (column + 1) + (name.isBlank() ? "" : " (" + name + ")");
    }

    private ProblemException wrong(CsvLines.Line line, int column, String what, String remedy) {
        return DecisionFileProblem.TABLE_FILE_SYNTAX.with(where(line, column) + " " + what + ".", remedy);
    }

    private static String word(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
