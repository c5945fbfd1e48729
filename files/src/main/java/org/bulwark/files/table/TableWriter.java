package org.bulwark.files.table;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Collectors;
import org.bulwark.basics.Problem;
import org.bulwark.basics.ProblemException;
import org.bulwark.data.CategoryColumn;
import org.bulwark.data.Column;
import org.bulwark.data.DateColumn;
import org.bulwark.data.NumberColumn;
import org.bulwark.data.Table;
import org.bulwark.files.FilesProblem;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** Writes tables: Parquet when the file's name ends so, otherwise comma-separated text in UTF-8 after RFC 4180 with line feeds. */
public final class TableWriter {

    private TableWriter() {}

    /** Writes a file, in the place of one that may be there; {@link FilesProblem#FILE_UNWRITABLE}. */
    public static void write(Table table, Path file) {
        try {
            if (file.toString().toLowerCase(Locale.ROOT).endsWith(".parquet")) {
                parquet(table, file);
            } else {
                try (OutputStream out = Files.newOutputStream(file)) {
                    text(table, out);
                }
            }
        } catch (IOException | SQLException e) {
            throw new ProblemException(
                    new Problem(
                            FilesProblem.FILE_UNWRITABLE,
                            "The file '" + file + "' cannot be written: " + e.getMessage() + ".",
                            "Check that its folder is there and that you may write to it."),
                    e);
        }
    }

    /** Writes comma-separated text to a stream, without closing it. */
    public static void text(Table table, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        writer.write(table.names().stream().map(TableWriter::field).collect(Collectors.joining(",", "", "\n")));
        for (int row = 0; row < table.rows(); row++) {
            String between = "";
            for (Column column : table.columns()) {
                writer.write(between);
                writer.write(field(column.text(row)));
                between = ",";
            }
            writer.write('\n');
        }
        writer.flush();
    }

    private static String field(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain && text.equals(text.strip()) ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    private static void parquet(Table table, Path file) throws SQLException {
        try (DuckDBConnection duck = DriverManager.getConnection("jdbc:duckdb:").unwrap(DuckDBConnection.class);
                Statement statement = duck.createStatement()) {
            String columns = table.columns().stream()
                    .map(c -> '"' + c.name().replace("\"", "\"\"") + "\" " + type(c))
                    .collect(Collectors.joining(", "));
            statement.execute("CREATE TABLE rows (" + columns + ")");
            try (DuckDBAppender appender = duck.createAppender(DuckDBConnection.DEFAULT_SCHEMA, "rows")) {
                for (int row = 0; row < table.rows(); row++) {
                    appender.beginRow();
                    for (Column column : table.columns()) {
                        append(appender, column, row);
                    }
                    appender.endRow();
                }
            }
            statement.execute("COPY rows TO " + DuckDb.quoted(file.toString()) + " (FORMAT parquet)");
        }
    }

    private static String type(Column column) {
        return switch (column) {
            case NumberColumn number -> "DOUBLE";
            case CategoryColumn category -> "VARCHAR";
            case DateColumn date -> "DATE";
        };
    }

    private static void append(DuckDBAppender appender, Column column, int row) throws SQLException {
        if (column.isMissing(row)) {
            appender.appendNull();
            return;
        }
        switch (column) {
            case NumberColumn number -> appender.append(number.values()[row]);
            case CategoryColumn category -> appender.append(category.text(row));
            case DateColumn date -> appender.append(LocalDate.ofEpochDay(date.epochDays()[row]));
        }
    }
}
