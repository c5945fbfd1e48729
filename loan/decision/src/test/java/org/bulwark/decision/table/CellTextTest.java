package org.bulwark.decision.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.bulwark.basics.ProblemException;
import org.bulwark.basics.rule.FactType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellTextTest {

    private static Cell parse(String text, FactType fact) {
        return CellText.parse(text, ColumnType.of(fact), "Row 'R1', column 'x'");
    }

    private static String printed(String text, FactType fact) {
        return CellText.print(parse(text, fact), ColumnType.of(fact));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            WHOLE | -                                 | -
            WHOLE | 5                                 | 5
            WHOLE | +5                                | 5
            WHOLE | -5                                | -5
            WHOLE | <5                                | < 5
            WHOLE | >=  -5                            | >= -5
            WHOLE | [ 0 .. 10 )                       | [0..10)
            WHOLE | ]0..10[                           | (0..10)
            WHOLE | 1, 2 ,3,1                         | 1,2,3
            WHOLE | 7,7                               | 7
            WHOLE | not( 1,[3..4] )                   | not(1,[3..4])
            WHOLE | null                              | null
            WHOLE | null, < 5                         | null,< 5
            WHOLE | not(null)                         | not(null)
            NUMBER | 0.50                             | 0.5
            NUMBER | 1E3                              | 1000
            NUMBER | -0.0                             | 0
            NUMBER | [1..2.5]                         | [1..2.5]
            NUMBER | 1e-9                             | 1e-9
            MONEY | 1000.00                           | 1000
            MONEY | < 1000.5                          | < 1000.50
            TEXT | "A","B"                            | "A","B"
            TEXT | not("A")                           | not("A")
            TEXT | "a\\"b\\\\c\\u0001\\n"             | "a\\"b\\\\c\\u0001\\n"
            FLAG | true                               | true
            DATE | >= date("2026-01-01")              | >= date("2026-01-01")
            DATE | [@"2026-01-01"..date("2026-12-31")] | [date("2026-01-01")..date("2026-12-31")]
            """)
    void aCellHasOneText(FactType fact, String text, String canonical) {
        assertThat(printed(text, fact)).isEqualTo(canonical);
        assertThat(printed(canonical, fact)).isEqualTo(canonical);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            TEXT | Beijing                   | texts in quotes
            TEXT | "A                        | Close it
            TEXT | < "A"                     | Name the values
            TEXT | "A" "B"                   | texts in quotes
            TEXT | "\\x"                     | backslash
            FLAG | yes                       | Write true, false
            FLAG | [false..true]             | Write true, false
            WHOLE | 5.5                      | Write a whole number
            WHOLE | 99999999999999999999     | Write a whole number
            WHOLE | [1..5                    | [1..5]
            WHOLE | [1,5]                    | [1..5]
            WHOLE | = 5                      | Write for example 5
            WHOLE | not 5                    | Write for example 5
            WHOLE | 5 or 6                   | Write for example 5
            NUMBER | 0,5 %                   | Write for example 0.5
            NUMBER | 1e999                   | below 1e308
            MONEY | 10.005                   | at most 2 decimals
            MONEY | 1 000                    | major units
            DATE | 2026-01-01                | date("2026-01-31")
            DATE | date("2026-02-30")        | a day that there is
            DATE | date("01.02.2026")        | date("2026-01-31")
            WHOLE | ''                       | Write - for any value
            """)
    void whatCannotBeReadIsNamedWithWhatToWrite(FactType fact, String text, String remedy) {
        assertThatThrownBy(() -> parse(text, fact)).isInstanceOfSatisfying(ProblemException.class, e -> {
            assertThat(e.problem().code()).isEqualTo(TableProblem.TABLE_CELL);
            assertThat(e.problem().what()).startsWith("Row 'R1', column 'x': '" + text + "' ");
            assertThat(e.problem().remedy()).contains(remedy);
        });
    }

    @Test
    void everyCellReadsBackAsItself() {
        RandomTables random = new RandomTables(1);
        for (int i = 0; i < 20_000; i++) {
            ColumnType type = random.type();
            Cell cell = random.cell(type);
            assertThat(CellText.parse(CellText.print(cell, type), type, "here")).isEqualTo(cell);
            Object value = random.value(type);
            assertThat(CellText.parseValue(CellText.print(value, type), type, "here"))
                    .isEqualTo(Values.plain(value));
        }
    }

    @Test
    void amountsAreWrittenInMajorUnits() {
        assertThat(CellText.print(Cell.equal(123_456L), ColumnType.money(2))).isEqualTo("1234.56");
        assertThat(CellText.print(Cell.equal(123_456L), ColumnType.money(0))).isEqualTo("123456");
        assertThat(CellText.print(Cell.equal(-5L), ColumnType.money(3))).isEqualTo("-0.005");
        assertThat(CellText.print(Long.MIN_VALUE, ColumnType.money(2))).isEqualTo("-92233720368547758.08");
    }

    @Test
    void aMissingValueIsMatchedByAnyAndByNullOnly() {
        List<Cell> matching = List.of(Cell.ANY, new Cell.Missing(), parse("null,\"A\"", FactType.TEXT));
        List<Cell> others = List.of(
                parse("\"A\"", FactType.TEXT),
                parse("not(\"A\")", FactType.TEXT),
                parse("not(null)", FactType.TEXT),
                parse("< 5", FactType.WHOLE),
                parse("[1..5]", FactType.WHOLE));
        assertThat(matching).allMatch(cell -> cell.matches(null));
        assertThat(others).noneMatch(cell -> cell.matches(null));
    }

    @Test
    void notNullMatchesAllThatIsKnown() {
        assertThat(Cell.PRESENT.matches("x")).isTrue();
        assertThat(parse("not(null,\"A\")", FactType.TEXT).matches("A")).isFalse();
        assertThat(parse("not(null,\"A\")", FactType.TEXT).matches("B")).isTrue();
        assertThat(new Cell.Interval(LocalDate.of(2026, 1, 1), false, LocalDate.of(2026, 1, 2), true)
                        .matches(LocalDate.of(2026, 1, 2)))
                .isTrue();
    }

    @Test
    void typesHaveNames() {
        for (FactType fact : FactType.values()) {
            ColumnType type = ColumnType.of(fact);
            assertThat(ColumnType.parse(type.text())).contains(type);
        }
        assertThat(ColumnType.parse(" MONEY(3) ")).contains(ColumnType.money(3));
        assertThat(ColumnType.parse("string")).isEmpty();
    }
}
