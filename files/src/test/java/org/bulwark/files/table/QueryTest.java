package org.bulwark.files.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.bulwark.basics.ProblemException;
import org.bulwark.data.CategoryColumn;
import org.bulwark.data.ColumnSpecification;
import org.bulwark.data.ColumnType;
import org.bulwark.data.DataSpecification;
import org.bulwark.data.DateColumn;
import org.bulwark.data.NumberColumn;
import org.bulwark.data.Role;
import org.bulwark.data.SourceSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Parquet files and queries. */
class QueryTest {

    @TempDir
    Path folder;

    TableReader reader;

    @BeforeEach
    void inAFolder() {
        reader = TableReader.in(folder);
    }

    private void duck(String sql) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Path parquet(String query) throws Exception {
        Path file = folder.resolve("t.parquet");
        duck("COPY (" + query + ") TO '" + file + "' (FORMAT parquet)");
        return file;
    }

    private Reading query(String query, ColumnType type, String... columns) {
        List<ColumnSpecification> typed = Arrays.stream(columns)
                .map(name -> new ColumnSpecification(
                        name, Role.INPUT, Optional.of(type), Optional.empty(), Optional.empty(), new LinkedHashMap<>()))
                .toList();
        SourceSpecification none = SourceSpecification.INFERRED;
        return reader.read(new DataSpecification(
                "q",
                new SourceSpecification(
                        none.file(),
                        Optional.of(query),
                        none.delimiter(),
                        none.quote(),
                        none.encoding(),
                        none.header(),
                        none.names(),
                        List.of("-9")),
                Optional.empty(),
                typed));
    }

    @Test
    void everyTypeOfDuckDbBecomesANumberADateOrAName() {
        Reading reading = reader.query("""
                SELECT * FROM (VALUES
                  (1::TINYINT, 2::BIGINT, 3.50::DECIMAL(9,2), 1.25::DOUBLE, 7::HUGEINT, true, DATE '2020-02-29',
                   TIMESTAMP '2020-02-29 23:59:59', TIMESTAMPTZ '2020-02-29 23:59:59+00', 'x', [1, 2], TIME '10:00:00', 'a'::ENUM('a', 'b')),
                  (NULL, NULL, NULL, 'inf'::DOUBLE, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
                  (NULL, NULL, NULL, 'nan'::DOUBLE, NULL, false, 'infinity'::DATE, NULL, NULL, '', NULL, NULL, NULL))
                AS t(tiny, big, dec, dbl, huge, bool, day, ts, tz, txt, list, clock, en)""");
        assertThat(Given.rows(reading.table()))
                .containsExactly(
                        List.of(
                                "1",
                                "2",
                                "3.5",
                                "1.25",
                                "7",
                                "true",
                                "2020-02-29",
                                "2020-02-29",
                                "2020-02-29",
                                "x",
                                "[1, 2]",
                                "10:00:00",
                                "a"),
                        List.of("", "", "", "Infinity", "", "", "", "", "", "", "", "", ""),
                        List.of("", "", "", "", "", "false", "", "", "", "", "", "", ""));
        assertThat(reading.table().column("huge")).isInstanceOf(NumberColumn.class);
        assertThat(reading.table().column("tz")).isInstanceOf(DateColumn.class);
        assertThat(reading.table().column("bool")).isInstanceOf(CategoryColumn.class);
    }

    @Test
    void wholeNumbersThatADoubleWouldChangeAreNames() {
        Reading reading = reader.query(
                "SELECT i AS small, 9007199254740000 + i AS id, (i * 100000000000)::HUGEINT * 1000000000001 AS huge FROM range(5000) t(i)");
        assertThat(reading.table().column("small")).isInstanceOf(NumberColumn.class);
        assertThat(reading.table().column("id")).isInstanceOf(CategoryColumn.class);
        assertThat(reading.table().column("id").text(3)).isEqualTo("9007199254740003");
        assertThat(reading.table().column("id").text(4999)).isEqualTo("9007199254744999");
        assertThat(reading.table().column("huge").text(1)).isEqualTo("100000000000100000000000");
    }

    @Test
    void aParquetFileIsReadWholeAndInOrder() throws Exception {
        Path file = parquet(
                "SELECT i, i * 0.5::DOUBLE AS half, 'n' || i % 7 AS name, CASE WHEN i % 10 > 0 THEN i END AS gap "
                        + "FROM range(300000) t(i)");
        Reading reading = reader.read(file);
        assertThat(reading.rowsRead()).isEqualTo(300_000);
        assertThat(reading.table().column("i").text(299_999)).isEqualTo("299999");
        assertThat(reading.table().column("half").text(250_001)).isEqualTo("125000.5");
        assertThat(((CategoryColumn) reading.table().column("name")).levels()).hasSize(7);
        assertThat(reading.table().column("gap").isMissing(10)).isTrue();
        assertThat(reading.sha256()).matches("[0-9a-f]{64}");
    }

