package org.bulwark.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bulwark.data.Refusals.assertRefused;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TableTest {

    private static NumberColumn column(String name, double... values) {
        return new NumberColumn(name, values);
    }

    @Test
    void columnsAreFoundByTheirExactName() {
        Table table = new Table("loans", List.of(column("Age", 1, 2), column("age", 3, 4)));
        assertThat(table.rows()).isEqualTo(2);
        assertThat(table.names()).containsExactly("Age", "age");
        assertThat(table.column("age").text(0)).isEqualTo("3");
        assertThat(table.find("AGE")).isEmpty();
    }

    @Test
    void twoColumnsOfOneNameAreRefused() {
        assertRefused("data/column-duplicate", () -> new Table("loans", List.of(column("a", 1), column("a", 2))))
                .contains("loans", "'a'");
    }

    @Test
    void unequalLengthsAreRefused() {
        assertRefused("data/table-shape", () -> new Table("loans", List.of(column("a", 1), column("b", 1, 2))))
                .contains("'a'", "'b'", "1", "2");
    }

    @Test
    void tableWithoutColumnsIsRefused() {
        assertRefused("data/table-shape", () -> new Table("loans", List.of())).contains("loans");
    }

    @Test
    void unknownColumnIsRefused() {
        Table table = new Table("loans", List.of(column("income", 1)));
        assertRefused("data/column-unknown", () -> table.column("incom")).contains("loans", "'incom'");
    }

    @Test
    void refusalNamesTheNearestColumnOutOfFiveThousand() {
        List<Column> columns = new ArrayList<>();
        IntStream.range(0, 5_000).forEach(i -> columns.add(column("x" + i * 7919, 1)));
        columns.add(column("monthly_income", 1));
        Table table = new Table("loans", columns);
        assertThat(Refusals.remedy(() -> table.column("Montly_Income"))).contains("monthly_income");
    }

    @Test
    void takenRowsComeInTheOrderGiven() {
        Table taken = new Table("loans", List.of(column("a", 1, 2, 3), column("b", 4, 5, 6))).take(new int[] {2, 0});
        assertThat(taken.rows()).isEqualTo(2);
        assertThat(taken.column("b").text(0)).isEqualTo("6");
        assertThat(taken.column("a").text(1)).isEqualTo("1");
    }

    @Test
    void addedColumnComesLastAndReplacedOneKeepsItsPlace() {
        Table table = new Table("loans", List.of(column("a", 1), column("b", 2)));
        assertThat(table.with(column("c", 3)).names()).containsExactly("a", "b", "c");
        Table replaced = table.with(column("a", 9));
        assertThat(replaced.names()).containsExactly("a", "b");
        assertThat(replaced.column("a").text(0)).isEqualTo("9");
    }
}
