package org.bulwark.run.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bulwark.basics.ProblemException;
import org.bulwark.basics.Progress;
import org.bulwark.data.CategoryColumn;
import org.bulwark.data.Column;
import org.bulwark.data.ColumnSpecification;
import org.bulwark.data.DataSpecification;
import org.bulwark.data.NumberColumn;
import org.bulwark.data.Role;
import org.bulwark.data.Sample;
import org.bulwark.data.SourceSpecification;
import org.bulwark.data.Table;
import org.bulwark.data.TargetSpecification;
import org.bulwark.files.table.TableReader;
import org.bulwark.files.table.TableWriter;
import org.bulwark.run.embedded.ScoringRun.Wanted;
import org.bulwark.score.scorecard.LearningRules;
import org.bulwark.score.scorecard.Origin;
import org.bulwark.score.scorecard.Scorecard;
import org.bulwark.score.scorecard.ScorecardLearner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Scores of many rows, held in memory or streamed through DuckDB, are those of the scorecard. */
class ScoringRunTest {

    private static final Scorecard CARD = learned(List.of("a", "b", "c"));

    @TempDir
    Path folder;

    private static RandomGenerator random(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    /** A scorecard on a number with a special code, and a letter; both miss at times. */
    private static Scorecard learned(List<String> levels) {
        Table table = rows(2000, 1, levels);
        RandomGenerator random = random(2);
        double[] x = ((NumberColumn) table.column("x")).values();
        CategoryColumn letter = (CategoryColumn) table.column("letter");
        double[] bad = IntStream.range(0, x.length)
                .mapToDouble(i -> {
                    double risk =
                            (x[i] > 0 ? 0.15 : 0.3) + (letter.codes()[i] == 1 ? 0.25 : 0) + (x[i] == -99 ? 0.3 : 0);
                    return random.nextDouble() < risk ? 1 : 0;
                })
                .toArray();
        LinkedHashMap<String, String> specials = new LinkedHashMap<>();
        specials.put("-99", "no account");
        DataSpecification specification = new DataSpecification(
                "test",
                SourceSpecification.INFERRED,
                Optional.of(new TargetSpecification("bad", new TreeSet<>(List.of("1")), Optional.empty())),
                List.of(
                        new ColumnSpecification(
                                "x", Role.INPUT, Optional.empty(), Optional.empty(), Optional.empty(), specials),
                        ColumnSpecification.of("id", Role.ID)));
        Table all = table.with(new NumberColumn("bad", bad));
        return new ScorecardLearner(specification, LearningRules.DEFAULT, new Origin("", "test"), Progress.NONE)
                .learn(Sample.of(all, specification))
                .scorecard();
    }

    private static Table rows(int rows, long seed, List<String> levels) {
        RandomGenerator random = random(seed);
        double[] x = IntStream.range(0, rows)
                .mapToDouble(i -> switch (random.nextInt(10)) {
                    case 0 -> Double.NaN;
                    case 1 -> -99;
                    default -> random.nextGaussian();
                })
                .toArray();
        int[] letters = IntStream.range(0, rows)
                .map(i -> random.nextInt(-1, levels.size()))
                .toArray();
        double[] ids = IntStream.range(0, rows).mapToDouble(i -> i).toArray();
        return new Table(
                "rows",
                List.of(
                        new NumberColumn("id", ids),
                        new NumberColumn("x", x),
                        new CategoryColumn("letter", letters, levels)));
    }

    /** New rows with all that learning never saw: another level, infinities, cuts themselves. */
    private static Table hostile() {
        Table table = rows(1000, 3, List.of("zzz", "c", "a", "b", "o'hara"));
        double[] x = ((NumberColumn) table.column("x")).values();
        double[] odd = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 0.0, -0.0, 1e308, Double.MIN_VALUE, -99.5};
        System.arraycopy(odd, 0, x, 0, odd.length);
        return table;
    }

    @Test
    void theScoreIsTheSumOfThePointsAndThePdItsOwn() {
        Table rows = hostile();
        Table scored = ScoringRun.score(CARD, rows, new Wanted(List.of("id"), true, true, 0));
        assertThat(scored.names()).isEqualTo(names("id", "score", "pd"));
        int[] expected = CARD.score(rows);
        for (int row = 0; row < rows.rows(); row++) {
            int at = row;
            assertThat(number(scored, "score", row)).isEqualTo(expected[row]);
            assertThat(CARD.inputs().stream()
                            .mapToDouble(i -> number(scored, "points_" + i, at))
                            .sum())
                    .isEqualTo(expected[row]);
            assertThat(number(scored, "pd", row)).isEqualTo(CARD.scale().pd(expected[row]));
            assertThat(number(scored, "id", row)).isEqualTo(row);
        }
    }

