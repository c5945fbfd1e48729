package org.bulwark.files.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import org.bulwark.data.CategoryColumn;
import org.bulwark.data.Table;
import org.bulwark.files.export.ScorecardSql.Columns;
import org.bulwark.files.model.GoldenScorecard;
import org.bulwark.files.model.RandomScorecard;
import org.bulwark.score.binning.CategoryBinning;
import org.bulwark.score.scorecard.Characteristic;
import org.bulwark.score.scorecard.Scorecard;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Printed points = Java = SQL, for every kind of value; and no name or level can leave its quotes. */
class ScorecardSqlTest {

    @Test
    void duckDbGivesThePrintedPointsThatJavaGives() throws SQLException {
        compare(0, 15);
    }

    @Test
    @Tag("slow")
    void duckDbGivesThePrintedPointsThatJavaGivesForManyScorecards() throws SQLException {
        compare(15, 250);
    }

    private static void compare(int from, int to) throws SQLException {
        for (int seed = from; seed < to; seed++) {
            Scorecard scorecard = RandomScorecard.of(seed);
            Table asked = Asked.of(scorecard, new Random(seed));
            List<Characteristic> characteristics = scorecard.characteristics();
            int[] scores = scorecard.score(asked);
            byte[][] codes = scorecard.encode(asked);
            List<Integer> printed = PointsTable.of(scorecard).lines().stream()
                    .map(PointsTable.Line::points)
                    .toList();
            String statement = ScorecardSql.of(scorecard, SqlDialect.DUCKDB)
                    .statement(
                            "my \"loans\"", Columns.keeping("row").withPoints().withPd());
            List<double[]> rows = DuckDbScoring.run(asked, "my \"loans\"", statement);
            assertThat(rows).hasSize(asked.rows());
            for (double[] row : rows) {
                int at = (int) row[0];
                int first = 0;
                int sum = 0;
                for (int i = 0; i < characteristics.size(); i++) {
                    int points = printed.get(first + (codes[i][at] & 0xFF));
                    assertThat(row[1 + i])
                            .as(
                                    "seed %d, row %d, %s",
                                    seed, at, asked.columns().get(i + 1).text(at))
                            .isEqualTo(points);
                    sum += points;
                    first += characteristics.get(i).points().size();
                }
                assertThat(row[1 + characteristics.size()])
                        .isEqualTo(scores[at])
                        .isEqualTo(sum);
                assertThat(row[2 + characteristics.size()])
                        .isCloseTo(scorecard.scale().pd(scores[at]), within(1e-12));
            }
        }
    }

    @Test
    void theExpressionAloneGivesTheSameScores() throws SQLException {
        for (int seed = 0; seed < 10; seed++) {
            Scorecard scorecard = RandomScorecard.of(seed);
            Table asked = Asked.of(scorecard, new Random(seed));
            String statement = "SELECT \"row\", "
                    + ScorecardSql.of(scorecard, SqlDialect.DUCKDB).expression() + " FROM t";
            int[] scores = scorecard.score(asked);
            for (double[] row : DuckDbScoring.run(asked, "t", statement)) {
                assertThat(row[1]).isEqualTo(scores[(int) row[0]]);
            }
        }
    }

    @Test
    void anEmptyTextIsMissingAsInEveryReader() throws SQLException {
        Scorecard golden = GoldenScorecard.made();
        Table asked = new Table(
                "asked",
                List.of(
                        GoldenScorecard.rows().take(new int[] {9}).column("age"),
                        new CategoryColumn("purpose", new int[] {0}, List.of(""))));
        String statement = ScorecardSql.of(golden, SqlDialect.DUCKDB).statement("t", Columns.keeping());
        assertThat(DuckDbScoring.run(asked, "t", statement).getFirst()).containsExactly(249 + 260);
    }

    @Test
    void aLevelWithANulCharacterIsFoundWhereTextsCanHoldIt() throws SQLException {
        Scorecard scorecard = withLevel("a\0b");
        Table asked = new Table(
                "asked",
                List.of(
                        GoldenScorecard.rows().take(new int[] {0, 0}).column("age"),
                        new CategoryColumn("purpose", new int[] {0, 1}, List.of("a\0b", "ab"))));
        assertThat(SqlDialect.DUCKDB.text("a\0b")).isEqualTo("('a' || chr(0) || 'b')");
        String statement = ScorecardSql.of(scorecard, SqlDialect.DUCKDB).statement("t", Columns.keeping());
        List<double[]> rows = DuckDbScoring.run(asked, "t", statement);
        int[] scores = scorecard.score(asked);
        assertThat(rows.get(0)).containsExactly(scores[0]);
        assertThat(rows.get(1)).containsExactly(scores[1]);
        assertThat(ScorecardSql.of(scorecard, SqlDialect.POSTGRESQL).expression())
                .doesNotContain("chr(0)");
    }

