package org.bulwark.decision.table;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.bulwark.basics.ProblemException;
import org.bulwark.basics.rule.FactType;
import org.jspecify.annotations.Nullable;

/** What every table must be: names, columns, rows and types that go together. */
record TableShape(String name, List<InputColumn> inputs, List<OutputColumn> outputs) {

    private static final int MOST_COLUMNS = 64; // the checks keep sets of inputs in one long
    private static final int MOST_ROWS = 100_000;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_NOTE = 10_000;
    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*(\\.[\\p{L}_][\\p{L}\\p{N}_]*)*");

    void verify(HitPolicy hitPolicy, List<Row> rows) {
        sizes(rows);
        if (name.isBlank() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            throw shape("has no name, or one that is too long", "Name it on one line of at most " + LONGEST_NAME + ".");
        }
        names(inputs.stream().map(InputColumn::name).toList(), "input");
        names(outputs.stream().map(OutputColumn::name).toList(), "output");
        for (InputColumn input : inputs) {
            cell(input.allowed(), input.type(), "the allowed values of input '" + input.name() + "'");
        }
        for (OutputColumn output : outputs) {
            cell(output.allowed(), output.type(), "the allowed values of output '" + output.name() + "'");
            value(output.otherwise().orElse(null), output.type(), "the default of output '" + output.name() + "'");
        }
        aggregate(hitPolicy);
        Set<String> ids = new HashSet<>();
        for (Row row : rows) {
            row(row);
            if (!ids.add(row.id())) {
                throw shape("has two rows '" + row.id() + "'", "Give every row an id of its own.");
            }
        }
        if (hitPolicy == HitPolicy.COLLECT_SUM) {
            sum(rows);
        }
    }

    private void sizes(List<Row> rows) {
        if (inputs.size() > MOST_COLUMNS || outputs.size() > MOST_COLUMNS || rows.size() > MOST_ROWS) {
            throw TableProblem.TABLE_SIZE.with(
                    "Table '" + name + "' has " + inputs.size() + " inputs, " + outputs.size() + " outputs and "
                            + rows.size() + " rows.",
                    "Use at most " + MOST_COLUMNS + " inputs, " + MOST_COLUMNS + " outputs and " + MOST_ROWS
                            + " rows; split the table.");
        }
        if (outputs.isEmpty()) {
            throw shape("has no output", "Give it one column at least that it answers with.");
        }
    }

    private void names(List<String> names, String what) {
        Set<String> seen = new HashSet<>();
        for (String column : names) {
            if (column.length() > LONGEST_NAME || !NAME.matcher(column).matches()) {
                throw shape(
                        "has an " + what + " named '" + column + "'",
                        "Use letters, digits and _ with dots between, for example application.amount.");
            }
            if (!seen.add(column)) {
                throw shape("has two " + what + "s named '" + column + "'", "Remove or rename one.");
            }
        }
    }

    private void row(Row row) {
        if (row.id().isBlank()
                || row.id().length() > LONGEST_NAME
                || !row.id().equals(row.id().strip())) {
            throw shape("has a row with the id '" + row.id() + "'", "Name rows R1, R2 and so on.");
        }
        if (row.annotation().length() > LONGEST_NOTE) {
            throw TableProblem.TABLE_SIZE.with(
                    "Row '" + row.id() + "' of table '" + name + "' has an annotation of "
                            + row.annotation().length() + " characters.",
                    "Use at most " + LONGEST_NOTE + ".");
        }
        if (row.cells().size() != inputs.size() || row.outputs().size() != outputs.size()) {
            throw shape(
                    "has " + inputs.size() + " inputs and " + outputs.size() + " outputs, but row '" + row.id()
                            + "' has " + row.cells().size() + " and "
                            + row.outputs().size(),
                    "Give the row one cell a column.");
        }
        for (int i = 0; i < inputs.size(); i++) {
            InputColumn input = inputs.get(i);
            cell(row.cells().get(i), input.type(), "row '" + row.id() + "', input '" + input.name() + "'");
        }
        for (int i = 0; i < outputs.size(); i++) {
            OutputColumn output = outputs.get(i);
            value(row.outputs().get(i), output.type(), "row '" + row.id() + "', output '" + output.name() + "'");
        }
    }

    private void cell(Cell cell, ColumnType type, String where) {
        for (Cell.Test test : cell.tests()) {
            boolean compares = test instanceof Cell.Comparison || test instanceof Cell.Interval;
            if (compares && !type.isOrdered()) {
                throw shape("compares in " + where + ", but a " + type.text() + " has no order", "Name the values.");
            }
            for (Object value : test.values()) {
                value(value, type, where);
            }
        }
    }

    private void value(@Nullable Object value, ColumnType type, String where) {
        boolean fits = value == null
                || (type.fact().admits(value)
                        && !(value instanceof LocalDate day && (day.getYear() < 0 || day.getYear() > 9999)));
        if (!fits) {
            throw shape(
                    "has the value '" + value + "' in " + where + ", which is no " + type.text(),
                    "Give a " + type.text() + ".");
        }
    }

    private void aggregate(HitPolicy hitPolicy) {
        if (!hitPolicy.isAggregate() || hitPolicy == HitPolicy.COLLECT_COUNT) {
            return;
        }
        FactType fact = outputs.getFirst().type().fact();
        boolean fits = fact.isNumeric() || (fact == FactType.DATE && hitPolicy != HitPolicy.COLLECT_SUM);
        if (outputs.size() != 1 || !fits) {
            throw shape(
                    "has the hit policy " + hitPolicy + " and not exactly one output that this can be taken of",
                    "Keep one output of numbers or amounts, or use COLLECT.");
        }
    }

    /** No set of matching rows may overflow: the sums of the positive and of the negative outputs must fit. */
    private void sum(List<Row> rows) {
        BigInteger up = BigInteger.ZERO;
        BigInteger down = BigInteger.ZERO;
        double span = 0;
        for (Row row : rows) {
            span += row.outputs().getFirst() instanceof Double number ? Math.abs(number) : 0;
            if (row.outputs().getFirst() instanceof Long whole) {
                up = whole > 0 ? up.add(BigInteger.valueOf(whole)) : up;
                down = whole < 0 ? down.add(BigInteger.valueOf(whole)) : down;
            }
        }
        if (up.bitLength() > 63 || down.bitLength() > 63 || Double.isInfinite(span)) {
            throw shape("has outputs whose sum is too large for 64 bits", "Use smaller outputs.");
        }
    }

    private ProblemException shape(String what, String remedy) {
        return TableProblem.TABLE_SHAPE.with("Table '" + name + "' " + what + ".", remedy);
    }
}
