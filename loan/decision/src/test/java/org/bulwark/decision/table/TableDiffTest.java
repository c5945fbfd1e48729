package org.bulwark.decision.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.bulwark.basics.rule.FactType;
import org.junit.jupiter.api.Test;

class TableDiffTest {

    private static final InputColumn AMOUNT = InputColumn.of("amount", FactType.MONEY);
    private static final OutputColumn OUT = OutputColumn.of("out", FactType.WHOLE);

    private static DecisionTable table(Row... rows) {
        return new DecisionTable("t", HitPolicy.FIRST, List.of(AMOUNT), List.of(OUT), List.of(rows));
    }

    private static Row row(String id, long below, long out) {
        return Row.of(id, List.of(new Cell.Comparison(Order.BELOW, below)), List.of(out));
    }

    @Test
    void rowsAreAddedRemovedMovedAndChangedCellByCell() {
        DecisionTable before = table(row("R1", 100, 1), row("R2", 200, 2), row("R3", 300, 3), row("R4", 400, 4));
        Row noted = new Row("R1", List.of(Cell.ANY), Collections.singletonList(null), "why");
        DecisionTable after = table(row("R4", 400, 4), noted, row("R5", 500, 5), row("R3", 350, 3));
        assertThat(TableDiff.between(before, after))
                .containsExactly(
                        new TableChange.RowRemoved("R2", 2),
                        new TableChange.RowMoved("R4", 4, 1),
                        new TableChange.CellChanged("R1", TableChange.Side.INPUT, "amount", "< 1", "-"),
                        new TableChange.CellChanged("R1", TableChange.Side.OUTPUT, "out", "1", "null"),
                        new TableChange.AnnotationChanged("R1", "", "why"),
                        new TableChange.RowAdded("R5", 3),
                        new TableChange.CellChanged("R3", TableChange.Side.INPUT, "amount", "< 3", "< 3.50"));
    }

    @Test
    void columnsAndHeadingAreCompared() {
        DecisionTable before = table(row("R1", 100, 1));
        InputColumn kind = InputColumn.of("kind", FactType.TEXT);
        DecisionTable after = new DecisionTable(
                "u",
                HitPolicy.UNIQUE,
                List.of(kind, AMOUNT.within(Cell.PRESENT)),
                List.of(OutputColumn.of("limit", FactType.WHOLE)),
                List.of(Row.of("R1", List.of(Cell.equal("A"), new Cell.Comparison(Order.BELOW, 100L)), List.of(1L))));
        assertThat(TableDiff.between(before, after))
                .containsExactly(
                        new TableChange.Heading(TableChange.Part.NAME, "t", "u"),
                        new TableChange.Heading(TableChange.Part.HIT_POLICY, "FIRST", "UNIQUE"),
                        new TableChange.ColumnChanged(TableChange.Side.INPUT, "amount", "money -", "money not(null)"),
                        new TableChange.ColumnAdded(TableChange.Side.INPUT, "kind"),
                        new TableChange.ColumnRemoved(TableChange.Side.OUTPUT, "out"),
                        new TableChange.ColumnAdded(TableChange.Side.OUTPUT, "limit"));
    }

    @Test
    void columnsThatChangePlacesAreTold() {
        InputColumn kind = InputColumn.of("kind", FactType.TEXT);
        DecisionTable one = new DecisionTable("t", HitPolicy.FIRST, List.of(AMOUNT, kind), List.of(OUT), List.of());
        DecisionTable two = new DecisionTable("t", HitPolicy.FIRST, List.of(kind, AMOUNT), List.of(OUT), List.of());
        assertThat(TableDiff.between(one, two))
                .containsExactly(new TableChange.Heading(TableChange.Part.INPUTS, "amount, kind", "kind, amount"));
    }

    @Test
    void equalTablesHaveNoDifferencesAndDifferentOnesHaveSome() {
        RandomTables random = new RandomTables(3);
        for (int i = 0; i < 200; i++) {
            DecisionTable table = random.table(HitPolicy.FIRST, 3, 6);
            DecisionTable other = random.table(HitPolicy.FIRST, 3, 6);
            assertThat(TableDiff.between(table, table)).isEmpty();
            assertThat(TableDiff.between(table, other).isEmpty()).isEqualTo(table.equals(other));
        }
    }

    @Test
    void asFewRowsAsPossibleHaveMoved() {
        List<Row> rows = new ArrayList<>(
                IntStream.range(0, 50).mapToObj(i -> row("R" + i, i, i)).toList());
        DecisionTable before = table(rows.toArray(Row[]::new));
        rows.add(0, rows.remove(40));
        rows.add(rows.remove(7));
        assertThat(TableDiff.between(before, table(rows.toArray(Row[]::new))))
                .containsExactly(new TableChange.RowMoved("R40", 41, 1), new TableChange.RowMoved("R6", 7, 50));
        Collections.shuffle(rows, new Random(1));
        List<TableChange> moves = TableDiff.between(before, table(rows.toArray(Row[]::new)));
        assertThat(moves).hasSizeBetween(30, 45).allMatch(TableChange.RowMoved.class::isInstance);
    }
}
