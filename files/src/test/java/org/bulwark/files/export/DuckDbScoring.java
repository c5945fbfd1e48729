package org.bulwark.files.export;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import org.bulwark.data.Column;
import org.bulwark.data.NumberColumn;
import org.bulwark.data.Table;

/** Runs SQL over a table of ours in an in-memory DuckDB. */
final class DuckDbScoring {

    private DuckDbScoring() {}

    /** The rows of the statement's result, as numbers. */
    static List<double[]> run(Table table, String name, String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement sql = connection.createStatement()) {
            create(connection, table, name);
            List<double[]> rows = new ArrayList<>();
            try (ResultSet result = sql.executeQuery(statement)) {
                int width = result.getMetaData().getColumnCount();
                while (result.next()) {
                    double[] row = new double[width];
                    for (int i = 0; i < width; i++) {
                        row[i] = result.getDouble(i + 1);
                    }
                    rows.add(row);
                }
            }
            return rows;
        }
    }

    private static void create(Connection connection, Table table, String name) throws SQLException {
        List<String> columns = new ArrayList<>();
        for (Column column : table.columns()) {
            columns.add(
                    SqlDialect.DUCKDB.name(column.name()) + (column instanceof NumberColumn ? " DOUBLE" : " VARCHAR"));
        }
        String quoted = SqlDialect.DUCKDB.name(name);
        try (Statement sql = connection.createStatement()) {
            sql.execute("CREATE TABLE " + quoted + " (" + String.join(", ", columns) + ")");
        }
        String marks = String.join(", ", columns.stream().map(c -> "?").toList());
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO " + quoted + " VALUES (" + marks + ")")) {
            for (int row = 0; row < table.rows(); row++) {
                for (int i = 0; i < columns.size(); i++) {
                    set(insert, i + 1, table.columns().get(i), row);
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void set(PreparedStatement insert, int place, Column column, int row) throws SQLException {
        switch (column) {
            case NumberColumn(String name, double[] values) -> {
                if (Double.isNaN(values[row]) && row % 2 == 0) { // missing numbers by turns NULL and NaN
                    insert.setNull(place, Types.DOUBLE);
                } else {
                    insert.setDouble(place, values[row]);
                }
            }
            default -> insert.setString(place, column.isMissing(row) ? null : column.text(row));
        }
    }
}
