package org.bulwark.decision.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What makes one version of a table another. Rows are known by their ids, columns by their names; equal tables have no differences. */
public final class TableDiff {

    private final DecisionTable before;
    private final DecisionTable after;
    private final Pair inputs;
    private final Pair outputs;
    private final List<TableChange> changes = new ArrayList<>();

    private TableDiff(DecisionTable before, DecisionTable after) {
        this.before = before;
        this.after = after;
        this.inputs = new Pair(TableChange.Side.INPUT, Side.inputs(before), Side.inputs(after));
        this.outputs = new Pair(TableChange.Side.OUTPUT, Side.outputs(before), Side.outputs(after));
    }

    /** The differences: of the heading, of the columns, of the rows in order. */
    public static List<TableChange> between(DecisionTable before, DecisionTable after) {
        TableDiff diff = new TableDiff(before, after);
        diff.heading();
        diff.columns(diff.inputs);
        diff.columns(diff.outputs);
        diff.rows();
        return List.copyOf(diff.changes);
    }

    /**
     * One side of a table in words.
     *
     * @param columns what each column is, by name and in order
     * @param cells a row's cells in words
     */
    private record Side(Map<String, String> columns, List<String> names, Function<Row, List<String>> cells) {

        static Side inputs(DecisionTable table) {
            Map<String, String> columns = table.inputs().stream()
                    .collect(Collectors.toMap(
                            InputColumn::name, c -> c.type().text() + " " + CellText.print(c.allowed(), c.type())));
            return new Side(
                    columns,
                    table.inputNames(),
                    row -> IntStream.range(0, columns.size())
                            .mapToObj(i -> CellText.print(
                                    row.cells().get(i), table.inputs().get(i).type()))
                            .toList());
        }

        static Side outputs(DecisionTable table) {
            Map<String, String> columns = table.outputs().stream()
                    .collect(Collectors.toMap(
                            OutputColumn::name,
                            c -> c.type().text() + " " + CellText.print(c.allowed(), c.type()) + " "
                                    + CellText.print(c.otherwise().orElse(null), c.type())));
            List<String> names =
                    table.outputs().stream().map(OutputColumn::name).toList();
            return new Side(
                    columns,
                    names,
                    row -> IntStream.range(0, columns.size())
                            .mapToObj(i -> CellText.print(
                                    row.outputs().get(i), table.outputs().get(i).type()))
                            .toList());
        }
    }

    /** The same side of both tables. */
    private record Pair(TableChange.Side side, Side was, Side is) {}

    private void heading() {
        heading(TableChange.Part.NAME, before.name(), after.name());
        heading(
                TableChange.Part.HIT_POLICY,
                before.hitPolicy().name(),
                after.hitPolicy().name());
    }

    private void heading(TableChange.Part part, String was, String is) {
        if (!was.equals(is)) {
            changes.add(new TableChange.Heading(part, was, is));
        }
    }

    private void columns(Pair pair) {
        TableChange.Side side = pair.side;
        Side was = pair.was;
        Side is = pair.is;
        for (String column : was.names) {
            String now = is.columns.get(column);
            String then = was.columns.getOrDefault(column, "");
            if (now == null) {
                changes.add(new TableChange.ColumnRemoved(side, column));
            } else if (!now.equals(then)) {
                changes.add(new TableChange.ColumnChanged(side, column, then, now));
            }
        }
        is.names.stream()
                .filter(column -> !was.columns.containsKey(column))
                .forEach(column -> changes.add(new TableChange.ColumnAdded(side, column)));
        String then = String.join(", ", kept(was.names, is.columns.keySet()));
        String now = String.join(", ", kept(is.names, was.columns.keySet()));
        heading(side == TableChange.Side.INPUT ? TableChange.Part.INPUTS : TableChange.Part.OUTPUTS, then, now);
    }

    private static List<String> kept(List<String> names, Set<String> others) {
        return names.stream().filter(others::contains).toList();
    }

    private void rows() {
        Map<String, Integer> then = places(before);
        Map<String, Integer> now = places(after);
        then.forEach((id, place) -> {
            if (!now.containsKey(id)) {
                changes.add(new TableChange.RowRemoved(id, place + 1));
            }
        });
        int[] from = after.rows().stream()
                .filter(row -> then.containsKey(row.id()))
                .mapToInt(row -> then.getOrDefault(row.id(), 0))
                .toArray();
        Set<Integer> still = Ascending.longest(from);
        int kept = 0;
        for (int place = 0; place < after.rows().size(); place++) {
            Row row = after.rows().get(place);
            if (!then.containsKey(row.id())) {
                changes.add(new TableChange.RowAdded(row.id(), place + 1));
                continue;
            }
            if (!still.contains(kept)) {
                changes.add(new TableChange.RowMoved(row.id(), from[kept] + 1, place + 1));
            }
            cells(before.rows().get(from[kept]), row);
            kept++;
        }
    }

    private static Map<String, Integer> places(DecisionTable table) {
        Map<String, Integer> places = new LinkedHashMap<>();
        table.rows().forEach(row -> places.put(row.id(), places.size()));
        return places;
    }

    private void cells(Row was, Row is) {
        cells(inputs, was, is);
        cells(outputs, was, is);
        if (!was.annotation().equals(is.annotation())) {
            changes.add(new TableChange.AnnotationChanged(is.id(), was.annotation(), is.annotation()));
        }
    }

    /** Cells of columns that are in both tables. */
    private void cells(Pair pair, Row was, Row is) {
        Side then = pair.was;
        Side now = pair.is;
        List<String> old = then.cells.apply(was);
        List<String> young = now.cells.apply(is);
        Map<String, String> texts = new HashMap<>();
        IntStream.range(0, old.size()).forEach(i -> texts.put(then.names.get(i), old.get(i)));
        for (int i = 0; i < young.size(); i++) {
            String text = texts.get(now.names.get(i));
            if (text != null && !text.equals(young.get(i))) {
                changes.add(new TableChange.CellChanged(is.id(), pair.side, now.names.get(i), text, young.get(i)));
            }
        }
    }
}
