package org.bulwark.files.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bulwark.basics.ProblemException;
import org.bulwark.data.CategoryColumn;
import org.bulwark.data.Column;
import org.bulwark.data.ColumnSpecification;
import org.bulwark.data.ColumnType;
import org.bulwark.data.DateColumn;
import org.bulwark.data.NumberColumn;
import org.bulwark.data.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a column is, by all of its values or by what a person says. */
class TypeTest {

    @TempDir
    Path folder;

    Given given;

    @BeforeEach
    void inAFolder() {
        given = new Given(folder);
    }

    private Column column(String... values) {
        return given.csv("key;x\n"
                        + IntStream.range(0, values.length)
                                .mapToObj(i -> "k" + i + ";" + values[i] + "\n")
                                .collect(Collectors.joining()))
                .table()
                .column("x");
    }

    private static ColumnSpecification typed(String name, ColumnType type) {
        return new ColumnSpecification(
                name, Role.INPUT, Optional.of(type), Optional.empty(), Optional.empty(), new LinkedHashMap<>());
    }

    private static List<String> texts(Column column) {
        return IntStream.range(0, column.size()).mapToObj(column::text).toList();
    }

    @Test
    void oneNameAmongAHundredThousandNumbersMakesTheColumnOneOfNames() {
        String[] values = IntStream.rangeClosed(0, 100_000)
                .mapToObj(i -> i == 100_000 ? "n.a." : i % 100 + ".50")
                .toArray(String[]::new);
        Column column = column(values);
        assertThat(column).isInstanceOf(CategoryColumn.class);
        assertThat(column.text(1)).as("the text as written").isEqualTo("1.50");
        assertThat(column.text(100_000)).isEqualTo("n.a.");
    }

    @Test
    void infinitiesAndNanAreNumbers() {
        NumberColumn column =
                (NumberColumn) column("1", "inf", "-Infinity", "+INF", "NaN", "nan", "-0.0", "1e400", ".5", "5.");
        assertThat(column.values())
                .containsExactly(
                        1,
                        Double.POSITIVE_INFINITY,
                        Double.NEGATIVE_INFINITY,
                        Double.POSITIVE_INFINITY,
                        Double.NaN,
                        Double.NaN,
                        -0.0,
                        Double.POSITIVE_INFINITY,
                        0.5,
                        5);
    }

    @Test
    void wholeNumbersThatADoubleWouldChangeAreNames() {
        assertThat(column("9007199254740992", "1")).isInstanceOf(NumberColumn.class);
        assertThat(column("1", "9007199254740993")).isInstanceOf(CategoryColumn.class);
        assertThat(texts(column("1234567890123456789", "1234567890123456788")))
                .containsExactly("1234567890123456789", "1234567890123456788");
        assertThat(texts(column("02134", "94105"))).containsExactly("02134", "94105");
        assertThat(column("0.12345678901234567890", "0")).isInstanceOf(NumberColumn.class);
    }

    @Test
    void customaryAbsenceCountsAmongNumbersAndDatesOnly() {
        assertThat(((NumberColumn) column("1", "NA", "?", "NULL", "3")).values())
                .containsExactly(1, Double.NaN, Double.NaN, Double.NaN, 3);
        assertThat(texts(column("NA", "2020-01-01", "null"))).containsExactly("", "2020-01-01", "");
        assertThat(texts(column("NA", "ZA", "BW"))).containsExactly("NA", "ZA", "BW");
        assertThat(texts(column("NA", "NA"))).containsExactly("NA", "NA");
        assertThat(texts(column("NA", "1", "other"))).containsExactly("NA", "1", "other");
    }

    @Test
    void namedAbsenceCountsEverywhere() {
        Reading reading = given.csv("a,b\n1,x\n-999,none\n3,y\n", s -> s.missing("-999", "none"));
        assertThat(Given.rows(reading.table())).containsExactly(List.of("1", "x"), List.of("", ""), List.of("3", "y"));
    }

