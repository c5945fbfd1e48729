package org.bulwark.files.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bulwark.basics.Problem;
import org.bulwark.basics.ProblemException;
import org.bulwark.basics.Progress;
import org.bulwark.data.ColumnSpecification;
import org.bulwark.data.ColumnType;
import org.bulwark.data.DataProblem;
import org.bulwark.data.DataSpecification;
import org.bulwark.data.SourceSpecification;
import org.bulwark.files.FilesProblem;

/**
 * Reads data sets: {@code TableReader.in(folder).telling(progress).read(specification)}.
 *
 * <ul>
 *   <li>Delimited text, plain or compressed with gzip or zstd, in any character set. Delimiter, quote, header and types are inferred;
 *       the types from every row. A column is of numbers or dates if all its values are, else of names. Whole numbers that a double
 *       would change (ids of more than 15 digits, codes with leading zeros) are names. Of a time stamp the date is kept.
 *   <li>ARFF (attribute-relation file format), not sparse.
 *   <li>Parquet, and any query of DuckDB, which can read many files more. Whole numbers, decimals and floats are numbers, time stamps
 *       are dates (in UTC), truth values are the names {@code true} and {@code false}, everything else is a name.
 * </ul>
 *
 * <p>A broken row is a value ({@link RejectedRow}), unless the reader is strict. What else is wrong is a
 * {@link ProblemException} with a code of {@link FilesProblem} or {@link DataProblem}. Immutable; safe for threads.
 */
public final class TableReader {

    private final Path folder;
    private final DataFolder data;
    private final boolean strict;
    private final Progress progress;

    private TableReader(Path folder, DataFolder data, boolean strict, Progress progress) {
        this.folder = folder;
        this.data = data;
        this.strict = strict;
        this.progress = progress;
    }

    /** A reader for which names of files are relative to a folder, and the data folder is BULWARK_DATA or {@code ../shared/data}. */
    public static TableReader in(Path folder) {
        return new TableReader(folder, DataFolder.orElse(folder.resolve("../shared/data")), false, Progress.NONE);
    }

    /** A reader that ends at the first broken row with {@link FilesProblem#ROW_BROKEN}. */
    public TableReader strict() {
        return new TableReader(folder, data, true, progress);
    }

    /** A reader that says how far it is. */
    public TableReader telling(Progress progress) {
        return new TableReader(folder, data, strict, progress);
    }

    /** A reader with another folder of data sets. */
    public TableReader withData(DataFolder data) {
        return new TableReader(folder, data, strict, progress);
    }

    /** Reads a file of which nothing is known but its place. */
    public Reading read(Path file) {
        return readFile(folder.resolve(file), SourceSpecification.INFERRED, Map.of());
    }

    /** Reads the rows of a DuckDB query: one statement that only reads. Files in it are relative to the reader's folder. */
    public Reading query(String query) {
        return query(query, new Missing(List.of()), Map.of());
    }

    /** Reads what a specification names, with the types that it declares. */
    public Reading read(DataSpecification specification) {
        SourceSpecification source = specification.source();
        Map<String, ColumnType> types = types(specification.columns());
        Optional<String> query = source.query();
        if (query.isPresent()) {
            return query(query.get(), new Missing(source.missing()), types);
        }
        String file = source.file()
                .orElseThrow(() -> DataProblem.SPECIFICATION_INVALID.with(
                        "The specification '" + specification.name() + "' has no source.",
                        "Add source: { file: … } or source: { query: … }."));
        return readFile(path(file), source, types);
    }

    private static Map<String, ColumnType> types(List<ColumnSpecification> columns) {
        Map<String, ColumnType> types = new HashMap<>();
        columns.forEach(column -> column.type().ifPresent(type -> types.put(column.name(), type)));
        return types;
    }

    private Path path(String file) {
        try {
            return folder.resolve(data.inFile(file));
        } catch (InvalidPathException e) {
            throw new ProblemException(missingFile(file), e);
        }
    }

    private static Problem missingFile(String file) {
        return new Problem(
                FilesProblem.FILE_MISSING,
                "The file '" + file + "' is not there, or may not be read.",
                "Check the name; where it holds " + DataFolder.PLACEHOLDER
                        + ", set the environment variable BULWARK_DATA.");
    }

    private Reading query(String query, Missing missing, Map<String, ColumnType> types) {
        try (DuckDb duck = DuckDb.open(folder)) {
            return new QueryTable(duck, missing, types, strict, progress).query(data.inQuery(query));
        }
    }

    private Reading readFile(Path file, SourceSpecification source, Map<String, ColumnType> types) {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new ProblemException(missingFile(file.toString()));
        }
        try {
            return readExisting(file, source, types);
        } catch (IOException e) {
            throw new ProblemException(
                    new Problem(
                            FilesProblem.FILE_DAMAGED,
                            file.getFileName() + " cannot be read to its end: " + e.getMessage() + ".",
                            "Fetch or export the file again; its compression is broken or it breaks off."),
                    e);
        }
    }

    private Reading readExisting(Path file, SourceSpecification source, Map<String, ColumnType> types)
            throws IOException {
        Magic magic = magic(file);
        requireTable(file, magic);
        if (magic == Magic.PARQUET) {
            try (DuckDb duck = DuckDb.open(folder)) {
                return new QueryTable(duck, new Missing(source.missing()), types, strict, progress).parquet(file);
            }
        }
        TextSource text =
                TextSource.of(file, source.encoding(), Marks.of(source).replaced());
        return ArffTable.isArff(text)
                ? new ArffTable(text, source, types).read(strict, progress)
                : delimited(text, source, types);
    }

    /** Refuses what can be no table: {@link FilesProblem#FORMAT_UNKNOWN}. */
    static void requireTable(Path file, Magic magic) {
        switch (magic) {
            case ZIP, OLD_OFFICE, PDF ->
                throw FilesProblem.FORMAT_UNKNOWN.with(
                        file.getFileName() + " is "
                                + (magic == Magic.PDF
                                        ? "a PDF document"
                                        : magic == Magic.ZIP
                                                ? "a ZIP archive or a spreadsheet"
                                                : "an Excel workbook of the old kind")
                                + " and no table that can be read.",
                        "Export it as CSV or Parquet.");
            default -> {}
        }
    }

    static Magic magic(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Magic.of(in.readNBytes(4));
        }
    }

    private Reading delimited(TextSource text, SourceSpecification source, Map<String, ColumnType> types)
            throws IOException {
        Layout layout = new LayoutSniffer(text, source).sniff();
        Missing missing = new Missing(source.missing());
        TextTable table = new TextTable(text, layout, missing, strict, progress);
        return table.read(column -> {
            ColumnType type = types.get(layout.names().get(column));
            return type == null ? null : ColumnBuilder.of(type, missing, table.budget());
        });
    }
}
