package org.bulwark.decision.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.bulwark.basics.ProblemException;
import org.bulwark.basics.rule.FactType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableEvaluatorTest {

    private static DecisionTable limits(HitPolicy policy) {
        ColumnType money = ColumnType.money(2);
        return new DecisionTable(
                "limits",
                policy,
                List.of(InputColumn.of("application.amount", FactType.MONEY), InputColumn.of("kind", FactType.TEXT)),
                List.of(OutputColumn.of("limit", FactType.MONEY)),
                List.of(
                        row("R1", money, "< 1000", "\"A\"", 100L),
                        row("R2", money, "[500..2000)", "\"A\",\"B\"", 200L),
                        row("R3", money, "-", "null", 300L)));
    }

    private static Row row(String id, ColumnType money, String amount, String kind, Long limit) {
        return Row.of(
                id,
                List.of(CellText.parse(amount, money, id), CellText.parse(kind, ColumnType.of(FactType.TEXT), id)),
                List.of(limit));
    }

    private static List<String> rows(List<Row> rows) {
        return rows.stream().map(Row::id).toList();
    }

    private static TableOutcome answer(DecisionTable table, @Nullable Object... inputs) {
        TableOutcome outcome = TableEvaluator.indexed(table).evaluate(inputs).outcome();
        assertThat(TableEvaluator.scanning(table).evaluate(inputs).outcome()).isEqualTo(outcome);
        return outcome;
    }

    @Test
    void firstAnswersWithTheFirstRow() {
        DecisionTable table = limits(HitPolicy.FIRST);
        assertThat(answer(table, 60_000L, "A"))
                .isEqualTo(new TableOutcome.One(table.rows().get(0)));
        assertThat(answer(table, 100_000L, "A"))
                .isEqualTo(new TableOutcome.One(table.rows().get(1)));
        assertThat(answer(table, null, null))
                .isEqualTo(new TableOutcome.One(table.rows().get(2)));
        assertThat(answer(table, 200_000L, "A")).isEqualTo(new TableOutcome.None());
    }

    @Test
    void uniqueNamesTheRowsThatConflict() {
        DecisionTable table = limits(HitPolicy.UNIQUE);
        assertThat(answer(table, 60_000L, "A"))
                .isInstanceOfSatisfying(
                        TableOutcome.Conflict.class,
                        c -> assertThat(rows(c.rows())).containsExactly("R1", "R2"));
        assertThat(answer(table, 0L, "A"))
                .isEqualTo(new TableOutcome.One(table.rows().get(0)));
    }

    @Test
    void collectGivesAllRowsOrOneValueOfThem() {
        assertThat(answer(limits(HitPolicy.COLLECT), 60_000L, "A"))
                .isInstanceOfSatisfying(
                        TableOutcome.Many.class, m -> assertThat(rows(m.rows())).containsExactly("R1", "R2"));
        assertThat(value(limits(HitPolicy.COLLECT_SUM))).isEqualTo(300L);
        assertThat(value(limits(HitPolicy.COLLECT_MIN))).isEqualTo(100L);
        assertThat(value(limits(HitPolicy.COLLECT_MAX))).isEqualTo(200L);
        assertThat(value(limits(HitPolicy.COLLECT_COUNT))).isEqualTo(2L);
        assertThat(answer(limits(HitPolicy.COLLECT_COUNT), 0L, "C"))
                .isEqualTo(new TableOutcome.Aggregate(0L, List.of()));
        assertThat(answer(limits(HitPolicy.COLLECT_SUM), 0L, "C")).isEqualTo(new TableOutcome.None());
    }

    private static Object value(DecisionTable table) {
        return ((TableOutcome.Aggregate) answer(table, 60_000L, "A")).value();
    }

    @Test
    void whereNoRowMatchesTheDefaultsAreGiven() {
        DecisionTable plain = limits(HitPolicy.FIRST);
        DecisionTable table = new DecisionTable(
                "t",
                HitPolicy.FIRST,
                plain.inputs(),
                List.of(OutputColumn.of("limit", FactType.MONEY).otherwise(0L)),
                plain.rows());
        assertThat(answer(table, 0L, "C")).isEqualTo(new TableOutcome.Otherwise(List.of(0L)));
    }

    @Test
    void aValueThatIsNotAllowedIsNotDecidedOn() {
        InputColumn kind =
                InputColumn.of("kind", FactType.TEXT).within(Cell.oneOf(List.of(Cell.equal("A"), Cell.equal("B"))));
        DecisionTable table = new DecisionTable(
                "t",
                HitPolicy.FIRST,
                List.of(kind),
                List.of(OutputColumn.of("out", FactType.WHOLE)),
                List.of(Row.of("R1", List.of(Cell.ANY), List.of(1L))));
        assertThat(answer(table, "C")).isEqualTo(new TableOutcome.NotAllowed(kind, "C"));
        assertThat(answer(table, new @Nullable Object[] {null})).isEqualTo(new TableOutcome.NotAllowed(kind, null));
        assertThat(answer(table, "B"))
                .isEqualTo(new TableOutcome.One(table.rows().getFirst()));
    }

    @Test
    void theTraceNamesWhatWasRead() {
        DecisionTable table = limits(HitPolicy.FIRST)
                .withRows(List.of(Row.of("R1", List.of(Cell.ANY, Cell.equal("A")), List.of(1L))));
        Evaluation evaluation = TableEvaluator.indexed(table).evaluate(5L, "A");
        assertThat(evaluation.readings()).containsExactly(new Evaluation.Reading("kind", "A"));
        assertThat(evaluation.inputs()).containsExactly(5L, "A");
    }

    @ParameterizedTest
    @EnumSource(HitPolicy.class)
    void theIndexAnswersAsTheScan(HitPolicy policy) {
        RandomTables random = new RandomTables(policy.name().length(), 0.5);
        for (int i = 0; i < 300; i++) {
            DecisionTable table = random.table(policy, random.below(5), random.below(40));
            agree(table, random, TableEvaluator.indexed(table), 50);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 600, 3_000, 20_000, 1 << 26})
    void theIndexAnswersAsTheScanHoweverLittleMemoryItMayUse(long bytes) {
        RandomTables random = new RandomTables(bytes, 0.7);
        for (int rows : new int[] {511, 512, 513, 1500}) {
            DecisionTable first = random.table(HitPolicy.FIRST, 5, rows);
            TableEvaluator small = TableEvaluator.indexed(first, bytes);
            assertThat(small.indexBytes().orElseThrow()).isLessThanOrEqualTo(bytes);
            agree(first, random, small, 500);
            DecisionTable all = random.table(HitPolicy.COLLECT, 4, rows);
            agree(all, random, TableEvaluator.indexed(all, bytes), 200);
        }
    }

    private static void agree(DecisionTable table, RandomTables random, TableEvaluator indexed, int times) {
        TableEvaluator scanning = TableEvaluator.scanning(table);
        for (int i = 0; i < times; i++) {
            @Nullable Object[] inputs = random.inputs(table);
            assertThat(indexed.evaluate(inputs).outcome())
                    .as("%s of %s", Arrays.toString(inputs), table)
                    .isEqualTo(scanning.evaluate(inputs).outcome());
        }
    }

    @Test
    void sumsThatCouldOverflowAreRefused() {
        List<Row> rows =
                List.of(Row.of("R1", List.of(), List.of(Long.MAX_VALUE)), Row.of("R2", List.of(), List.of(1L)));
        assertThatThrownBy(() -> new DecisionTable(
                        "t", HitPolicy.COLLECT_SUM, List.of(), List.of(OutputColumn.of("out", FactType.WHOLE)), rows))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("too large");
    }

    @Test
    void aTableThatContradictsItselfIsRefused() {
        DecisionTable table = limits(HitPolicy.FIRST);
        Row row = table.rows().getFirst();
        refused(() -> table.withRows(List.of(row, row)), "two rows 'R1'");
        refused(() -> table.withRows(List.of(Row.of("R1", List.of(Cell.ANY), List.of(1L)))), "row 'R1' has 1 and 1");
        refused(
                () -> table.withRows(List.of(Row.of("R1", List.of(Cell.equal("x"), Cell.ANY), List.of(1L)))),
                "input 'application.amount', which is no money");
        refused(
                () -> table.withRows(List.of(
                        Row.of("R1", List.of(Cell.ANY, new Cell.Comparison(Order.BELOW, "x")), List.of(1L)))),
                "has no order");
        refused(
                () -> new DecisionTable("t", HitPolicy.COLLECT_SUM, List.of(), twoOutputs(), List.of()),
                "not exactly one output");
        refused(
                () -> new DecisionTable(
                        "t", HitPolicy.FIRST, List.of(InputColumn.of("a b", FactType.TEXT)), twoOutputs(), List.of()),
                "an input named 'a b'");
    }

    private static List<OutputColumn> twoOutputs() {
        return List.of(OutputColumn.of("a", FactType.WHOLE), OutputColumn.of("b", FactType.WHOLE));
    }

    private static void refused(Runnable making, String what) {
        assertThatThrownBy(making::run)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().what()).contains(what));
    }
}
