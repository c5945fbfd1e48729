package org.bulwark.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Rows with a known outcome, ready to learn from or to judge a score on.
 *
 * @param name the data set's name
 * @param inputs the columns that may predict, one length
 * @param bad for each row 1 when the outcome is bad, else 0; taken over and not copied
 * @param weights how much each row counts
 * @param time when each row became known, null when the data do not say
 * @param group rows that belong together bear one number, a row of no known group its own, null when every row stands alone
 */
public record Sample(
        String name,
        List<Column> inputs,
        byte[] bad,
        Weights weights,
        @Nullable Column time,
        int @Nullable [] group) {

    /** Copies the list of inputs and checks the lengths. */
    public Sample {
        inputs = List.copyOf(inputs);
        if (inputs.isEmpty()) {
            throw DataProblem.TABLE_SHAPE.with(
                    name + " has no input columns.", "Exclude fewer columns, or add some that may predict.");
        }
        for (Column input : inputs) {
            requireRows("Input '" + input.name() + "'", input.size(), bad);
        }
        requireRows("The weight", weights.rows(), bad);
        requireRows("The time", time == null ? bad.length : time.size(), bad);
        requireRows("The group", group == null ? bad.length : group.length, bad);
    }

    /**
     * The sample that a specification makes of a table. Rows whose outcome is not known are left out. Columns with no role given are
     * inputs.
     *
     * @throws org.bulwark.basics.ProblemException when a named column is missing, the target is constant or ambiguous, a weight is
     *     negative, or a date is used as an input
     */
    public static Sample of(Table table, DataSpecification specification) {
        specification.columns().forEach(c -> table.column(c.name()));
        TargetSpecification target = specification
                .target()
                .orElseThrow(() -> DataProblem.TARGET_MISSING.with(
                        "Nobody said which column of " + table.name() + " is the outcome.",
                        "Name it: --target COLUMN, or target: {column: …} in the specification."));
        byte[] outcome = Outcome.of(table.column(target.column()), target);
        int[] known = IntStream.range(0, outcome.length)
                .filter(row -> outcome[row] != Outcome.UNKNOWN)
                .toArray();
        boolean all = known.length == outcome.length;

        List<Column> inputs = new ArrayList<>();
        for (Column column : table.columns()) {
            Role role = column.name().equals(target.column())
                    ? Role.TARGET
                    : specification
                            .column(column.name())
                            .map(ColumnSpecification::role)
                            .orElse(Role.INPUT);
            if (role == Role.INPUT) {
                if (column instanceof DateColumn) {
                    throw DataProblem.COLUMN_TYPE.with(
                            "Input '" + column.name() + "' is a date.",
                            "Exclude it, give it the role time, or derive an age from it in a query.");
                }
                inputs.add(all ? column : column.take(known));
            }
        }
        Optional<Column> weight = specification.withRole(Role.WEIGHT).map(c -> table.column(c.name()));
        Optional<Column> time = specification.withRole(Role.TIME).map(c -> table.column(c.name()));
        Optional<Column> group = specification.withRole(Role.GROUP).map(c -> table.column(c.name()));
        byte[] bad = all ? outcome : taken(outcome, known);
        return new Sample(
                specification.name(),
                inputs,
                bad,
                weight.map(c -> weights(c, known)).orElse(Weights.equal(known.length)),
                time.map(c -> c.take(known)).orElse(null),
                group.map(c -> numbered(c.take(known))).orElse(null));
    }

    /** Rows that say nothing of time and stand each for itself. */
    public static Sample of(String name, List<Column> inputs, byte[] bad, Weights weights) {
        return new Sample(name, inputs, bad, weights, null, null);
    }

    /** How many rows. */
    public int rows() {
        return bad.length;
    }

    /** How many of them are bad. */
    public int bads() {
        int bads = 0;
        for (byte b : bad) {
            bads += b;
        }
        return bads;
    }

    /** The rows given, in that order. */
    public Sample take(int[] rows) {
        return new Sample(
                name,
                inputs.stream().map(c -> c.take(rows)).toList(),
                taken(bad, rows),
                weights.take(rows),
                time == null ? null : time.take(rows),
                group == null ? null : IntStream.of(rows).map(row -> group[row]).toArray());
    }

    /** The same rows with the time at which each became known. */
    public Sample timed(Column when) {
        return new Sample(name, inputs, bad, weights, when, group);
    }

    /** The same rows with some of the inputs only. */
    public Sample withInputs(List<Column> chosen) {
        return new Sample(name, chosen, bad, weights, time, group);
    }

    /** An input by name, if the sample has it. */
    public Optional<Column> input(String column) {
        return inputs.stream().filter(c -> c.name().equals(column)).findFirst();
    }

    private static void requireRows(String what, int rows, byte[] bad) {
        if (rows != bad.length) {
            throw DataProblem.TABLE_SHAPE.with(
                    what + " has " + rows + " rows and the outcome " + bad.length + ".",
                    "Give every column the same number of rows.");
        }
    }

    private static Weights weights(Column column, int[] rows) {
        if (column instanceof NumberColumn numbers) {
            return Weights.of(numbers, rows);
        }
        throw DataProblem.COLUMN_TYPE.with(
                "Weight '" + column.name() + "' is not a number.", "Name a numeric column as the weight.");
    }

    private static byte[] taken(byte[] values, int[] rows) {
        byte[] taken = new byte[rows.length];
        for (int i = 0; i < rows.length; i++) {
            taken[i] = values[rows[i]];
        }
        return taken;
    }

    private static int[] numbered(Column column) {
        Map<String, Integer> numbers = new HashMap<>();
        int[] group = new int[column.size()];
        int next = 0;
        for (int row = 0; row < group.length; row++) {
            Integer known = column.isMissing(row) ? null : numbers.putIfAbsent(column.text(row), next);
            group[row] = known == null ? next++ : known;
        }
        return group;
    }
}