    private static List<String> names(String... first) {
        return Stream.concat(List.of(first).stream(), CARD.inputs().stream().map(i -> "points_" + i))
                .toList();
    }

    private static double number(Table table, String column, int row) {
        return ((NumberColumn) table.column(column)).values()[row];
    }

    @Test
    void reasonsNameWhatCostPointsAndStopWhereNothingDoes() {
        Table rows = hostile();
        Table scored = ScoringRun.score(CARD, rows, new Wanted(List.of(), false, false, 3));
        assertThat(scored.names()).containsExactly("score", "reason_1", "reason_2", "reason_3");
        for (int row = 0; row < rows.rows(); row++) {
            long given = 0;
            for (Column reason : scored.columns().subList(1, 4)) {
                given += reason.isMissing(row) ? 0 : 1;
            }
            double lost = CARD.best() - number(scored, "score", row);
            assertThat(given > 0).isEqualTo(lost > 0);
        }
        assertThat(scored.column("reason_3").isMissing(0)).isTrue(); // there are two characteristics
    }

    @ParameterizedTest
    @ValueSource(strings = {"scores.csv", "scores.parquet", "o'hara's scores.parquet"})
    void aFileThatIsStreamedGetsTheScoresOfRowsInMemory(String name) {
        Table rows = hostile();
        Path from = folder.resolve("o'hara's rows.parquet");
        Path to = folder.resolve(name);
        TableWriter.write(rows, from);
        Wanted wanted = new Wanted(List.of("id", "letter"), true, true, 0);
        assertThat(ScoringRun.scoreParquet(CARD, from, to, wanted)).isEqualTo(1000);
        Table held = ScoringRun.score(CARD, rows, wanted);
        Table streamed = TableReader.in(folder).read(to).table();
        assertThat(streamed.names()).containsExactlyInAnyOrderElementsOf(held.names());
        for (Column column : held.columns()) {
            Column other = streamed.column(column.name());
            for (int row = 0; row < 1000; row++) {
                assertThat(other.text(row)).as(column.name() + " of row " + row).isEqualTo(column.text(row));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"DOUBLE", "FLOAT", "DECIMAL(9, 2)", "INTEGER", "VARCHAR"})
    void codesOfACategoryAreTheSameHoweverTheFileStoresThem(String type) throws SQLException {
        Scorecard card = learned(List.of("1", "2", "3"));
        Path from = folder.resolve("codes.parquet");
        try (var duck = DriverManager.getConnection("jdbc:duckdb:");
                var statement = duck.createStatement()) {
            statement.execute("COPY (SELECT 0.5 AS x, CAST(NULLIF(i % 5, 0) AS " + type
                    + ") AS letter FROM range(50) t(i)) TO '" + from + "' (FORMAT parquet)");
        }
        Path to = folder.resolve("scores.csv");
        ScoringRun.scoreParquet(card, from, to, new Wanted(List.of(), false, false, 0));
        Table held = ScoringRun.score(
                card, TableReader.in(folder).read(from).table(), new Wanted(List.of(), false, false, 0));
        Table streamed = TableReader.in(folder).read(to).table();
        assertThat(IntStream.range(0, 5)
                        .mapToObj(streamed.column("score")::text)
                        .distinct())
                .hasSizeGreaterThan(2);
        for (int row = 0; row < 50; row++) {
            assertThat(number(streamed, "score", row)).isEqualTo(number(held, "score", row));
        }
    }

    @Test
    void noRowsGiveNoScores() {
        Table none = rows(0, 1, List.of("a"));
        Table scored = ScoringRun.score(CARD, none, new Wanted(List.of(), true, true, 2));
        assertThat(scored.rows()).isZero();
        Path from = folder.resolve("none.parquet");
        TableWriter.write(none, from);
        assertThat(ScoringRun.scoreParquet(CARD, from, folder.resolve("s.csv"), new Wanted(List.of(), true, false, 0)))
                .isZero();
    }

    @Test
    void aFileThatDoesNotFitIsAProblemThatNamesTheColumns() {
        Path from = folder.resolve("other.parquet");
        TableWriter.write(new Table("t", List.of(new NumberColumn("x", new double[] {1}))), from);
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> ScoringRun.scoreParquet(
                        CARD, from, folder.resolve("s.csv"), new Wanted(List.of(), false, false, 0)))
                .satisfies(e -> assertThat(e.problem().remedy()).contains("letter"));
    }

    @Test
    void fewerReasonsThanNoneAreAProblem() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> new Wanted(List.of(), false, false, -1))
                .satisfies(e -> assertThat(e.problem().code().code()).isEqualTo("score/parameter"));
    }
}
