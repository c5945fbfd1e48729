package org.bulwark.files.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.bulwark.basics.Problem;
import org.bulwark.basics.ProblemException;
import org.bulwark.data.SourceSpecification;
import org.bulwark.files.FilesProblem;
import org.duckdb.DuckDBChunkedResult;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBPreparedStatement;
import org.jspecify.annotations.Nullable;

/**
 * Hands on the rows of a file one after the other, as texts, so that a file of any length takes the same memory: delimited text, plain or
 * compressed, with its layout found as {@link TableReader} finds it, and Parquet.
 */
public final class FileRows {

    private FileRows() {}

    /** Takes rows. */
    @FunctionalInterface
    public interface Sink {
        /**
         * Takes one; a broken one too.
         *
         * @return whether to go on
         */
        boolean take(FileRow row) throws IOException;
    }

    /** The bytes of a text file: decompressed by what its first bytes say, and decoded as UTF-8 without a mark. */
    public static InputStream open(Path file) throws IOException {
        return TextSource.of(file, Optional.empty(), Map.of()).open();
    }

    /**
     * Reads a file.
     *
     * @return the names of its columns
     * @throws ProblemException {@link FilesProblem} where it is no table at all; a broken row is handed on
     */
    public static List<String> read(Path file, Sink sink) throws IOException {
        Magic magic = TableReader.magic(file);
        TableReader.requireTable(file, magic);
        return magic == Magic.PARQUET ? parquet(file, sink) : text(file, sink);
    }

    private static List<String> text(Path file, Sink sink) throws IOException {
        TextSource source = TextSource.of(file, Optional.empty(), Map.of());
        Layout layout = new LayoutSniffer(source, SourceSpecification.INFERRED).sniff();
        List<String> names = layout.names();
        try (RowScanner scanner = new RowScanner(source.open(), layout.dialect())) {
            if (layout.header()) {
                scanner.next();
            }
            boolean more = true;
            while (more && scanner.next()) {
                more = sink.take(row(scanner, names));
            }
        }
        return names;
    }

    private static FileRow row(RowScanner scanner, List<String> names) {
        Row row = scanner.row();
        Optional<RowFault> fault = Optional.ofNullable(scanner.fault());
        if (fault.isEmpty() && row.fields() != names.size()) {
            fault = Optional.of(RowFault.FIELDS);
        } else if (fault.isEmpty() && row.undecodableField() > 0) {
            fault = Optional.of(RowFault.ENCODING);
        }
        SequencedMap<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; fault.isEmpty() && i < names.size(); i++) {
            String text = row.text(i);
            if (!text.isBlank()) {
                cells.put(names.get(i), text);
            }
        }
        return new FileRow(scanner.line() - 1, cells, fault, fault.isPresent() ? scanner.text() : "");
    }

    private static List<String> parquet(Path file, Sink sink) throws IOException {
        String path = DuckDb.quoted(file.toAbsolutePath().normalize().toString());
        try (DuckDb duck = DuckDb.open(Path.of(""));
                DuckDBPreparedStatement statement = duck.connection()
                        .prepare("SELECT CAST(COLUMNS(*) AS VARCHAR) FROM read_parquet(" + path + ")");
                DuckDBChunkedResult result = statement.query()) {
            List<String> names = new ArrayList<>();
            for (int i = 0; i < result.columnCount(); i++) {
                names.add(result.columnName(i));
            }
            long position = 0;
            while (result.nextChunk()) {
                DuckDBDataChunkReader chunk = result.chunk();
                for (int i = 0; i < chunk.rowCount(); i++) {
                    FileRow row = new FileRow(position++, cells(chunk, i, names), Optional.empty(), "");
                    if (!sink.take(row)) {
                        return names;
                    }
                }
            }
            return names;
        } catch (SQLException e) {
            throw new ProblemException(
                    new Problem(
                            FilesProblem.FILE_DAMAGED,
                            file.getFileName() + " is no Parquet file that DuckDB can read: "
                                    + DuckDb.firstLines(String.valueOf(e.getMessage())) + ".",
                            "Fetch or export the file again."),
                    e);
        }
    }

    private static SequencedMap<String, String> cells(DuckDBDataChunkReader chunk, int row, List<String> names)
            throws SQLException {
        SequencedMap<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            @Nullable String text = chunk.vector(i).getString(row);
            if (text != null && !text.isBlank()) {
                cells.put(names.get(i), text);
            }
        }
        return cells;
    }
}