    @ParameterizedTest
    @EnumSource(SqlDialect.class)
    void theTextOfEachDialectIsTheGoldenOne(SqlDialect dialect) throws IOException {
        String made = ScorecardSql.of(GoldenScorecard.made(), dialect)
                .statement("risk.loans", Columns.keeping("id").withPoints().withPd());
        String name = "/golden/scorecard-" + dialect.name().toLowerCase(Locale.ROOT) + ".sql";
        try (InputStream file = Objects.requireNonNull(getClass().getResourceAsStream(name), name)) {
            assertThat(made).isEqualTo(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @ParameterizedTest
    @EnumSource(SqlDialect.class)
    void nothingInANameOrALevelLeavesItsQuotes(SqlDialect dialect) {
        for (int seed = 0; seed < 200; seed++) {
            String statement = ScorecardSql.of(RandomScorecard.of(seed), dialect)
                    .statement("t", Columns.keeping("row").withPoints().withPd());
            assertThat(SqlLexer.outsideQuotes(statement, dialect))
                    .as("seed %d", seed)
                    .doesNotContain("DROP", "--", "/*", ";", "$", "env")
                    .matches("[A-Za-z0-9_ ,.()<=+/|*'\"`\n-]*");
            if (dialect == SqlDialect.SPARK) {
                assertThat(statement).doesNotContain("${");
            }
        }
    }

    @Test
    void eachDialectEscapesItsOwnWay() {
        assertThat(SqlDialect.POSTGRESQL.text("it's")).isEqualTo("'it''s'");
        assertThat(SqlDialect.POSTGRESQL.text("C:\\new's")).isEqualTo("E'C:\\\\new''s'");
        assertThat(SqlDialect.POSTGRESQL.text("a\nb")).isEqualTo("('a' || chr(10) || 'b')");
        assertThat(SqlDialect.DUCKDB.text("C:\\new's")).isEqualTo("'C:\\new''s'");
        assertThat(SqlDialect.SPARK.text("C:\\new's ${x}")).isEqualTo("'C:\\\\new\\'s \\u0024{x}'");
        assertThat(SqlDialect.SPARK.name("a`b")).isEqualTo("`a``b`");
        assertThat(SqlDialect.DUCKDB.number(Double.MIN_VALUE)).isEqualTo("CAST('4.9e-324' AS DOUBLE)");
        assertThat(SqlDialect.POSTGRESQL.number(Double.NEGATIVE_INFINITY))
                .isEqualTo("CAST('-Infinity' AS DOUBLE PRECISION)");
    }

    @Test
    void aNameThatCannotBeIsRefusedInWords() {
        assertThatThrownBy(() -> SqlDialect.SPARK.name("a${env:HOME}")).hasMessageStartingWith("files/export-text");
        assertThatThrownBy(() -> SqlDialect.DUCKDB.name("a\0")).hasMessageStartingWith("files/export-text");
        ScorecardSql sql = ScorecardSql.of(GoldenScorecard.made(), SqlDialect.POSTGRESQL);
        assertThatThrownBy(() -> sql.statement("t", Columns.keeping("score"))).hasMessageContaining("'score'");
        assertThatThrownBy(() -> sql.statement("risk..t", Columns.keeping())).hasMessageContaining("''");
    }

    private static Scorecard withLevel(String level) {
        Scorecard golden = GoldenScorecard.made();
        Characteristic purpose = golden.characteristics().get(1);
        if (!(purpose.binning()
                instanceof CategoryBinning(var variable, var trend, var levels, var m, var u, var bins))) {
            throw new AssertionError();
        }
        LinkedHashMap<String, Integer> more = new LinkedHashMap<>(levels);
        more.put(level, 1);
        List<Characteristic> characteristics = new ArrayList<>(golden.characteristics());
        characteristics.set(
                1,
                new Characteristic(
                        purpose.title(),
                        new CategoryBinning(variable, trend, more, m, u, bins),
                        purpose.coefficient(),
                        purpose.standardError(),
                        purpose.points()));
        return new Scorecard("nul", golden.scale(), golden.intercept(), characteristics, golden.provenance());
    }
}
