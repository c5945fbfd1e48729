package org.bulwark.run.embedded;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.bulwark.basics.Problem;
import org.bulwark.basics.ProblemException;
import org.bulwark.basics.Reason;
import org.bulwark.data.CategoryColumn;
import org.bulwark.data.Column;
import org.bulwark.data.NumberColumn;
import org.bulwark.data.Table;
import org.bulwark.files.FilesProblem;
import org.bulwark.files.export.ScorecardSql;
import org.bulwark.files.export.SqlDialect;
import org.bulwark.files.words.Words;
import org.bulwark.score.ScoreProblem;
import org.bulwark.score.binning.CategoryBinning;
import org.bulwark.score.scorecard.Characteristic;
import org.bulwark.score.scorecard.ScoreReasons;
import org.bulwark.score.scorecard.Scorecard;
import org.bulwark.score.scorecard.ScoringKernel;

/** Applies a scorecard to many rows. */
public final class ScoringRun {

    private static final Pattern FLOATING = Pattern.compile("DOUBLE|FLOAT|DECIMAL.*");

    private ScoringRun() {}

    /**
     * What is wanted besides the score.
     *
     * @param keep columns of the data to keep
     * @param pd whether to give the PD that the score stands for, in a column {@code pd}
     * @param points whether to give each characteristic's points, in columns {@code points_} + variable
     * @param reasons how many reasons to give, in columns {@code reason_1}, …
     */
    public record Wanted(List<String> keep, boolean pd, boolean points, int reasons) {
        /** Copies the list; a number of reasons below 0 is a {@link ScoreProblem#PARAMETER}. */
        public Wanted {
            keep = List.copyOf(keep);
            if (reasons < 0) {
                throw ScoreProblem.PARAMETER.with(
                        reasons + " reasons were asked for.", "Ask for 0 or more: --reasons N.");
            }
        }
    }

    /** Scores the rows of a table: a table of the columns kept, {@code score}, and what else is wanted. */
    public static Table score(Scorecard scorecard, Table table, Wanted wanted) {
        byte[][] codes = scorecard.encode(table);
        int[] scores = ScoringKernel.of(scorecard).score(codes);
        List<Column> columns = new ArrayList<>();
        wanted.keep().forEach(name -> columns.add(table.column(name)));
        columns.add(numbers("score", scores.length, row -> scores[row]));
        if (wanted.pd()) {
            columns.add(numbers("pd", scores.length, row -> scorecard.scale().pd(scores[row])));
        }
        if (wanted.points()) {
            for (int i = 0; i < codes.length; i++) {
                Characteristic characteristic = scorecard.characteristics().get(i);
                byte[] code = codes[i];
                columns.add(numbers(
                        "points_" + characteristic.variable(),
                        scores.length,
                        row -> characteristic.points().get(code[row] & 0xFF)));
            }
        }
        columns.addAll(reasons(scorecard, codes, wanted.reasons()));
        return new Table(table.name(), columns);
    }

    /**
     * Scores a Parquet file straight into another file, without holding the rows: DuckDB runs the scorecard's own SQL on all cores.
     *
     * @param to a file whose name ends in {@code .parquet} or {@code .csv}
     * @return how many rows were scored
     */
    public static long scoreParquet(Scorecard scorecard, Path from, Path to, Wanted wanted) {
        ScorecardSql.Columns columns = new ScorecardSql.Columns(wanted.keep(), wanted.points(), wanted.pd());
        String format = to.toString().toLowerCase(Locale.ROOT).endsWith(".parquet") ? "parquet" : "csv, header true";
        try (var duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duck.createStatement()) {
            statement.execute("SET preserve_insertion_order = true");
            statement.execute("CREATE VIEW rows AS " + rows(statement, scorecard, from));
            String query = ScorecardSql.of(scorecard, SqlDialect.DUCKDB).statement("rows", columns);
            return statement.executeUpdate("COPY (" + query + ") TO " + quoted(to) + " (FORMAT " + format + ")");
        } catch (SQLException e) {
            throw new ProblemException(
                    new Problem(
                            FilesProblem.QUERY_FAILED,
                            "The rows of " + from + " cannot be scored: " + e.getMessage(),
                            "Check that the file has the columns " + String.join(", ", scorecard.inputs())
                                    + " and that " + to + " can be written."),
                    e);
        }
    }

    /**
     * The rows of a file. A category's codes that are stored as floating numbers are written as every reader of ours writes them: 7 and not
     * 7.0, or they would be levels that learning never saw.
     */
    private static String rows(Statement duck, Scorecard scorecard, Path file) throws SQLException {
        String source = " FROM read_parquet(" + quoted(file) + ")";
        List<String> codes = new ArrayList<>();
        try (ResultSet columns = duck.executeQuery("DESCRIBE" + source)) {
            while (columns.next()) {
                String name = columns.getString("column_name");
                boolean category = scorecard
                        .characteristic(name)
                        .filter(c -> c.binning() instanceof CategoryBinning)
                        .isPresent();
                if (category
                        && FLOATING.matcher(columns.getString("column_type")).matches()) {
                    codes.add(code('"' + name.replace("\"", "\"\"") + '"'));
                }
            }
        }
        return "SELECT *" + (codes.isEmpty() ? "" : " REPLACE (" + String.join(", ", codes) + ")") + source;
    }

    private static String code(String column) {
        String number = "CAST(" + column + " AS DOUBLE)";
        return "CASE WHEN isnan(" + number + ") THEN NULL WHEN " + number + " = trunc(" + number + ") AND abs(" + number
                + ") < 1e15 THEN CAST(CAST(" + number + " AS BIGINT) AS VARCHAR) ELSE CAST(" + number
                + " AS VARCHAR) END AS " + column;
    }

    private static NumberColumn numbers(String name, int rows, IntToDoubleFunction value) {
        return new NumberColumn(
                name, IntStream.range(0, rows).mapToDouble(value).toArray());
    }

    private static List<Column> reasons(Scorecard scorecard, byte[][] codes, int most) {
        Words words = Words.in(Locale.ENGLISH);
        List<List<String>> texts = IntStream.range(0, most == 0 ? 0 : codes[0].length)
                .parallel()
                .mapToObj(row ->
                        said(words, ScoreReasons.of(scorecard, row(codes, row), ScoreReasons.Reference.BEST, most)))
                .toList();
        List<Column> columns = new ArrayList<>();
        for (int place = 0; place < most; place++) {
            int at = place;
            columns.add(column(
                    "reason_" + (place + 1),
                    texts.stream().map(t -> at < t.size() ? t.get(at) : "").toList()));
        }
        return columns;
    }

    private static List<String> said(Words words, List<Reason> reasons) {
        return reasons.stream().map(words::say).toList();
    }

    private static byte[] row(byte[][] codes, int row) {
        byte[] one = new byte[codes.length];
        for (int i = 0; i < one.length; i++) {
            one[i] = codes[i][row];
        }
        return one;
    }

    private static CategoryColumn column(String name, List<String> texts) {
        List<String> levels =
                texts.stream().filter(t -> !t.isEmpty()).distinct().sorted().toList();
        Map<String, Integer> codes = new HashMap<>();
        levels.forEach(level -> codes.put(level, codes.size()));
        return new CategoryColumn(
                name,
                texts.stream()
                        .mapToInt(t -> codes.getOrDefault(t, CategoryColumn.MISSING))
                        .toArray(),
                levels);
    }

    private static String quoted(Path file) {
        return "'" + file.toString().replace("'", "''") + "'";
    }
}
