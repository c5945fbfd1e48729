package org.bulwark.files.event;

import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Consumer;
import org.bulwark.data.Column;
import org.bulwark.data.Table;
import org.bulwark.data.event.Delivery;
import org.bulwark.data.event.Door;
import org.bulwark.data.event.Event;
import org.bulwark.data.event.Lineage;
import org.bulwark.data.event.Verdict;
import org.bulwark.data.source.Source;
import org.bulwark.files.table.TableReader;

/**
 * Runs a mapping: each row of its query goes through the door of the source like a record that a sender delivers. What passes is an
 * event that the bank knew after the usual lag of the source; what does not is handed over with its flaws.
 */
public final class MappedEvents {

    private static final int MICROS = 1000;

    private MappedEvents() {}

    /** A row that the door refused: its number from 0, and why. */
    public record Refused(long row, Verdict.Refused verdict) {}

    /**
     * Reads all rows. Files hold what has happened, so no time is refused as yet to come.
     *
     * @param mapping how
     * @param source the source that it names
     * @param reader finds the files
     * @param passed takes the events, in the order of the query
     * @param refused takes the rows with flaws
     */
    public static void read(
            Mapping mapping, Source source, TableReader reader, Consumer<Event> passed, Consumer<Refused> refused) {
        Table table = reader.query(mapping.query()).table();
        Door door = Door.of(source, ZoneOffset.UTC);
        long lag = source.rhythm().lag().usual().toNanos() / MICROS;
        for (int row = 0; row < table.rows(); row++) {
            switch (door.check(delivery(mapping, table, row), Long.MAX_VALUE - Door.TOLERANCE)) {
                case Verdict.Passed sound -> passed.accept(sound.event(sound.subject(), sound.reportedAt() + lag));
                case Verdict.Refused flawed -> refused.accept(new Refused(row, flawed));
            }
        }
    }

    private static Delivery delivery(Mapping mapping, Table table, int row) {
        Map<String, String> envelope = new LinkedHashMap<>();
        SequencedMap<String, Object> data = new LinkedHashMap<>();
        for (Column column : table.columns()) {
            if (column.isMissing(row)) {
                continue;
            }
            switch (column.name()) {
                case "subject", "id", "time", "reported" -> envelope.put(column.name(), column.text(row));
                default -> data.put(column.name(), column.text(row));
            }
        }
        return new Delivery(
                mapping.source(),
                Optional.ofNullable(envelope.get("id")),
                Optional.ofNullable(envelope.get("subject")),
                Optional.ofNullable(envelope.get("time")),
                Optional.ofNullable(envelope.get("reported")),
                data,
                new Lineage("mapping:" + mapping.title(), row));
    }
}
