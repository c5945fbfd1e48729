package org.bulwark.run.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.bulwark.basics.Problem;
import org.bulwark.basics.ProblemException;
import org.bulwark.basics.Progress;
import org.bulwark.basics.rule.FactType;
import org.bulwark.data.source.Field;
import org.bulwark.data.source.Source;
import org.bulwark.files.FilesProblem;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/**
 * The events of some parties, taken out of the files of all parties and laid down by party, so that a range of parties is read without
 * reading the rest. They lie in a scratch file, and in little memory. What no reading can use is left out: other parties, what became known
 * after the last instant that is asked of a party, and fields that no indicator reads.
 */
final class EventStage implements AutoCloseable {

    private static final String LINES = "events.ndjson";

    private final Path scratch;
    private final DuckDBConnection duck;
    /** By place of the party: all events of it, and those that are of use. */
    private final long[] told;

    private final long[] kept;
    private final long[] first;

    private final List<Integer> tables = new ArrayList<>();

    private EventStage(Path scratch, DuckDBConnection duck, int parties) {
        this.scratch = scratch;
        this.duck = duck;
        this.told = new long[parties];
        this.kept = new long[parties];
        this.first = new long[parties];
        Arrays.fill(first, Long.MAX_VALUE);
    }

    /**
     * A source to be read.
     *
     * @param source its declaration
     * @param slots the places of the fields that are read
     */
    record Read(Source source, List<Integer> slots) {}

    /**
     * Lays events down.
     *
     * @param folder holds one Parquet file a source, or lines of CloudEvents with {@code knownat}
     * @param reads the sources; the n-th is laid down in the table {@link #table table(n)}
     * @param parties who is asked about, by place
     * @param until the last instant that is asked of each
     */
    static EventStage of(Path folder, List<Read> reads, List<String> parties, long[] until, Progress progress) {
        EventStage stage = null;
        try {
            Path scratch = Files.createTempDirectory("bulwark-stage");
            DuckDBConnection duck = DriverManager.getConnection("jdbc:duckdb:" + scratch.resolve("events.db"))
                    .unwrap(DuckDBConnection.class);
            stage = new EventStage(scratch, duck, parties.size());
            stage.configure();
            stage.parties(parties, until);
            if (Files.isRegularFile(folder.resolve(LINES))) {
                stage.lines(folder.resolve(LINES), progress);
            }
            for (int place = 0; place < reads.size(); place++) {
                progress.at("Events", place, reads.size());
                stage.add(folder, place, reads.get(place));
            }
            return stage;
        } catch (SQLException | IOException e) {
            closed(stage);
            throw unreadable(folder, e);
        } catch (ProblemException e) {
            closed(stage);
            throw e;
        }
    }

    private static void closed(@Nullable EventStage stage) {
        if (stage != null) {
            stage.close();
        }
    }

    private static ProblemException unreadable(Path folder, Exception cause) {
        String why = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
        return new ProblemException(
                new Problem(
                        FilesProblem.QUERY_FAILED,
                        "The events in " + folder + " cannot be read: " + why,
                        "Check that the files are whole, were written by 'bulwark bank stream' or have the same columns, "
                                + "and that there is room for a copy of the events in the folder for scratch files."),
                cause);
    }

    private void configure() throws SQLException {
        run("SET autoinstall_known_extensions = false");
        run("SET autoload_known_extensions = false");
        run("SET TimeZone = 'UTC'");
        run("SET memory_limit = '2GB'");
        run("SET preserve_insertion_order = false");
        run("SET temp_directory = " + quoted(scratch.resolve("spill").toString()));
    }

    private void parties(List<String> parties, long[] until) throws SQLException {
        run("CREATE TABLE parties (party VARCHAR, place INTEGER, until BIGINT)");
        try (DuckDBAppender appender = duck.createAppender(DuckDBConnection.DEFAULT_SCHEMA, "parties")) {
            for (int place = 0; place < parties.size(); place++) {
                appender.beginRow();
                appender.append(parties.get(place));
                appender.append(place);
                appender.append(until[place]);
                appender.endRow();
            }
        }
    }

    /** Lines are cut once into envelope and data, for all sources. */
    private void lines(Path file, Progress progress) throws SQLException {
        progress.at("Lines of events", 0, 0);
        run("CREATE TABLE lines AS SELECT p.place, p.until, e.source, e.id, " + micros("e.\"time\"") + " AS occurred, "
                + micros("e.reportedat") + " AS reported, " + micros("e.knownat") + " AS known, e.data"
                + " FROM read_ndjson(" + quoted(file.toString()) + ", columns = {source: 'VARCHAR', id: 'VARCHAR',"
                + " subject: 'VARCHAR', \"time\": 'VARCHAR', reportedat: 'VARCHAR', knownat: 'VARCHAR', data: 'JSON'}) e"
                + " JOIN parties p ON e.subject = p.party");
        if (one("SELECT count(*) FROM lines WHERE known IS NULL OR occurred IS NULL") > 0) {
            throw FilesProblem.FORMAT_UNKNOWN.with(
                    file + " has lines that do not say when the event happened or when the bank knew it.",
                    "Write them with knownat: bulwark bank stream --known.");
        }
    }

    private static String micros(String text) {
        return "epoch_us(CAST(" + text + " AS TIMESTAMP))";
    }

