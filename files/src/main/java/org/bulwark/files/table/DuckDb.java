package org.bulwark.files.table;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.bulwark.basics.Problem;
import org.bulwark.basics.ProblemException;
import org.bulwark.files.FilesProblem;
import org.duckdb.DuckDBConnection;

/**
 * A DuckDB in memory, for one reading, that only reads.
 *
 * <p>Exactly one statement is let through, and it must be a query by DuckDB's own parser; that is asked before the statement is
 * prepared, because preparing some statements already acts. Extensions are neither fetched nor loaded, so a query reaches no network;
 * the settings are then locked. Files of this machine that the user may read stay open to it: that is what it is for.
 */
final class DuckDb implements AutoCloseable {

    private static final String VIEW = "bulwark_source";

    private final DuckDBConnection connection;

    private DuckDb(DuckDBConnection connection) {
        this.connection = connection;
    }

    /** Opens a database for which names of files are relative to a folder. */
    static DuckDb open(Path folder) {
        try {
            DuckDBConnection connection =
                    DriverManager.getConnection("jdbc:duckdb:").unwrap(DuckDBConnection.class);
            DuckDb duck = new DuckDb(connection);
            String spill = Path.of(
                            System.getProperty("java.io.tmpdir"),
                            "bulwark-duckdb-" + ProcessHandle.current().pid())
                    .toString();
            for (String setting : List.of(
                    "autoinstall_known_extensions = false",
                    "autoload_known_extensions = false",
                    "allow_community_extensions = false",
                    "allow_persistent_secrets = false",
                    "memory_limit = '4GB'",
                    "TimeZone = 'UTC'",
                    "temp_directory = " + quoted(spill),
                    "file_search_path = "
                            + quoted(folder.toAbsolutePath().normalize().toString()),
                    "lock_configuration = true")) {
                duck.run("SET " + setting);
            }
            return duck;
        } catch (SQLException e) {
            throw new IllegalStateException("DuckDB does not start", e);
        }
    }

    static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    DuckDBConnection connection() {
        return connection;
    }

    /** Makes a query the view that {@link #view} names, after looking at what kind of statement it is. */
    void define(String query) throws SQLException {
        requireOneQuery(query);
        run("CREATE TEMP VIEW " + VIEW + " AS " + query);
    }

    /** The name of the view that {@link #define} made. */
    static String view() {
        return VIEW;
    }

    private void requireOneQuery(String query) throws SQLException {
        String count = "SELECT json_array_length(json_serialize_sql(" + quoted(query) + "), '$.statements')";
        String error = "SELECT json_extract_string(json_serialize_sql(" + quoted(query) + "), '$.error_message')";
        String wrong = text(error);
        if (wrong != null && !wrong.startsWith("Only SELECT")) {
            throw failed(wrong);
        }
        String statements = wrong == null ? text(count) : "0";
        if (!"1".equals(statements)) {
            throw FilesProblem.QUERY_REFUSED.with(
                    "The query is not exactly one statement that only reads.",
                    "Write one SELECT, FROM or WITH statement.");
        }
    }

    private String text(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static ProblemException failed(String message) {
        return FilesProblem.QUERY_FAILED.with(
                "DuckDB cannot run the query: " + firstLines(message) + ".",
                "Correct the query; it can be tried in the duckdb shell.");
    }

    static ProblemException failed(SQLException e) {
        Problem problem = failed(String.valueOf(e.getMessage())).problem();
        return new ProblemException(problem, e);
    }

    /** The first sentence or two of DuckDB's message, on one line. */
    static String firstLines(String message) {
        String line =
                message.strip().lines().limit(2).reduce((a, b) -> a + " " + b).orElse("");
        String cut = line.length() > 300 ? line.substring(0, 300) + "…" : line;
        return cut.endsWith(".") ? cut.substring(0, cut.length() - 1) : cut;
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException("DuckDB does not close", e);
        }
    }
}
