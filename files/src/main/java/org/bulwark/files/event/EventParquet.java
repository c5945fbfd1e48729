package org.bulwark.files.event;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bulwark.basics.Problem;
import org.bulwark.basics.ProblemException;
import org.bulwark.basics.rule.Fact;
import org.bulwark.basics.rule.FactType;
import org.bulwark.data.event.Event;
import org.bulwark.data.source.Source;
import org.bulwark.files.FilesProblem;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * Writes events into a folder, one Parquet file a source: {@code party, id, occurred_at, reported_at, known_at} and a column for each field;
 * times in UTC, amounts as decimals in units of the currency. Rows lie in a scratch file until {@link #close}, which writes the files. For
 * one thread only. Problems: {@link FilesProblem#FILE_UNWRITABLE}.
 */
public final class EventParquet implements AutoCloseable {

    private static final int DIGITS = 18;

    private final Path folder;
    private final Path scratch;
    private final Map<String, Source> sources;
    private final DuckDBConnection duck;
    private final Map<String, DuckDBAppender> appenders = new LinkedHashMap<>();

    private EventParquet(Path folder, Path scratch, Map<String, Source> sources, DuckDBConnection duck) {
        this.folder = folder;
        this.scratch = scratch;
        this.sources = new HashMap<>(sources);
        this.duck = duck;
    }

    /** A writer into a folder that is there, for events of these sources by code. */
    public static EventParquet into(Path folder, Map<String, Source> sources) {
        try {
            Path scratch = Files.createTempDirectory(folder, ".events");
            DuckDBConnection duck = DriverManager.getConnection("jdbc:duckdb:" + scratch.resolve("rows.db"))
                    .unwrap(DuckDBConnection.class);
            return new EventParquet(folder, scratch, sources, duck);
        } catch (IOException | SQLException e) {
            throw unwritable(folder, e);
        }
    }

    private static ProblemException unwritable(Path folder, Exception cause) {
        return new ProblemException(
                new Problem(
                        FilesProblem.FILE_UNWRITABLE,
                        "Events cannot be written into '" + folder + "': " + cause.getMessage() + ".",
                        "Check that the folder is there, that you may write to it, and that there is room."),
                cause);
    }

    /** Adds an event. */
    public void add(Event event) {
        try {
            DuckDBAppender appender = appenders.get(event.source());
            if (appender == null) {
                appender = appender(event.source());
                appenders.put(event.source(), appender);
            }
            appender.beginRow();
            appender.append(event.party());
            appender.append(event.id());
            appender.append(time(event.occurredAt()));
            appender.append(time(event.reportedAt()));
            appender.append(time(event.knownAt()));
            Source source = source(event.source());
            int digits = source.currency().getDefaultFractionDigits();
            for (int slot = 0; slot < source.fields().size(); slot++) {
                boolean money = source.fields().get(slot).type() == FactType.MONEY;
                switch (event.fields().at(slot)) {
                    case null -> appender.appendNull();
                    case Long minor when money -> appender.append(BigDecimal.valueOf(minor, digits));
                    case Long whole -> appender.append(whole.longValue());
                    case Double measure -> appender.append(measure.doubleValue());
                    case Boolean flag -> appender.append(flag.booleanValue());
                    case LocalDate date -> appender.append(date);
                    case Object text -> appender.append(text.toString());
                }
            }
            appender.endRow();
        } catch (SQLException e) {
            throw unwritable(folder, e);
        }
    }

    private static LocalDateTime time(long micros) {
        return LocalDateTime.ofEpochSecond(
                Math.floorDiv(micros, 1_000_000L), (int) Math.floorMod(micros, 1_000_000L) * 1000, ZoneOffset.UTC);
    }

    private Source source(String code) {
        Source source = sources.get(code);
        if (source == null) {
            throw new IllegalArgumentException("an event of the source '" + code + "', which was not given");
        }
        return source;
    }

    private DuckDBAppender appender(String code) throws SQLException {
        Source source = source(code);
        StringBuilder columns = new StringBuilder(
                "party VARCHAR, id VARCHAR, occurred_at TIMESTAMP, reported_at TIMESTAMP, known_at TIMESTAMP");
        source.fields()
                .forEach(field -> columns.append(", \"f_")
                        .append(field.name())
                        .append("\" ")
                        .append(type(field.fact(), source.currency().getDefaultFractionDigits())));
        try (Statement statement = duck.createStatement()) {
            statement.execute("CREATE TABLE \"" + code + "\" (" + columns + ")");
        }
        return duck.createAppender(DuckDBConnection.DEFAULT_SCHEMA, code);
    }

    private static String type(Fact fact, int digits) {
        return switch (fact.type()) {
            case WHOLE -> "BIGINT";
            case NUMBER -> "DOUBLE";
            case MONEY -> "DECIMAL(" + DIGITS + "," + digits + ")";
            case TEXT -> "VARCHAR";
            case FLAG -> "BOOLEAN";
            case DATE -> "DATE";
        };
    }

    /** Writes the files and takes the scratch file away. */
    @Override
    public void close() {
        try {
            for (DuckDBAppender appender : appenders.values()) {
                appender.close();
            }
            try (Statement statement = duck.createStatement()) {
                for (String code : appenders.keySet()) {
                    statement.execute("COPY (SELECT party, id, occurred_at, reported_at, known_at" + fields(code)
                            + " FROM \"" + code + "\") TO '"
                            + folder.resolve(code + ".parquet").toString().replace("'", "''") + "' (FORMAT parquet)");
                }
            }
            duck.close();
            try (var left = Files.list(scratch)) {
                for (Path file : left.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(scratch);
        } catch (IOException | SQLException e) {
            throw unwritable(folder, e);
        }
    }

    /** Fields lie apart from the envelope while they wait, and get their names in the file; one that is named as the envelope keeps a mark. */
    private String fields(String code) {
        StringBuilder fields = new StringBuilder();
        source(code).fields().forEach(field -> {
            String name = field.name();
            boolean taken = name.equals("party") || name.equals("id") || name.endsWith("_at");
            fields.append(", \"f_")
                    .append(name)
                    .append("\" AS \"")
                    .append(taken ? "f_" : "")
                    .append(name)
                    .append('"');
        });
        return fields.toString();
    }
}
