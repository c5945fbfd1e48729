package org.bulwark.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bulwark.data.NumberColumn;
import org.bulwark.data.Table;
import org.bulwark.files.table.TableWriter;
import org.bulwark.run.embedded.ScoringRun;
import org.bulwark.score.scorecard.Scorecard;
import org.bulwark.score.scorecard.ScoringKernel;

/** A scorecard of twenty characteristics with seven cuts each, applied to five million rows. */
final class ScoringSpeed {

    private static final int ROWS = 5_000_000;
    private static final int COLUMNS = 20;
    private static final int CUTS = 7;

    /** Rows of one task of a peer. */
    private static final int TASK = 1 << 17;

    private ScoringSpeed() {}

    static List<Measurement> measurements() {
        return List.of(
                Measurement.rate(
                        "score/codes", "20 characteristics, 5M rows, from byte codes", 100, scratch -> fromCodes()),
                Measurement.rate(
                        "score/doubles", "20 characteristics, 5M rows, from raw doubles", 15, scratch -> fromDoubles()),
                Measurement.rate(
                        "score/parquet",
                        "20 characteristics, 5M rows, Parquet to Parquet",
                        4,
                        ScoringSpeed::fromParquet));
    }

    private static Contest fromCodes() {
        Scorecard scorecard = Scorecards.of(COLUMNS, CUTS);
        byte[][] codes = scorecard.encode(Chance.numbers(COLUMNS, ROWS, 7));
        int[][] points = Scorecards.points(scorecard);
        ScoringKernel kernel = ScoringKernel.of(scorecard);
        int[] own = new int[ROWS];
        int[] peer = new int[ROWS];
        return Contest.against(
                ROWS,
                () -> {
                    kernel.score(codes, own);
                    return () -> checksum(own);
                },
                "a loop over rows, all tables in it",
                () -> {
                    tasks().forEach(from -> addRows(codes, points, peer, from, Math.min(ROWS, from + TASK)));
                    return () -> checksum(peer);
                });
    }

    private static void addRows(byte[][] codes, int[][] points, int[] scores, int from, int to) {
        for (int row = from; row < to; row++) {
            int sum = 0;
            for (int j = 0; j < points.length; j++) {
                sum += points[j][codes[j][row] & 0xFF];
            }
            scores[row] = sum;
        }
    }

    private static Contest fromDoubles() {
        Scorecard scorecard = Scorecards.of(COLUMNS, CUTS);
        Table table = Chance.numbers(COLUMNS, ROWS, 7);
        double[][] values = table.columns().stream()
                .map(column -> ((NumberColumn) column).values())
                .toArray(double[][]::new);
        double[][] cuts = Scorecards.cuts(scorecard);
        int[][] points = Scorecards.points(scorecard);
        return Contest.against(
                ROWS,
                () -> {
                    int[] scores = scorecard.score(table);
                    return () -> checksum(scores);
                },
                "JDK binarySearch a value",
                () -> {
                    int[] scores = new int[ROWS];
                    tasks().forEach(from ->
                            searchRows(values, cuts, points, scores, from, Math.min(ROWS, from + TASK)));
                    return () -> checksum(scores);
                });
    }

    private static void searchRows(double[][] values, double[][] cuts, int[][] points, int[] scores, int from, int to) {
        for (int j = 0; j < points.length; j++) {
            for (int row = from; row < to; row++) {
                int place = Arrays.binarySearch(cuts[j], values[j][row]);
                scores[row] += points[j][place >= 0 ? place + 1 : -place - 1];
            }
        }
    }

    private static Contest fromParquet(Path scratch) {
        Scorecard scorecard = Scorecards.of(COLUMNS, CUTS);
        Table table = Chance.numbers(COLUMNS, ROWS, 7);
        Path from = scratch.resolve("rows.parquet");
        Path to = scratch.resolve("scores.parquet");
        Path sums = scratch.resolve("sums.parquet");
        TableWriter.write(table, from);
        long expected = Arrays.stream(scorecard.score(table)).asLongStream().sum();
        ScoringRun.Wanted wanted = new ScoringRun.Wanted(List.of(), false, false, 0);
        String sum = IntStream.rangeClosed(1, COLUMNS).mapToObj(j -> "x" + j).collect(Collectors.joining(" + "));
        String copy = "COPY (SELECT " + sum + " AS score FROM read_parquet('" + from + "')) TO '" + sums
                + "' (FORMAT parquet)";
        return Contest.beside(
                ROWS,
                () -> {
                    long rows = ScoringRun.scoreParquet(scorecard, from, to, wanted);
                    return () -> {
                        long found = sum(to);
                        if (rows != ROWS || found != expected) {
                            throw new AssertionError(rows + " rows scored, sum " + found + " and not " + expected);
                        }
                        return found;
                    };
                },
                "DuckDB, the columns' sum to Parquet",
                () -> {
                    long rows;
                    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                            Statement statement = duck.createStatement()) {
                        rows = statement.executeUpdate(copy);
                    }
                    return () -> rows;
                });
    }

    private static long sum(Path scores) {
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duck.createStatement();
                ResultSet row =
                        statement.executeQuery("SELECT sum(score)::BIGINT FROM read_parquet('" + scores + "')")) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static IntStream tasks() {
        return IntStream.range(0, Math.ceilDiv(ROWS, TASK)).parallel().map(task -> task * TASK);
    }

    private static long checksum(int[] scores) {
        long sum = 0;
        for (int row = 0; row < scores.length; row++) {
            sum += (long) scores[row] * (row % 1009 + 1);
        }
        return sum;
    }
}