    @Test
    void aTypeCanBeDeclared() {
        String sql =
                "SELECT * FROM (VALUES (1, '10', 20200131, 1.0::DOUBLE), (2, 'x', 20200201, 2.5), (-9, '30', 20200230, NULL)) t(code, amount, day, kind)";
        assertThat(query(sql, ColumnType.CATEGORY, "code", "kind")
                        .table()
                        .column("kind")
                        .text(0))
                .isEqualTo("1");
        assertThat(query(sql, ColumnType.CATEGORY, "code")
                        .table()
                        .column("code")
                        .text(2))
                .isEmpty();

        Reading numbers = query(sql, ColumnType.NUMBER, "amount");
        assertThat(numbers.rowsRead()).isEqualTo(3);
        assertThat(((NumberColumn) numbers.table().column("amount")).values()).containsExactly(10, 30);
        assertThat(((NumberColumn) numbers.table().column("code")).values()).containsExactly(1, -9);
        assertThat(numbers.rejected().getFirst().message())
                .contains(":2: field 2 (amount) is 'x', which is not a number");

        Reading days = query(sql, ColumnType.DATE, "day");
        assertThat(days.rejected()).extracting(RejectedRow::line).containsExactly(3L);
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> query("SELECT DATE '2020-01-01' AS d", ColumnType.NUMBER, "d"))
                .withMessageContaining("data/column-type");
    }

    @Test
    void strictEndsAtTheFirstBrokenRowOfAQuery() {
        SourceSpecification source = new SourceSpecification(
                Optional.empty(),
                Optional.of("SELECT * FROM (VALUES ('1'), ('x')) t(a)"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of());
        ColumnSpecification number = new ColumnSpecification(
                "a",
                Role.INPUT,
                Optional.of(ColumnType.NUMBER),
                Optional.empty(),
                Optional.empty(),
                new LinkedHashMap<>());
        DataSpecification specification = new DataSpecification("q", source, Optional.empty(), List.of(number));
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> reader.strict().read(specification))
                .withMessageContaining("files/row-broken")
                .withMessageContaining(":2:");
    }

    @Test
    void progressIsToldToTheLastRow() {
        List<Long> told = new ArrayList<>();
        reader.telling((step, done, total) -> told.add(done)).query("FROM range(100000)");
        assertThat(told).isSorted().endsWith(100_000L);
    }

    @Test
    void filesInAQueryAreRelativeToTheFolder() throws Exception {
        Files.writeString(folder.resolve("small.csv"), "a,b\n1,x\n2,y\n");
        assertThat(reader.query("FROM 'small.csv' WHERE a > 1; -- the second")
                        .table()
                        .rows())
                .isEqualTo(1);
        TableReader withData = reader.withData(new DataFolder(folder));
        assertThat(withData.query("FROM '${BULWARK_DATA}/small.csv'").table().rows())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TABLE t (a INT)",
                "COPY (SELECT 1) TO 'out.csv'",
                "SELECT 1; SELECT 2",
                "SELECT 1; COPY (SELECT 1) TO 'out.csv'",
                "ATTACH 'out.db'",
                "EXPORT DATABASE 'out'",
                "INSTALL httpfs",
                "LOAD httpfs",
                "SET memory_limit = '1TB'",
                "PRAGMA database_list",
                "",
                "-- nothing"
            })
    void aQueryThatIsNotOneReadingStatementIsRefusedAndLeavesNothingBehind(String sql) throws Exception {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> reader.query(sql))
                .withMessageContaining("files/query-refused");
        try (var left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELEC 1",
                "SELECT * FROM nowhere",
                "FROM 'none.parquet'",
                "SELECT 'a'::INT",
                "FROM 'https://example.org/a.parquet'",
                "SELECT ?"
            })
    void aQueryThatDoesNotRunIsAProblemInOneLine(String sql) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> reader.query(sql))
                .satisfies(e -> assertThat(e.problem().code().code()).isEqualTo("files/query-failed"))
                .satisfies(
                        e -> assertThat(e.problem().what()).doesNotContain("\n").hasSizeLessThan(400));
    }

    @Test
    void columnsOfOneNameAreRefused() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> reader.query("SELECT 1 AS a, 2 AS a"))
                .withMessageContaining("data/column-duplicate");
    }

    @Test
    void aBrokenParquetFileIsDamaged() throws Exception {
        Path file = parquet("SELECT i FROM range(1000) t(i)");
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length - 20));
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> reader.read(file))
                .withMessageContaining("files/file-damaged");
    }

    @Test
    void theHashOfAQueryDependsOnItsTextAndOnItsRows() throws Exception {
        Files.writeString(folder.resolve("small.csv"), "a\n1\n");
        String first = reader.query("FROM 'small.csv'").sha256();
        assertThat(reader.query("FROM 'small.csv'").sha256()).isEqualTo(first);
        assertThat(reader.query("SELECT * FROM 'small.csv'").sha256()).isNotEqualTo(first);
        Files.writeString(folder.resolve("small.csv"), "a\n2\n");
        assertThat(reader.query("FROM 'small.csv'").sha256()).isNotEqualTo(first);
    }
}