    @Test
    void specialCodesStayValues() {
        assertThat(((NumberColumn) column("1", "-999", "")).values()).containsExactly(1, -999, Double.NaN);
    }

    @Test
    void truthValuesAreNames() {
        assertThat(((CategoryColumn) column("true", "false", "true")).levels()).containsExactly("true", "false");
    }

    @Test
    void aColumnWithoutAnyValueIsOneOfMissingNumbers() {
        assertThat(((NumberColumn) column("", "", "")).values()).containsOnly(Double.NaN);
    }

    @ParameterizedTest
    @CsvSource({
        "2005-8-1, 2005-08-01",
        "2005/08/11, 2005-08-11",
        "11.08.2005, 2005-08-11",
        "2005-08-11T10:15:00.5+02:00, 2005-08-11",
        "2005-08-11 23:59, 2005-08-11",
        "2004-02-29, 2004-02-29"
    })
    void datesAreReadAsWritten(String written, String iso) {
        Column column = column(written, "");
        assertThat(column).isInstanceOf(DateColumn.class);
        assertThat(texts(column)).containsExactly(iso, "");
    }

    @Test
    void theWholeColumnTellsDayFromMonth() {
        assertThat(texts(column("01/02/2020", "13/02/2020"))).containsExactly("2020-02-01", "2020-02-13");
        assertThat(texts(column("01/02/2020", "02/13/2020"))).containsExactly("2020-01-02", "2020-02-13");
        assertThat(column("01/02/2020", "03/04/2020")).as("either way").isInstanceOf(CategoryColumn.class);
        assertThat(column("13/02/2020", "02/13/2020")).as("both ways").isInstanceOf(CategoryColumn.class);
    }

    @ParameterizedTest
    @CsvSource({"2005-02-29", "2005-13-01", "2005-00-10", "32.01.2005", "2005-08-11x", "2005-08-11 noon"})
    void whatTheCalendarDoesNotHaveIsNoDate(String text) {
        assertThat(column(text, "")).isInstanceOf(CategoryColumn.class);
    }

    @Test
    void aDeclaredTypeHoldsAndWhatIsNotOfItBreaksItsRow() {
        Reading reading = given.csv(
                "code,amount,day,note\n1,10,20200131,a\n2,ten,20200229,b\n3,30,20200230,c\n4,40,2020-03-01,d\n",
                UnaryOperator.identity(),
                typed("code", ColumnType.CATEGORY),
                typed("amount", ColumnType.NUMBER),
                typed("day", ColumnType.DATE));
        assertThat(Given.rows(reading.table()))
                .containsExactly(List.of("1", "10", "2020-01-31", "a"), List.of("4", "40", "2020-03-01", "d"));
        assertThat(((CategoryColumn) reading.table().column("code")).levels()).containsExactly("1", "4");
        assertThat(((CategoryColumn) reading.table().column("note")).levels()).containsExactly("a", "d");
        assertThat(reading.rejected())
                .extracting(RejectedRow::line, RejectedRow::column, RejectedRow::fault)
                .containsExactly(tuple(3L, 2, RowFault.VALUE), tuple(4L, 3, RowFault.VALUE));
        assertThat(reading.rejected().getFirst().message())
                .isEqualTo("test.csv:3: field 2 (amount) is 'ten', which is not a number");
    }

    @Test
    void aDeclaredDateThatReadsBothWaysIsRefused() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(
                        () -> given.csv("d,x\n01/02/2020,1\n", UnaryOperator.identity(), typed("d", ColumnType.DATE)))
                .withMessageContaining("data/column-type")
                .withMessageContaining("'d'");
    }

    @Test
    void aDeclaredNumberMayHaveLeadingZeros() {
        Reading reading = given.csv("n,x\n007,a\n010,b\n", UnaryOperator.identity(), typed("n", ColumnType.NUMBER));
        assertThat(((NumberColumn) reading.table().column("n")).values()).containsExactly(7, 10);
    }
}
