package org.bulwark.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ColumnTest {

    record Given(Column column, List<String> texts) {}

    static List<Given> columns() {
        int day = (int) LocalDate.of(2001, 12, 31).toEpochDay();
        List<String> levels = new ArrayList<>(List.of("a", "", "ıI"));
        CategoryColumn category = new CategoryColumn("c", new int[] {2, CategoryColumn.MISSING, 0, 1}, levels);
        levels.clear();
        return List.of(
                new Given(
                        new NumberColumn("n", new double[] {0.1, Double.NaN, Double.NEGATIVE_INFINITY, 3}),
                        List.of("0.1", "", "-Infinity", "3")),
                new Given(category, List.of("ıI", "", "a", "")),
                new Given(
                        new DateColumn("d", new int[] {day, DateColumn.MISSING, 0, -1}),
                        List.of("2001-12-31", "", "1970-01-01", "1969-12-31")));
    }

    @ParameterizedTest
    @MethodSource("columns")
    void valuesAreWrittenAndOnlyTheSecondIsMissing(Given given) {
        Column column = given.column;
        assertThat(column.size()).isEqualTo(4);
        assertThat(IntStream.range(0, 4).mapToObj(column::text)).isEqualTo(given.texts);
        assertThat(IntStream.range(0, 4).filter(column::isMissing)).containsExactly(1);
    }

    @ParameterizedTest
    @MethodSource("columns")
    void takenRowsComeInTheOrderGivenAndMayRepeat(Given given) {
        Column taken = given.column.take(new int[] {3, 0, 0, 1});
        List<String> texts = given.texts;
        assertThat(IntStream.range(0, 4).mapToObj(taken::text))
                .containsExactly(texts.get(3), texts.get(0), texts.get(0), texts.get(1));
        assertThat(taken.name()).isEqualTo(given.column.name());
        assertThat(taken.isMissing(3)).isTrue();
        assertThat(given.column.take(new int[0]).size()).isZero();
    }

    @ParameterizedTest
    @MethodSource("columns")
    void renamedColumnHoldsTheSameValues(Given given) {
        Column renamed = given.column.named("other");
        assertThat(renamed.name()).isEqualTo("other");
        assertThat(IntStream.range(0, 4).mapToObj(renamed::text)).isEqualTo(given.texts);
        assertThat(renamed).hasSameClassAs(given.column);
    }
}
