package org.bulwark.files.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.bulwark.basics.rule.FactType;
import org.bulwark.decision.table.Cell;
import org.bulwark.decision.table.CellText;
import org.bulwark.decision.table.ColumnType;
import org.bulwark.decision.table.DecisionTable;
import org.bulwark.decision.table.HitPolicy;
import org.bulwark.decision.table.InputColumn;
import org.bulwark.decision.table.OutputColumn;
import org.bulwark.decision.table.Row;
import org.bulwark.files.tree.Form;
import org.bulwark.files.tree.Node;
import org.jspecify.annotations.Nullable;

/** Decision tables within a document. */
public final class TableForm {

    /** The keys of a table. */
    public static final Set<String> KEYS = Set.of("name", "hit-policy", "inputs", "outputs", "rows");

    private TableForm() {}

    /** A table, read; what is at fault is noted in the form. */
    public static DecisionTable read(Form form) {
        List<InputColumn> inputs = form.items(
                "inputs", (path, node) -> input(Form.of(path, node, Set.of("name", "type", "allowed"), form.faults())));
        List<OutputColumn> outputs = form.items(
                "outputs",
                (path, node) ->
                        output(Form.of(path, node, Set.of("name", "type", "allowed", "otherwise"), form.faults())));
        boolean columnsRead = inputs.size() == count(form, "inputs") && outputs.size() == count(form, "outputs");
        List<Row> rows = columnsRead
                ? form.items(
                        "rows",
                        (path, node) -> row(
                                Form.of(path, node, Set.of("id", "when", "then", "note"), form.faults()),
                                inputs,
                                outputs))
                : List.of(); // of columns at fault nothing can be said row by row
        return new DecisionTable(form.text("name"), form.word("hit-policy", HitPolicy.values()), inputs, outputs, rows);
    }

    private static int count(Form form, String key) {
        return form.find(key).orElse(null) instanceof Node.Items items
                ? items.items().size()
                : 0;
    }

    private static ColumnType type(Form form) {
        String text = form.text("type");
        return ColumnType.parse(text).orElseGet(() -> {
            form.fault("type", "'" + text + "' is no type of values.", "Use whole, number, money, text, flag or date.");
            return ColumnType.of(FactType.TEXT);
        });
    }

    private static InputColumn input(Form form) {
        ColumnType type = type(form);
        Cell allowed = form.findText("allowed")
                .map(text -> CellText.parse(text, type, form.path()))
                .orElse(Cell.ANY);
        return new InputColumn(form.text("name"), type, allowed);
    }

    private static OutputColumn output(Form form) {
        ColumnType type = type(form);
        Cell allowed = form.findText("allowed")
                .map(text -> CellText.parse(text, type, form.path()))
                .orElse(Cell.ANY);
        Optional<Object> otherwise = form.findText("otherwise")
                .flatMap(text -> Optional.ofNullable(CellText.parseValue(text, type, form.path())));
        return new OutputColumn(form.text("name"), type, allowed, otherwise);
    }

    @SuppressWarnings("NullAway") // it does not see the @Nullable of a record's component in another module
    private static Row row(Form form, List<InputColumn> inputs, List<OutputColumn> outputs) {
        List<String> when = form.texts("when");
        List<String> then = form.texts("then");
        if (when.size() != inputs.size() || then.size() != outputs.size()) {
            form.fault(
                    "when",
                    "A row has " + when.size() + " conditions and " + then.size() + " values.",
                    "Write " + inputs.size() + " conditions and " + outputs.size() + " values, one a column.");
            return Row.of("?", List.of(), new ArrayList<@Nullable Object>());
        }
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < when.size(); i++) {
            cells.add(CellText.parse(when.get(i), inputs.get(i).type(), form.path() + ", input " + (i + 1)));
        }
        List<@Nullable Object> values = new ArrayList<>();
        for (int i = 0; i < then.size(); i++) {
            values.add(CellText.parseValue(then.get(i), outputs.get(i).type(), form.path() + ", output " + (i + 1)));
        }
        return new Row(form.text("id"), cells, values, form.findText("note").orElse(""));
    }

    /** A table as a plain tree, always in the same order. */
    public static SequencedMap<String, Object> tree(DecisionTable table) {
        SequencedMap<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", table.name());
        tree.put("hit-policy", Form.word(table.hitPolicy()));
        tree.put("inputs", table.inputs().stream().map(TableForm::tree).toList());
        tree.put("outputs", table.outputs().stream().map(TableForm::tree).toList());
        tree.put("rows", table.rows().stream().map(row -> tree(row, table)).toList());
        return tree;
    }

    private static SequencedMap<String, Object> tree(InputColumn input) {
        return column(input.name(), input.type(), input.allowed());
    }

    private static SequencedMap<String, Object> tree(OutputColumn output) {
        SequencedMap<String, Object> tree = column(output.name(), output.type(), output.allowed());
        output.otherwise().ifPresent(value -> tree.put("otherwise", CellText.print(value, output.type())));
        return tree;
    }

    private static SequencedMap<String, Object> column(String name, ColumnType type, Cell allowed) {
        SequencedMap<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", name);
        tree.put("type", type.text());
        if (!allowed.equals(Cell.ANY)) {
            tree.put("allowed", CellText.print(allowed, type));
        }
        return tree;
    }

    private static SequencedMap<String, Object> tree(Row row, DecisionTable table) {
        List<String> when = new ArrayList<>();
        for (int i = 0; i < row.cells().size(); i++) {
            when.add(CellText.print(row.cells().get(i), table.inputs().get(i).type()));
        }
        List<String> then = new ArrayList<>();
        for (int i = 0; i < row.outputs().size(); i++) {
            then.add(CellText.print(row.outputs().get(i), table.outputs().get(i).type()));
        }
        SequencedMap<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", row.id());
        tree.put("when", when);
        tree.put("then", then);
        if (!row.annotation().isEmpty()) {
            tree.put("note", row.annotation());
        }
        return tree;
    }
}
