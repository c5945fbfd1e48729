package org.bulwark.files.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.bulwark.basics.ProblemException;
import org.bulwark.data.CategoryColumn;
import org.bulwark.data.Column;
import org.bulwark.data.ColumnSpecification;
import org.bulwark.data.ColumnType;
import org.bulwark.data.DataSpecification;
import org.bulwark.data.DateColumn;
import org.bulwark.data.NumberColumn;
import org.bulwark.data.Role;
import org.bulwark.data.SourceSpecification;
import org.bulwark.data.Table;
import org.bulwark.files.FilesProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written is read again as it was. */
class TableWriterTest {

    private static final List<String> LEVELS = List.of(
            "a",
            "B,c",
            "say \"hi\"",
            "two\nlines",
            " blank before",
            "tab\tin",
            "ünïcödé 中文 ıİ",
            "'q'",
            "1;2",
            "NA",
            "#x",
            "\r",
            "\"");

    @TempDir
    Path folder;

    private static Table table(int rows, long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        double[] numbers = IntStream.range(0, rows)
                .mapToDouble(i -> switch (random.nextInt(6)) {
                    case 0 -> Double.NaN;
                    case 1 -> random.nextInt(-5, 5);
                    case 2 -> Double.longBitsToDouble(random.nextLong() & ~0x4000_0000_0000_0000L);
                    case 3 -> random.nextBoolean() ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
                    default -> random.nextGaussian() * 1e6;
                })
                .toArray();
        int[] codes = IntStream.range(0, rows)
                .map(i -> random.nextInt(-1, LEVELS.size()))
                .toArray();
        int[] days = IntStream.range(0, rows)
                .map(i -> random.nextInt(5) == 0
                        ? DateColumn.MISSING
                        : (int) LocalDate.of(random.nextInt(1900, 2100), 1 + i % 12, 1 + i % 28)
                                .toEpochDay())
                .toArray();
        return new Table(
                "given",
                List.of(
                        new NumberColumn("a number, \"quoted\"", numbers),
                        new CategoryColumn("names", codes, LEVELS),
                        new DateColumn("day", days)));
    }

    @ParameterizedTest
    @CsvSource({
        "round.csv, 1",
        "round.csv, 2",
        "round.parquet, 3",
        "round.parquet, 4",
        "a 'quoted' name.parquet, 5",
        "round.PARQUET, 6"
    })
    void aTableComesBackAsItWas(String name, long seed) {
        Table given = table(300, seed);
        Path file = folder.resolve(name);
        TableWriter.write(given, file);
        Table back = read(file);
        assertThat(back.names()).isEqualTo(given.names());
        for (int column = 0; column < 3; column++) {
            assertThat(back.columns().get(column))
                    .hasSameClassAs(given.columns().get(column));
            assertThat(texts(back.columns().get(column)))
                    .isEqualTo(texts(given.columns().get(column)));
        }
    }

    /** Declares the names as such: letters that read as absence would be inferred to be it among numbers only. */
    private Table read(Path file) {
        SourceSpecification source = new SourceSpecification(
                Optional.of(file.toString()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of());
        ColumnSpecification names = new ColumnSpecification(
                "names",
                Role.INPUT,
                Optional.of(ColumnType.CATEGORY),
                Optional.empty(),
                Optional.empty(),
                new LinkedHashMap<>());
        return TableReader.in(folder)
                .read(new DataSpecification("back", source, Optional.empty(), List.of(names)))
                .table();
    }

    private static List<String> texts(Column column) {
        return IntStream.range(0, column.size()).mapToObj(column::text).toList();
    }

    @Test
    void aSingleColumnKeepsItsMissingRows() {
        Path file = folder.resolve("single.csv");
        TableWriter.write(new Table("one", List.of(new NumberColumn("x", new double[] {1, Double.NaN, 3}))), file);
        assertThat(TableReader.in(folder).read(file).table().rows()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"none.csv", "none.parquet"})
    void aTableWithoutRowsKeepsItsColumns(String name) {
        Path file = folder.resolve(name);
        TableWriter.write(table(0, 1), file);
        Table back = TableReader.in(folder).read(file).table();
        assertThat(back.rows()).isZero();
        assertThat(back.names()).isEqualTo(table(0, 1).names());
    }

    @Test
    void textIsQuotedOnlyWhereItMustBeAndEndsWithALineFeed() throws IOException {
        StringWriter text = new StringWriter();
        TableWriter.text(
                new Table(
                        "t",
                        List.of(
                                new NumberColumn("n", new double[] {1, 0.25, Double.NaN}),
                                new CategoryColumn("c", new int[] {0, 1, -1}, List.of("plain", "a,\"b\"")))),
                text);
        assertThat(text).hasToString("n,c\n1,plain\n0.25,\"a,\"\"b\"\"\"\n,\n");
    }

    @Test
    void anOldFileIsReplaced() throws IOException {
        for (String name : List.of("old.csv", "old.parquet")) {
            Path file = Files.writeString(folder.resolve(name), "something old and much longer".repeat(100_000));
            TableWriter.write(table(2, 1), file);
            assertThat(read(file).rows()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nowhere/t.csv", "nowhere/t.parquet"})
    void aFileThatCannotBeWrittenIsAProblem(String name) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> TableWriter.write(table(2, 1), folder.resolve(name)))
                .satisfies(e -> assertThat(e.problem().code()).isEqualTo(FilesProblem.FILE_UNWRITABLE))
                .satisfies(e -> assertThat(e.problem().what()).contains(name));
    }
}
