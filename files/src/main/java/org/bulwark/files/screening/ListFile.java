package org.bulwark.files.screening;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bulwark.basics.Problem;
import org.bulwark.basics.ProblemException;
import org.bulwark.files.FilesProblem;
import org.bulwark.files.table.CsvField;
import org.bulwark.files.table.TextRow;
import org.bulwark.files.table.TextRows;
import org.bulwark.screening.list.Birth;
import org.bulwark.screening.list.ListEntry;
import org.bulwark.screening.list.ScreeningList;
import org.jspecify.annotations.Nullable;

/**
 * A list as a CSV file with a header; the format of the "simple CSV" files of OpenSanctions is one of its dialects.
 *
 * <p>Columns, of which only the id and one of name, identifiers and devices must be there, in any order, under these and many other
 * customary names: {@code id, version, kind} (person or firm), {@code name, aliases, birth, countries, identifiers} (as
 * {@code scheme:number}, or numbers alone), {@code registration, identity, phones, devices, addresses, source, reason, added, expires,
 * comment}. Several values in one field stand apart by {@code ;} or {@code |}. Other columns are passed over.
 */
public final class ListFile {

    private static final List<ListColumn> WRITTEN = List.of(
            ListColumn.ID,
            ListColumn.VERSION,
            ListColumn.KIND,
            ListColumn.NAME,
            ListColumn.ALIASES,
            ListColumn.BIRTH,
            ListColumn.COUNTRIES,
            ListColumn.IDENTIFIERS,
            ListColumn.DEVICES,
            ListColumn.SOURCE,
            ListColumn.REASON,
            ListColumn.ADDED,
            ListColumn.EXPIRES,
            ListColumn.COMMENT);

    private ListFile() {}

    /**
     * Reads a file. Throws what {@link TextRows#read} throws, and {@link FilesProblem#FORMAT_UNKNOWN} for a header without an id or without
     * anything to look for.
     */
    public static ListReading read(Path file, ListDefaults defaults) {
        Rows rows = new Rows(file, defaults);
        TextRows.read(file, rows::take);
        return rows.collected.reading();
    }

    /** The rows on their way. */
    private static final class Rows {

        private final Path file;
        private final ListDefaults defaults;
        private final Collected collected;
        private @Nullable List<Optional<ListColumn>> header;

        Rows(Path file, ListDefaults defaults) {
            this.file = file;
            this.defaults = defaults;
            this.collected = new Collected(file.getFileName().toString());
        }

        void take(TextRow row) {
            switch (row) {
                case TextRow.Broken broken
                when header == null -> throw noHeader(file, broken.why().text());
                case TextRow.Whole(var _, List<String> fields) when header == null -> header = header(file, fields);
                case TextRow.Broken(var why) -> collected.reject(why.line(), why.reason());
                case TextRow.Whole(long line, List<String> fields)
                when fields.size() != header.size() ->
                    collected.reject(
                            line,
                            ListReason.LIST_FIELDS.with(
                                    "expected",
                                    Integer.toString(header.size()),
                                    "found",
                                    Integer.toString(fields.size())));
                case TextRow.Whole(long line, List<String> fields) ->
                    collected.take(line, new EntryRow(byColumn(header, fields), defaults));
            }
        }
    }

    private static List<Optional<ListColumn>> header(Path file, List<String> headings) {
        List<Optional<ListColumn>> header =
                headings.stream().map(ListColumn::of).toList();
        boolean searchable = Stream.of(
                        ListColumn.NAME,
                        ListColumn.IDENTIFIERS,
                        ListColumn.REGISTRATION,
                        ListColumn.IDENTITY,
                        ListColumn.PHONES,
                        ListColumn.DEVICES)
                .anyMatch(column -> header.contains(Optional.of(column)));
        if (!searchable || !header.contains(Optional.of(ListColumn.ID))) {
            throw noHeader(file, String.join(", ", headings));
        }
        return header;
    }

    private static ProblemException noHeader(Path file, String first) {
        return FilesProblem.FORMAT_UNKNOWN.with(
                "The first line of " + file.getFileName() + " is no header of a list: " + first + ".",
                "Name the columns in the first line: id, and name, identifiers or devices; more may follow.");
    }

    /** The fields by column; where two columns mean the same, the first one that is not empty. */
    private static Map<ListColumn, String> byColumn(List<Optional<ListColumn>> header, List<String> fields) {
        Map<ListColumn, String> byColumn = new EnumMap<>(ListColumn.class);
        for (int i = 0; i < fields.size(); i++) {
            String field = CsvField.read(fields.get(i).strip());
            if (!field.isEmpty()) {
                header.get(i).ifPresent(column -> byColumn.putIfAbsent(column, field));
            }
        }
        return byColumn;
    }

    /** Writes a list, in the place of a file that may be there; {@link FilesProblem#FILE_UNWRITABLE}. Identifiers go out as their keys. */
    public static void write(ScreeningList list, Path file) {
        try (Writer out = Files.newBufferedWriter(file)) { // UTF-8
            write(list, out);
        } catch (IOException e) {
            throw new ProblemException(
                    new Problem(
                            FilesProblem.FILE_UNWRITABLE,
                            "The file '" + file + "' cannot be written: " + e.getMessage() + ".",
                            "Check that its folder is there and that you may write to it."),
                    e);
        }
    }

    /** Writes a list as CSV that a spreadsheet may open without harm, without closing what it is written to. */
    public static void write(ScreeningList list, Writer out) throws IOException {
        Writer writer = new BufferedWriter(out);
        writer.write("\uFEFF" + WRITTEN.stream().map(ListColumn::word).collect(Collectors.joining(",")) + "\r\n");
        for (ListEntry entry : list.entries()) {
            writer.write(WRITTEN.stream()
                    .map(column -> CsvField.written(text(entry, column)))
                    .collect(Collectors.joining(",", "", "\r\n")));
        }
        writer.flush();
    }

    private static String text(ListEntry entry, ListColumn column) {
        var party = entry.party();
        var listing = entry.listing();
        return switch (column) {
            case ID -> entry.id();
            case VERSION -> Integer.toString(entry.version());
            case KIND -> party.kind().name().toLowerCase(Locale.ROOT);
            case NAME -> party.names().isEmpty() ? "" : party.names().getFirst();
            case ALIASES -> String.join("|", party.names().stream().skip(1).toList());
            case BIRTH -> party.births().stream().map(ListFile::text).collect(Collectors.joining("|"));
            case COUNTRIES -> String.join("|", party.countries());
            case IDENTIFIERS ->
                party.identifiers().stream()
                        .map(i -> i.scheme() + ":" + i.key())
                        .collect(Collectors.joining("|"));
            case DEVICES -> String.join("|", party.devices());
            case SOURCE -> listing.source();
            case REASON -> listing.reason();
            case ADDED -> listing.added().toString();
            case EXPIRES -> listing.expires().map(Instant::toString).orElse("");
            case COMMENT -> listing.comment();
            case REGISTRATION, IDENTITY, PHONES, ADDRESSES -> "";
        };
    }

    private static String text(Birth birth) {
        return birth.date().map(Object::toString).orElse(Integer.toString(birth.year()));
    }
}
