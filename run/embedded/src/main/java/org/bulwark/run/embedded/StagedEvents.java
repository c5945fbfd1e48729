package org.bulwark.run.embedded;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bulwark.basics.rule.FactSchema;
import org.bulwark.basics.rule.FactType;
import org.bulwark.basics.rule.Facts;
import org.bulwark.data.event.Event;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** Reads the events of ranges of parties from an {@link EventStage}. For one thread only. */
final class StagedEvents implements AutoCloseable {

    /** The order in which a replay folds: when it became known, then source and id, so that it is one order on every machine. */
    private static final Comparator<Event> KNOWN = Comparator.<Event>comparingLong(event -> event.knownAt())
            .thenComparing(Event::source)
            .thenComparing(Event::id);

    private static final int FIXED = 5;

    private final DuckDBConnection duck;
    private final List<String> parties;
    private final List<Table> tables = new ArrayList<>();

    /** A source's table, and how its rows become facts. */
    private record Table(EventStage.Read read, FactSchema schema, PreparedStatement query) {}

    StagedEvents(EventStage stage, List<EventStage.Read> reads, List<String> parties) throws SQLException {
        this.duck = stage.connection();
        this.parties = parties;
        for (int place : stage.tables()) {
            EventStage.Read read = reads.get(place);
            StringBuilder fields = new StringBuilder();
            read.slots().forEach(slot -> fields.append(", f").append(slot));
            tables.add(new Table(
                    read,
                    read.source().schema(),
                    duck.prepareStatement("SELECT place, id, occurred, reported, known" + fields + " FROM "
                            + EventStage.table(place) + " WHERE place BETWEEN ? AND ?")));
        }
    }

    /** The events of the parties from one place to another, both included, by place, each list in the order in which they became known. */
    Map<Integer, List<Event>> of(int first, int last) throws SQLException {
        Map<Integer, List<Event>> all = new LinkedHashMap<>();
        for (Table table : tables) {
            table.query.setInt(1, first);
            table.query.setInt(2, last);
            try (ResultSet rows = table.query.executeQuery()) {
                while (rows.next()) {
                    int place = rows.getInt(1);
                    all.computeIfAbsent(place, _ -> new ArrayList<>()).add(event(table, parties.get(place), rows));
                }
            }
        }
        all.values().forEach(events -> Collections.sort(events, KNOWN));
        return all;
    }

    private static Event event(Table table, String party, ResultSet row) throws SQLException {
        Facts.Builder facts = Facts.of(table.schema);
        List<Integer> slots = table.read.slots();
        for (int i = 0; i < slots.size(); i++) {
            int slot = slots.get(i);
            facts.at(slot, value(table.read.source().fields().get(slot).type(), row, FIXED + 1 + i));
        }
        return new Event(
                table.read.source().code(),
                party,
                row.getString(2),
                row.getLong(3),
                row.getLong(4),
                row.getLong(FIXED),
                facts.build());
    }

    private static @Nullable Object value(FactType type, ResultSet row, int column) throws SQLException {
        Object value = switch (type) {
            case TEXT -> row.getString(column);
            case NUMBER -> row.getDouble(column);
            case FLAG -> row.getBoolean(column);
            case WHOLE, MONEY -> row.getLong(column);
            case DATE -> LocalDate.ofEpochDay(row.getLong(column));
        };
        return row.wasNull() ? null : value;
    }

    @Override
    public void close() throws SQLException {
        for (Table table : tables) {
            table.query.close();
        }
        duck.close();
    }
}
