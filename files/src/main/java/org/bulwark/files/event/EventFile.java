package org.bulwark.files.event;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bulwark.basics.Problem;
import org.bulwark.basics.ProblemException;
import org.bulwark.data.source.Source;
import org.bulwark.files.FilesProblem;
import org.bulwark.files.table.FileRow;
import org.bulwark.files.table.FileRows;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a file of records as CloudEvents: lines of JSON ({@code .ndjson}, {@code .jsonl}), which are CloudEvents already or plain records
 * with {@code subject}, {@code id} and {@code time}; delimited text ({@code .csv}, {@code .tsv}, {@code .txt}); and {@code .parquet}. Text may
 * be compressed ({@code .gz}, {@code .zst}). Columns become fields by a mapping or by their names.
 */
public final class EventFile {

    /** The longest line of JSON, in bytes. */
    public static final int LONGEST = 256 << 10;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final TypeReference<Map<String, Object>> TREE = new TypeReference<>() {};

    private final Path file;
    private final RecordMaker maker;

    private EventFile(Path file, RecordMaker maker) {
        this.file = file;
        this.maker = maker;
    }

    /**
     * A file of records.
     *
     * @param source whose records they are, where they do not say so themselves
     * @param mapping how columns become fields; by their names without one
     */
    public static EventFile of(Path file, Source source, Optional<ColumnMapping> mapping) {
        if (mapping.isPresent() && !mapping.get().source().equals(source.code())) {
            throw FilesProblem.SPECIFICATION_FIELD.with(
                    "The mapping is for the source '" + mapping.get().source() + "', and the file is of '"
                            + source.code() + "'.",
                    "Give the mapping of that source.");
        }
        return new EventFile(file, new RecordMaker(source, mapping));
    }

    /**
     * A record of a file.
     *
     * @param position its line or row, from 0
     * @param bytes the CloudEvent; what stands there where it is broken
     * @param broken what is wrong with a record that is none, a word
     */
    public record Entry(long position, byte[] bytes, Optional<String> broken) {}

    /** Takes records. */
    @FunctionalInterface
    public interface Sink {
        /**
         * Takes one.
         *
         * @return whether to go on
         */
        boolean take(Entry entry) throws IOException;
    }

    /** Whether a name is that of a file that can be read. */
    public static boolean isReadable(String name) {
        return isLines(name) || isTable(name);
    }

    private static String ending(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replaceAll("\\.(gz|zst)$", "");
        return plain.substring(plain.lastIndexOf('.') + 1);
    }

    private static boolean isLines(String name) {
        String ending = ending(name);
        return ending.equals("ndjson") || ending.equals("jsonl");
    }

    private static boolean isTable(String name) {
        String ending = ending(name);
        return ending.equals("csv") || ending.equals("tsv") || ending.equals("txt") || ending.equals("parquet");
    }

    /**
     * Reads all records from a position on, in order. What is passed over is not looked at.
     *
     * @throws ProblemException {@link FilesProblem} where the file as a whole cannot be read; what came before was handed on
     */
    public void read(long from, Sink sink) {
        String name = file.getFileName().toString();
        try {
            if (isLines(name)) {
                lines(from, sink);
            } else if (isTable(name)) {
                FileRows.read(file, row -> row.position() < from || sink.take(entry(row)));
            } else {
                throw FilesProblem.FORMAT_UNKNOWN.with(
                        "'" + name + "' has no ending that says what it is.",
                        "Name it .ndjson, .jsonl, .csv, .tsv or .parquet.");
            }
        } catch (IOException e) {
            throw new ProblemException(
                    new Problem(
                            FilesProblem.FILE_DAMAGED,
                            "'" + name + "' cannot be read to its end: " + e.getMessage() + ".",
                            "Fetch or export the file again; it is not there, breaks off, or its compression is broken."),
                    e);
        }
    }

    private void lines(long from, Sink sink) throws IOException {
        try (InputStream in = FileRows.open(file)) {
            Lines lines = new Lines(in, LONGEST);
            boolean more = true;
            while (more) {
                Optional<Lines.Line> line = lines.next();
                more = line.isPresent() && (line.get().number() < from || sink.take(entry(line.get())));
            }
        }
    }

    private Entry entry(Lines.Line line) {
        return line.whole()
                ? new Entry(line.number(), event(line.bytes()), Optional.empty())
                : new Entry(line.number(), line.bytes(), Optional.of("length"));
    }

    /** A CloudEvent stays as it is, to the byte; so does what is no JSON, for others to say so. */
    private byte[] event(byte[] line) {
        try {
            Map<String, Object> tree = JSON.readValue(line, TREE);
            if (tree == null || tree.containsKey("specversion")) {
                return line;
            }
            tree.values().removeIf(value -> value == null);
            return JSON.writeValueAsBytes(maker.event(tree));
        } catch (JacksonException e) {
            return line;
        }
    }

    private Entry entry(FileRow row) {
        return row.fault()
                .map(fault -> new Entry(
                        row.position(),
                        row.text().getBytes(StandardCharsets.UTF_8),
                        Optional.of("row-" + fault.name().toLowerCase(Locale.ROOT))))
                .orElseGet(() ->
                        new Entry(row.position(), JSON.writeValueAsBytes(maker.event(row.cells())), Optional.empty()));
    }
}
