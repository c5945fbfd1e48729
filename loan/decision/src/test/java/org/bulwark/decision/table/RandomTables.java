package org.bulwark.decision.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.bulwark.basics.rule.FactType;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Tables of all kinds of cells over few values, so that borders meet; the same for a seed. */
@NullMarked
final class RandomTables {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
    private static final List<String> TEXTS = List.of("A", "B", "C", "İı", "q\"\\\n\u0001");

    private static final List<FactType> FACTS = List.of(FactType.values());
    private static final List<Order> ORDERS = List.of(Order.values());

    private final SplittableRandom random;
    private final double anyShare;

    RandomTables(long seed, double anyShare) {
        this.random = new SplittableRandom(seed);
        this.anyShare = anyShare;
    }

    RandomTables(long seed) {
        this(seed, 0.3);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    /** A table of random columns. */
    DecisionTable table(HitPolicy policy, int inputs, int rows) {
        List<InputColumn> columns = new ArrayList<>();
        for (int i = 0; i < inputs; i++) {
            ColumnType type = type();
            Cell allowed = random.nextInt(4) == 0 ? nonEmpty(type) : Cell.ANY;
            columns.add(new InputColumn("in." + (char) ('a' + i), type, allowed));
        }
        List<OutputColumn> outputs = List.of(OutputColumn.of("out", FactType.WHOLE));
        List<Row> made = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            List<Cell> cells = columns.stream().map(c -> cell(c.type())).toList();
            made.add(Row.of("R" + (i + 1), cells, List.of((long) random.nextInt(2))));
        }
        return new DecisionTable("random", policy, columns, outputs, made);
    }

    private Cell nonEmpty(ColumnType type) {
        while (true) {
            Cell cell = cell(type);
            if (points(type).stream().anyMatch(cell::matches)) {
                return cell;
            }
        }
    }

    ColumnType type() {
        FactType fact = FACTS.get(random.nextInt(FACTS.size()));
        return fact == FactType.MONEY ? ColumnType.money(random.nextInt(4)) : ColumnType.of(fact);
    }

    Cell cell(ColumnType type) {
        if (random.nextDouble() < anyShare) {
            return Cell.ANY;
        }
        return switch (random.nextInt(5)) {
            case 0 -> Cell.oneOf(tests(type));
            case 1 -> Cell.not(tests(type));
            default -> test(type);
        };
    }

    private List<Cell.Test> tests(ColumnType type) {
        return IntStream.rangeClosed(0, random.nextInt(3))
                .mapToObj(i -> test(type))
                .toList();
    }

    private Cell.Test test(ColumnType type) {
        int kind = random.nextInt(9);
        if (kind == 0) {
            return new Cell.Missing();
        }
        if (!type.isOrdered() || kind == 1) {
            return Cell.equal(value(type));
        }
        if (kind < 5) {
            return new Cell.Comparison(ORDERS.get(random.nextInt(4)), value(type));
        }
        return new Cell.Interval(value(type), random.nextBoolean(), value(type), random.nextBoolean());
    }

    /** One of few values. */
    Object value(ColumnType type) {
        int i = random.nextInt(5);
        return switch (type.fact()) {
            case WHOLE, MONEY -> random.nextInt(40) == 0 ? extreme() : (Object) (long) (i - 2);
            case NUMBER -> List.of(-0.5, -0.0, 0.1, 0.30000000000000004, 1e300).get(i);
            case TEXT -> TEXTS.get(i);
            case FLAG -> i % 2 == 0;
            case DATE -> DAY.plusDays(i);
        };
    }

    private Object extreme() {
        return random.nextBoolean() ? Long.MIN_VALUE : Long.MAX_VALUE;
    }

    /** Every value that tables can tell apart: those that cells may name, their neighbours on both sides, the ends, and none. */
    static Set<@Nullable Object> points(ColumnType type) {
        Set<@Nullable Object> points = new LinkedHashSet<>();
        points.add(null);
        switch (type.fact()) {
            case WHOLE, MONEY -> {
                IntStream.rangeClosed(-3, 3).forEach(i -> points.add((long) i));
                points.addAll(List.of(Long.MIN_VALUE, Long.MIN_VALUE + 1, Long.MAX_VALUE - 1, Long.MAX_VALUE));
            }
            case NUMBER -> {
                for (double value : new double[] {-0.5, 0, 0.1, 0.30000000000000004, 1e300}) {
                    points.addAll(List.of(Math.nextDown(value) + 0.0, value, Math.nextUp(value)));
                }
                points.addAll(List.of(-Double.MAX_VALUE, Double.MAX_VALUE));
            }
            case TEXT -> {
                points.addAll(TEXTS);
                points.addAll(List.of("other", ""));
            }
            case FLAG -> points.addAll(List.of(false, true));
            case DATE -> {
                IntStream.rangeClosed(-1, 5).forEach(i -> points.add(DAY.plusDays(i)));
                points.addAll(List.of(LocalDate.MIN, LocalDate.MAX));
            }
        }
        return points;
    }

    /** Random values of a table's inputs. */
    @Nullable
    Object[] inputs(DecisionTable table) {
        return table.inputs().stream()
                .map(input -> {
                    List<@Nullable Object> points = new ArrayList<>(points(input.type()));
                    return points.get(random.nextInt(points.size()));
                })
                .toArray();
    }
}