    private void add(Path folder, int place, Read read) throws SQLException {
        Path parquet = folder.resolve(read.source().code() + ".parquet");
        String rows = null;
        if (Files.isRegularFile(parquet)) {
            rows = parquet(parquet, read);
        } else if (Files.isRegularFile(folder.resolve(LINES))) {
            rows = line(read);
        }
        if (rows == null) {
            return;
        }
        run("CREATE VIEW rows AS " + rows);
        try (Statement statement = duck.createStatement();
                ResultSet counts = statement.executeQuery(
                        "SELECT place, count(*), count(*) FILTER (known <= until), min(occurred) FROM rows GROUP BY place")) {
            while (counts.next()) {
                told[counts.getInt(1)] += counts.getLong(2);
                kept[counts.getInt(1)] += counts.getLong(3);
                first[counts.getInt(1)] = Math.min(first[counts.getInt(1)], counts.getLong(4));
            }
        }
        run("CREATE TABLE " + table(place)
                + " AS SELECT * EXCLUDE (until) FROM rows WHERE known <= until ORDER BY place");
        run("DROP VIEW rows");
        tables.add(place);
    }

    private String parquet(Path file, Read read) throws SQLException {
        String from = " FROM read_parquet(" + quoted(file.toString()) + ")";
        Set<String> there = new HashSet<>();
        try (Statement statement = duck.createStatement();
                ResultSet columns = statement.executeQuery("DESCRIBE SELECT *" + from)) {
            while (columns.next()) {
                there.add(columns.getString(1));
            }
        }
        for (String column : List.of("party", "id", "occurred_at", "known_at")) {
            if (!there.contains(column)) {
                throw FilesProblem.FORMAT_UNKNOWN.with(
                        file + " has no column " + column + ".",
                        "Give the columns party, id, occurred_at, reported_at, known_at and the fields of the source.");
            }
        }
        String reported = there.contains("reported_at") ? "reported_at" : "occurred_at";
        StringBuilder fields = new StringBuilder();
        for (int slot : read.slots()) {
            Field field = read.source().fields().get(slot);
            String name = there.contains("f_" + field.name()) ? "f_" + field.name() : field.name();
            fields.append(", ")
                    .append(value(there.contains(name) ? "e." + name(name) : "NULL", field, read.source()))
                    .append(" AS f")
                    .append(slot);
        }
        return "SELECT p.place, p.until, CAST(e.id AS VARCHAR) AS id, " + micros("e.occurred_at") + " AS occurred, "
                + micros("e." + reported) + " AS reported, " + micros("e.known_at") + " AS known" + fields + from
                + " e JOIN parties p ON CAST(e.party AS VARCHAR) = p.party";
    }

    private static String line(Read read) {
        StringBuilder fields = new StringBuilder();
        for (int slot : read.slots()) {
            Field field = read.source().fields().get(slot);
            String text = "json_extract_string(data, " + quoted("$.\"" + field.name() + "\"") + ")";
            fields.append(", ")
                    .append(value(text, field, read.source()))
                    .append(" AS f")
                    .append(slot);
        }
        return "SELECT place, until, id, occurred, reported, known" + fields + " FROM lines WHERE source = "
                + quoted(read.source().code());
    }

    /** A field as it is held in memory: amounts in minor units, dates as days since 1970. */
    private static String value(String text, Field field, Source source) {
        int digits = source.currency().getDefaultFractionDigits();
        return switch (field.type()) {
            case MONEY ->
                "CAST(CAST(" + text + " AS DECIMAL(38," + digits + ")) * " + (long) Math.pow(10, digits)
                        + " AS BIGINT)";
            case WHOLE -> "CAST(" + text + " AS BIGINT)";
            case NUMBER -> "CAST(" + text + " AS DOUBLE)";
            case TEXT -> "CAST(" + text + " AS VARCHAR)";
            case FLAG -> "CAST(" + text + " AS BOOLEAN)";
            case DATE -> "CAST(" + text + " AS DATE) - DATE '1970-01-01'";
        };
    }

    /** Whether the value of a type is fetched as a whole number. */
    static boolean isWhole(FactType type) {
        return type == FactType.MONEY || type == FactType.WHOLE || type == FactType.DATE;
    }

    /** The table of a source by its place, in the order of parties. */
    static String table(int place) {
        return "s" + place;
    }

    /** The places of the sources of which there are events in the files, in order. */
    List<Integer> tables() {
        return Collections.unmodifiableList(tables);
    }

    /** A connection of its own for a thread, which takes it by itself: one connection is not for several threads. To be closed. */
    synchronized DuckDBConnection connection() throws SQLException {
        return duck.duplicate().unwrap(DuckDBConnection.class);
    }

    /** How many events the files have of each party, known at whatever time. */
    long told(int party) {
        return told[party];
    }

    /** How many of them were known by the last instant that is asked of the party. */
    long kept(int party) {
        return kept[party];
    }

    /** When the first event of a party occurred, in microseconds; the greatest number for one of which no event tells. */
    long first(int party) {
        return first[party];
    }

    private long one(String query) throws SQLException {
        try (Statement statement = duck.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            return result.next() ? result.getLong(1) : 0;
        }
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = duck.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String name(String column) {
        return '"' + column.replace("\"", "\"\"") + '"';
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /** Whether a folder holds events in either form. */
    static boolean hasEvents(Path folder, List<Read> reads) {
        return Files.isRegularFile(folder.resolve(LINES))
                || reads.stream()
                        .anyMatch(read ->
                                Files.isRegularFile(folder.resolve(read.source().code() + ".parquet")));
    }

    /** Takes the scratch file away. */
    @Override
    public void close() {
        try {
            duck.close();
            try (Stream<Path> files = Files.walk(scratch)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("DuckDB does not close", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
