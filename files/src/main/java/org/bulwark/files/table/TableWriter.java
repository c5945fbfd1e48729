package org.bulwark.files.table;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
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
                try (Writer out = Files.newBufferedWriter(file)) { // UTF-8
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

    /** Writes comma-separated text, without closing what it is written to. */
    public static void text(Table table, Writer out) throws IOException {
        Writer writer = new BufferedWriter(out, 1 << 16);
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
        List<Field> fields = table.columns().stream().map(Field::of).toList();
        try (DuckDBConnection duck = DriverManager.getConnection("jdbc:duckdb:").unwrap(DuckDBConnection.class);
                Statement statement = duck.createStatement()) {
            String columns = fields.stream()
                    .map(f -> '"' + f.column.name().replace("\"", "\"\"") + "\" " + f.type)
                    .collect(Collectors.joining(", "));
            statement.execute("CREATE TABLE rows (" + columns + ")");
            try (DuckDBAppender appender = duck.createAppender(DuckDBConnection.DEFAULT_SCHEMA, "rows")) {
                for (int row = 0; row < table.rows(); row++) {
                    appender.beginRow();
                    for (Field field : fields) {
                        field.append(appender, row);
                    }
                    appender.endRow();
                }
            }
            statement.execute("COPY rows TO " + DuckDb.quoted(file.toString()) + " (FORMAT parquet)");
        }
    }

    /** A column and its type in a file. Whole numbers are stored as such, so that a code 7 does not become 7.0 to other programs. */
    private record Field(Column column, String type) {

        static Field of(Column column) {
            return new Field(
                    column,
                    switch (column) {
                        case NumberColumn(String _, double[] values) -> isWhole(values) ? "BIGINT" : "DOUBLE";
                        case CategoryColumn _ -> "VARCHAR";
                        case DateColumn _ -> "DATE";
                    });
        }

        private static boolean isWhole(double[] values) {
            boolean some = false;
            for (double value : values) {
                if (!Double.isNaN(value)) {
                    some = true;
                    if (value != Math.rint(value) || Math.abs(value) > 0x1p53) {
                        return false;
                    }
                }
            }
            return some;
        }

        void append(DuckDBAppender appender, int row) throws SQLException {
            if (column.isMissing(row)) {
                appender.appendNull();
                return;
            }
            switch (column) {
                case NumberColumn number when type.equals("BIGINT") -> appender.append((long) number.values()[row]);
                case NumberColumn number -> appender.append(number.values()[row]);
                case CategoryColumn category -> appender.append(category.text(row));
                case DateColumn date -> appender.append(LocalDate.ofEpochDay(date.epochDays()[row]));
            }
        }
    }
}
