package org.bulwark.decision.table;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Answers for a table, by an index (see {@link #indexed}) or row by row. Both come to the same. Immutable, safe for many threads.
 *
 * <p>Of an allowed column, a value that is not allowed is not decided on: {@link TableOutcome.NotAllowed}.
 */
public final class TableEvaluator {

    private final DecisionTable table;
    private final RowFinder finder;

    private TableEvaluator(DecisionTable table, RowFinder finder) {
        this.table = table;
        this.finder = finder;
    }

    /**
     * By bitmaps of the matching rows for every segment of every input: microseconds for thousands of rows. Building takes time in
     * proportion to the rows, and at most 64 MiB; make it once for a table.
     */
    public static TableEvaluator indexed(DecisionTable table) {
        return new TableEvaluator(table, RowIndex.of(table));
    }

    /** Row by row, cell by cell: for tables that are asked once, and to measure the index against. */
    public static TableEvaluator scanning(DecisionTable table) {
        return new TableEvaluator(table, new RowScan(table.rows()));
    }

    /** By an index that keeps to some bytes. */
    static TableEvaluator indexed(DecisionTable table, long mostBytes) {
        return new TableEvaluator(table, RowIndex.of(table, mostBytes));
    }

    /** The table. */
    public DecisionTable table() {
        return table;
    }

    /** The bytes of the index; nothing when there is none. */
    public OptionalLong indexBytes() {
        return finder instanceof RowIndex index ? OptionalLong.of(index.bytes()) : OptionalLong.empty();
    }

    /**
     * The table's answer.
     *
     * @param values the inputs' values in the table's order, of the classes that {@link org.bulwark.basics.rule.FactType} names; null
     *     where missing
     * @throws IllegalArgumentException for another number of values, or a value of another type: a programmer's mistake
     */
    public Evaluation evaluate(@Nullable Object... values) {
        @Nullable Object[] inputs = checked(values);
        return new Evaluation(
                table, Collections.unmodifiableList(Arrays.<@Nullable Object>asList(inputs)), outcome(inputs));
    }

    private @Nullable Object[] checked(@Nullable Object[] values) {
        List<InputColumn> columns = table.inputs();
        if (values.length != columns.size()) {
            throw new IllegalArgumentException(values.length + " values for the inputs " + table.inputNames());
        }
        @Nullable Object[] inputs = new @Nullable Object[values.length];
        for (int i = 0; i < inputs.length; i++) {
            Object value = values[i];
            if (value != null) {
                if (!columns.get(i).type().fact().admits(value)) {
                    throw new IllegalArgumentException(
                            columns.get(i) + " was given a " + value.getClass() + ": " + value);
                }
                inputs[i] = Values.plain(value);
            }
        }
        return inputs;
    }

    private TableOutcome outcome(@Nullable Object[] inputs) {
        for (int i = 0; i < inputs.length; i++) {
            InputColumn input = table.inputs().get(i);
            if (!input.allowed().matches(inputs[i])) {
                return new TableOutcome.NotAllowed(input, inputs[i]);
            }
        }
        if (table.hitPolicy() == HitPolicy.FIRST) {
            int row = finder.first(inputs);
            return row == RowFinder.NONE
                    ? none()
                    : new TableOutcome.One(table.rows().get(row));
        }
        List<Row> rows =
                Arrays.stream(finder.all(inputs)).mapToObj(table.rows()::get).toList();
        if (table.hitPolicy().isAggregate()) {
            return Aggregation.of(table.hitPolicy(), rows)
                    .<TableOutcome>map(value -> new TableOutcome.Aggregate(value, rows))
                    .orElseGet(this::none);
        }
        if (rows.isEmpty()) {
            return none();
        }
        if (table.hitPolicy() == HitPolicy.COLLECT) {
            return new TableOutcome.Many(rows);
        }
        return rows.size() == 1 ? new TableOutcome.One(rows.getFirst()) : new TableOutcome.Conflict(rows);
    }

    private TableOutcome none() {
        return table.hasOtherwise() ? new TableOutcome.Otherwise(table.otherwise()) : new TableOutcome.None();
    }
}
