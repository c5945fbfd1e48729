package org.bulwark.files.decision;

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
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Tables with all kinds of cells, and texts that are hard on files; the same for a seed. */
@NullMarked
final class RandomDecisionTables {

    private static final List<FactType> FACTS = List.of(FactType.values());
    private static final List<Order> ORDERS = List.of(Order.values());
    private static final List<HitPolicy> POLICIES = List.of(HitPolicy.values());
    private static final List<String> TEXTS = List.of(
            "",
            "A",
            "=1+1",
            "'=x",
            "''",
            "a,b;c\td",
            "say \"so\"",
            "line\nfeed\r",
            "<&>]]>",
            "İıß中文😀",
            "-",
            "null",
            " b ");
    private static final List<String> NOTES = List.of(
            "", "plain", "=HYPERLINK(\"x\")", "'=x", "  '@x", "two\nlines", "a\rb", "<b>&amp;", "中文", "+1", "-", "'");

    private final SplittableRandom random;

    RandomDecisionTables(long seed) {
        this.random = new SplittableRandom(seed);
    }

    DecisionTable table() {
        HitPolicy policy = pick(POLICIES);
        List<InputColumn> inputs = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            ColumnType type = type(pick(FACTS));
            inputs.add(new InputColumn("in_" + i + ".value", type, random.nextBoolean() ? Cell.ANY : cell(type)));
        }
        List<OutputColumn> outputs = new ArrayList<>();
        for (int i = policy.isAggregate() ? 1 : 1 + random.nextInt(3); i > 0; i--) {
            OutputColumn output = OutputColumn.of("out" + i, FactType.WHOLE);
            ColumnType type = policy.isAggregate() ? ColumnType.of(FactType.NUMBER) : type(pick(FACTS));
            output = new OutputColumn(
                    output.name(), type, random.nextBoolean() ? Cell.ANY : cell(type), output.otherwise());
            outputs.add(random.nextBoolean() ? output : output.otherwise(value(type)));
        }
        List<Row> rows = new ArrayList<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            List<Cell> cells = inputs.stream().map(input -> cell(input.type())).toList();
            List<@Nullable Object> values = new ArrayList<>();
            outputs.forEach(output -> values.add(random.nextInt(5) == 0 ? null : value(output.type())));
            rows.add(Row.of(pick(List.of("R", "=", "'", "default ", "zeile;")) + i, cells, values)
                    .noted(pick(NOTES)));
        }
        return new DecisionTable(pick(List.of("Limits", "=cmd", "a \"b\", <c>")), policy, inputs, outputs, rows);
    }

    private ColumnType type(FactType fact) {
        return fact == FactType.MONEY ? ColumnType.money(random.nextInt(4)) : ColumnType.of(fact);
    }

    private Cell cell(ColumnType type) {
        return switch (random.nextInt(6)) {
            case 0 -> Cell.ANY;
            case 1 -> Cell.oneOf(tests(type));
            case 2 -> Cell.not(tests(type));
            default -> test(type);
        };
    }

    private List<Cell.Test> tests(ColumnType type) {
        return IntStream.rangeClosed(0, random.nextInt(3))
                .mapToObj(i -> test(type))
                .toList();
    }

    private Cell.Test test(ColumnType type) {
        int kind = random.nextInt(6);
        if (kind == 0) {
            return new Cell.Missing();
        }
        if (!type.isOrdered() || kind == 1) {
            return Cell.equal(value(type));
        }
        return kind < 4
                ? new Cell.Comparison(pick(ORDERS), value(type))
                : new Cell.Interval(value(type), random.nextBoolean(), value(type), random.nextBoolean());
    }

    private Object value(ColumnType type) {
        return switch (type.fact()) {
            case WHOLE -> random.nextLong();
            case MONEY -> (long) random.nextInt(-2_000_000, 2_000_000);
            case NUMBER -> random.nextGaussian() * Math.pow(10, random.nextInt(-20, 20));
            case TEXT -> pick(TEXTS);
            case FLAG -> random.nextBoolean();
            case DATE -> LocalDate.ofEpochDay(random.nextInt(-100_000, 100_000));
        };
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
