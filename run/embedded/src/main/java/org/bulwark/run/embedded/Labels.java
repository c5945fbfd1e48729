package org.bulwark.run.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.bulwark.basics.Problem;
import org.bulwark.basics.ProblemException;
import org.bulwark.data.Column;
import org.bulwark.data.DataProblem;
import org.bulwark.data.Table;
import org.bulwark.files.FilesProblem;
import org.bulwark.files.table.FileRow;
import org.bulwark.files.table.FileRows;
import org.bulwark.files.table.TextRow;
import org.bulwark.files.table.TextRows;
import org.bulwark.indicator.definition.SeriesName;

/**
 * Who is asked about as of when, and what became of them.
 *
 * @param names the names of the columns of the file
 * @param labels one a row, in the order of the file
 */
public record Labels(List<String> names, List<Label> labels) {

    /** The column that names the party. */
    public static final String PARTY = "party";

    /** The column that says as of when. */
    public static final String INSTANT = "instant";

    private static final int NANOS = 1_000;
    private static final long MICROS = TimeUnit.SECONDS.toMicros(1);

    /**
     * One row.
     *
     * @param party the party's id
     * @param asOf the instant in microseconds: what became known later is not used
     * @param texts all columns as they stand in the file
     */
    public record Label(String party, long asOf, List<String> texts) {
        /** Copies the texts. */
        public Label {
            texts = List.copyOf(texts);
        }
    }

    /** Copies the lists. */
    public Labels {
        names = List.copyOf(names);
        labels = List.copyOf(labels);
    }

    /**
     * Reads a delimited file with a header, or a Parquet file. It must have the columns {@code party} and {@code instant}; all others are kept as they stand.
     * An instant is ISO 8601 with an offset ({@code 2023-06-30T12:00:00Z}), or without one in the zone given; a date alone is its first
     * instant in that zone, so that nothing of the day itself is used.
     *
     * @throws org.bulwark.basics.ProblemException {@link FilesProblem#FILE_MISSING} and its like, {@link DataProblem#COLUMN_UNKNOWN},
     *     {@link FilesProblem#ROW_BROKEN} with the line, {@link DataProblem#ROWS_MISSING}
     */
    public static Labels read(Path file, ZoneId zone) {
        return String.valueOf(file.getFileName()).endsWith(".parquet") ? parquet(file, zone) : text(file, zone);
    }

    private static Labels parquet(Path file, ZoneId zone) {
        List<FileRow> rows = new ArrayList<>();
        List<String> names;
        try {
            names = FileRows.read(file, rows::add);
        } catch (IOException e) {
            throw new ProblemException(
                    new Problem(
                            FilesProblem.FILE_MISSING,
                            file + " cannot be read: " + e.getMessage() + ".",
                            "Check the name, and that the file is whole."),
                    e);
        }
        required(names, PARTY, file);
        required(names, INSTANT, file);
        return some(
                names,
                rows.stream()
                        .map(row -> label(
                                names.stream()
                                        .map(name -> row.cells().getOrDefault(name, ""))
                                        .toList(),
                                names,
                                zone,
                                file,
                                row.position() + 1))
                        .toList(),
                file);
    }

    private static Labels text(Path file, ZoneId zone) {
        List<String> names = new ArrayList<>();
        List<Label> labels = new ArrayList<>();
        TextRows.read(file, row -> {
            switch (row) {
                case TextRow.Broken(var why) -> throw broken(file, row.line(), why.message());
                case TextRow.Whole(long _, List<String> fields)
                when names.isEmpty() -> {
                    names.addAll(fields.stream().map(String::strip).toList());
                    required(names, PARTY, file);
                    required(names, INSTANT, file);
                }
                case TextRow.Whole(long line, List<String> fields) -> {
                    if (fields.size() != names.size()) {
                        throw broken(file, line, fields.size() + " fields, where the header has " + names.size() + ".");
                    }
                    labels.add(label(fields, names, zone, file, line));
                }
            }
        });
        return some(names, labels, file);
    }

    private static Labels some(List<String> names, List<Label> labels, Object file) {
        if (labels.isEmpty()) {
            throw DataProblem.ROWS_MISSING.with(
                    file + " has no labels.", "Give at least one row under the header party,instant.");
        }
        return new Labels(names, labels);
    }

    /**
     * The labels that a table holds, such as the result of a query; else as {@link #read}.
     *
     * @throws org.bulwark.basics.ProblemException {@link DataProblem#COLUMN_UNKNOWN}, {@link FilesProblem#ROW_BROKEN} with the row,
     *     {@link DataProblem#ROWS_MISSING}
     */
    public static Labels of(Table table, ZoneId zone) {
        List<String> names = table.columns().stream().map(Column::name).toList();
        required(names, PARTY, table.name());
        required(names, INSTANT, table.name());
        List<Label> labels = new ArrayList<>();
        for (int row = 0; row < table.rows(); row++) {
            int at = row;
            List<String> texts = table.columns().stream()
                    .map(column -> column.isMissing(at) ? "" : column.text(at))
                    .toList();
            labels.add(label(texts, names, zone, table.name(), row + 1));
        }
        return some(names, labels, table.name());
    }

    /** To what a label's party belongs, by a word: the column of that name says so, if there is one. */
    Optional<String> belongs(int row, String word) {
        int column = names.indexOf(word);
        return column < 0
                ? Optional.empty()
                : SeriesName.word(labels.get(row).texts.get(column));
    }

    private static void required(List<String> names, String name, Object file) {
        if (!names.contains(name)) {
            throw DataProblem.COLUMN_UNKNOWN.with(
                    file + " has no column '" + name + "'; it has " + String.join(", ", names) + ".",
                    "Name the columns of the party and of the instant '" + PARTY + "' and '" + INSTANT
                            + "' in the first row.");
        }
    }

    private static Label label(List<String> fields, List<String> names, ZoneId zone, Object file, long line) {
        String party = fields.get(names.indexOf(PARTY)).strip();
        String when = fields.get(names.indexOf(INSTANT)).strip();
        if (party.isEmpty()) {
            throw broken(file, line, "the party is missing.");
        }
        try {
            return new Label(party, micros(instant(when, zone)), fields);
        } catch (DateTimeException e) {
            throw broken(file, line, "'" + when + "' is no instant.");
        }
    }

    private static Instant instant(String text, ZoneId zone) {
        // 2023-06-30 12:00:00+02 is how a column of instants is written
        String iso = text.replaceFirst("^(\\d{4}-\\d\\d-\\d\\d) ", "$1T").replaceFirst("(T.*[+-]\\d\\d)$", "$1:00");
        if (!iso.contains("T")) {
            return LocalDate.parse(iso).atStartOfDay(zone).toInstant();
        }
        return iso.matches(".*T.*(Z|[+-]\\d\\d:?\\d*)")
                ? OffsetDateTime.parse(iso).toInstant()
                : LocalDateTime.parse(iso).atZone(zone).toInstant();
    }

    private static long micros(Instant instant) {
        long seconds = instant.getEpochSecond();
        if (Math.abs(seconds) > Long.MAX_VALUE / MICROS / 2) {
            throw new DateTimeException("too far");
        }
        return seconds * MICROS + instant.getNano() / NANOS;
    }

    private static RuntimeException broken(Object file, long line, String what) {
        return FilesProblem.ROW_BROKEN.with(
                file + ", line " + line + ": " + what,
                "Write dates as 2023-06-30 and instants as 2023-06-30T12:00:00Z, and as many fields as the header has.");
    }
}
