package org.bulwark.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bulwark.data.NumberColumn;
import org.bulwark.data.Table;
import org.bulwark.files.table.TableReader;
import org.bulwark.files.table.TableWriter;

/** Files read into a table. The peer reads the same file and keeps nothing but sums. */
final class ReadingSpeed {

    private static final int COLUMNS = 20;

    private ReadingSpeed() {}

    static List<Measurement> measurements() {
        return List.of(
                Measurement.rate(
                        "read/csv",
                        "1M rows × 20 numbers read from CSV into a table, with inference and SHA-256",
                        scratch -> contest(1_000_000, scratch, "rows.csv", "read_csv")),
                Measurement.rate(
                        "read/parquet",
                        "5M rows × 20 numbers read from Parquet into a table, with SHA-256",
                        scratch -> contest(5_000_000, scratch, "rows.parquet", "read_parquet")));
    }

    private static Contest contest(int rows, Path folder, String name, String function) {
        Path file = folder.resolve(name);
        TableWriter.write(Chance.numbers(COLUMNS, rows, 6), file);
        String query = "SELECT count(*)"
                + IntStream.rangeClosed(1, COLUMNS)
                        .mapToObj(j -> ", sum(x" + j + ")")
                        .collect(Collectors.joining())
                + " FROM " + function + "('" + file + "')";
        TableReader reader = TableReader.in(folder);
        return Contest.against(
                rows,
                () -> {
                    Table table = reader.read(file).table();
                    return () -> checksum(table);
                },
                "DuckDB count and sums",
                () -> {
                    long[] sum = {0};
                    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                            Statement statement = duck.createStatement();
                            ResultSet row = statement.executeQuery(query)) {
                        row.next();
                        sum[0] = row.getLong(1);
                        for (int j = 0; j < COLUMNS; j++) {
                            sum[0] += j % 3 == 0 ? 0 : Math.round(row.getDouble(j + 2));
                        }
                    }
                    return () -> sum[0];
                });
    }

    /** Rows, and the sums of the columns of whole numbers, which are exact in any order. */
    private static long checksum(Table table) {
        long sum = table.rows();
        for (int j = 0; j < COLUMNS; j++) {
            double[] values = ((NumberColumn) table.column("x" + (j + 1))).values();
            double total = 0;
            for (double value : values) {
                total += value;
            }
            sum += j % 3 == 0 ? 0 : Math.round(total);
        }
        return sum;
    }
}
