package org.bulwark.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.bulwark.basics.rule.FactType;
import org.bulwark.decision.table.Cell;
import org.bulwark.decision.table.ColumnType;
import org.bulwark.decision.table.DecisionTable;
import org.bulwark.decision.table.HitPolicy;
import org.bulwark.decision.table.InputColumn;
import org.bulwark.decision.table.Order;
import org.bulwark.decision.table.OutputColumn;
import org.bulwark.decision.table.Row;
import org.jspecify.annotations.Nullable;

/** A table of limits as banks have them: products, provinces, bands of amounts, terms, ages and scores. The same for a seed. */
final class LimitTable {

    private static final LocalDate DAY = LocalDate.of(2020, 1, 1);

    /**
     * An input.
     *
     * @param name its name
     * @param type its type
     * @param any the share of rows that do not ask for it
     * @param values how many different values or bounds there are
     */
    private record Kind(String name, FactType type, double any, int values) {}

    private static final List<Kind> KINDS = List.of(
            new Kind("application.product", FactType.TEXT, 0.1, 24),
            new Kind("applicant.province", FactType.TEXT, 0.3, 31),
            new Kind("applicant.kind", FactType.TEXT, 0.4, 3),
            new Kind("applicant.industry", FactType.TEXT, 0.5, 90),
            new Kind("application.amount", FactType.MONEY, 0.2, 200),
            new Kind("application.term", FactType.WHOLE, 0.5, 60),
            new Kind("applicant.age", FactType.WHOLE, 0.6, 240),
            new Kind("score.points", FactType.WHOLE, 0.2, 400),
            new Kind("score.pd", FactType.NUMBER, 0.5, 1000),
            new Kind("applicant.known", FactType.FLAG, 0.5, 2),
            new Kind("application.secured", FactType.FLAG, 0.6, 2),
            new Kind("exposure.overdue", FactType.WHOLE, 0.5, 30),
            new Kind("applicant.since", FactType.DATE, 0.8, 2000));

    private LimitTable() {}

    static DecisionTable of(int rows, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<InputColumn> inputs =
                KINDS.stream().map(kind -> InputColumn.of(kind.name, kind.type)).toList();
        List<Row> made = new ArrayList<>();
        for (int row = 0; row < rows - 1; row++) {
            List<Cell> cells = KINDS.stream().map(kind -> cell(kind, random)).toList();
            made.add(Row.of(Integer.toString(row), cells, List.of(10_000L * random.nextInt(1, 500))));
        }
        List<Cell> rest = KINDS.stream().map(kind -> Cell.ANY).toList();
        made.add(Row.of(Integer.toString(rows - 1), rest, List.of(0L)));
        List<OutputColumn> outputs = List.of(OutputColumn.of("limit", FactType.MONEY));
        return new DecisionTable("limits", HitPolicy.FIRST, inputs, outputs, made);
    }

    private static Cell cell(Kind kind, SplittableRandom random) {
        if (random.nextDouble() < kind.any) {
            return Cell.ANY;
        }
        int place = random.nextInt(kind.values);
        if (!ColumnType.of(kind.type).isOrdered()) {
            int more = kind.type == FactType.TEXT ? random.nextInt(4) : 0;
            return Cell.oneOf(IntStream.rangeClosed(place, place + more)
                    .mapToObj(i -> Cell.equal(value(kind, i % kind.values)))
                    .toList());
        }
        return switch (random.nextInt(4)) {
            case 0 -> new Cell.Comparison(Order.AT_LEAST, value(kind, place));
            case 1 -> new Cell.Comparison(Order.BELOW, value(kind, place));
            default -> {
                int width = 1 + random.nextInt(Math.max(1, kind.values / 3));
                yield new Cell.Interval(value(kind, place), true, value(kind, place + width), false);
            }
        };
    }

    private static Object value(Kind kind, int place) {
        return switch (kind.type) {
            case WHOLE -> (long) place;
            case MONEY -> 500_000L * place;
            case NUMBER -> place / 1000.0;
            case TEXT -> kind.name.substring(kind.name.indexOf('.') + 1) + " " + place;
            case FLAG -> place == 1;
            case DATE -> DAY.plusDays(place);
        };
    }

    /** Values of applications: one of four at random, the others such that some row fits. */
    static @Nullable Object[][] cases(DecisionTable table, int cases, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        @Nullable Object[][] all = new @Nullable Object[cases][];
        for (int i = 0; i < cases; i++) {
            Row row = table.rows().get(random.nextInt(table.rows().size()));
            @Nullable Object[] values = new @Nullable Object[KINDS.size()];
            for (int column = 0; column < values.length; column++) {
                Cell cell = i % 4 == 0 ? Cell.ANY : row.cells().get(column);
                values[column] = fitting(cell, KINDS.get(column), random);
            }
            all[i] = values;
        }
        return all;
    }

    private static @Nullable Object fitting(Cell cell, Kind kind, SplittableRandom random) {
        for (int tries = 0; tries < 10_000; tries++) {
            Object value = value(kind, random.nextInt(-1, kind.values + 1));
            if (cell.matches(value)) {
                return value;
            }
        }
        return null;
    }
}
