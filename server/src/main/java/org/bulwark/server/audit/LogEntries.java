package org.bulwark.server.audit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import org.bulwark.trust.log.entry.LogEntry;
import org.bulwark.trust.log.note.Checkpoint;
import org.bulwark.trust.log.note.SignedNote;
import org.bulwark.trust.log.tile.StoredEntries;
import org.bulwark.trust.log.tile.Tile;
import org.bulwark.trust.log.tile.TileLog;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the log says, sealed or about to be: each question is answered from one moment, so that nothing is missed while entries move from
 * waiting into the tree.
 */
@Component
public class LogEntries {

    private static final int AT_ONCE = 2_000;

    private final JdbcClient database;
    private final LogKeys keys;

    LogEntries(JdbcClient database, LogKeys keys) {
        this.database = database;
        this.keys = keys;
    }

    /** All that is said about some subjects, in the order of the log, what waits at the end. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public List<PlacedEntry> about(Collection<String> subjects) {
        List<PlacedEntry> found = new ArrayList<>();
        Set<String> wanted = Set.copyOf(subjects);
        List<Long> places = database.sql("select index from audit.entry where subject = any (?) order by index")
                .param(wanted.toArray(String[]::new))
                .query((row, n) -> row.getLong(1))
                .list();
        read(places, found::add);
        waiting(placed -> {
            if (wanted.contains(placed.entry().subject())) {
                found.add(placed);
            }
        });
        return found;
    }

    /** Hands on every entry of a stage, in the order of the log, what waits at the end; only some are in memory at a time. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public void each(String stage, Consumer<PlacedEntry> reader) {
        long from = 0;
        List<Long> places = next(stage, from);
        while (!places.isEmpty()) {
            read(places, reader);
            from = places.getLast() + 1;
            places = next(stage, from);
        }
        waiting(placed -> {
            if (placed.entry().kind().startsWith(stage + "/")) {
                reader.accept(placed);
            }
        });
    }

    private List<Long> next(String stage, long from) {
        return database.sql(
                        "select index from audit.entry where index >= ? and starts_with(kind, ?) order by index limit ?")
                .params(from, stage + "/", AT_ONCE)
                .query((row, n) -> row.getLong(1))
                .list();
    }

    private void read(List<Long> places, Consumer<PlacedEntry> reader) {
        if (places.isEmpty()) {
            return;
        }
        StoredEntries entries = open().entries();
        Map<Long, List<byte[]>> bundles = new HashMap<>();
        for (long place : places) {
            byte[] entry =
                    bundles.computeIfAbsent(place / Tile.FULL, entries::bundle).get((int) (place % Tile.FULL));
            reader.accept(new PlacedEntry(OptionalLong.of(place), LogEntry.parse(entry)));
        }
    }

    private void waiting(Consumer<PlacedEntry> reader) {
        database.sql("select body from audit.waiting order by id")
                .query((row, n) -> new PlacedEntry(OptionalLong.empty(), LogEntry.parse(row.getBytes(1))))
                .list()
                .forEach(reader);
    }

    private TileLog open() {
        String note = database.sql("select note from audit.checkpoint order by size desc limit 1")
                .query(String.class)
                .single();
        Checkpoint checkpoint =
                Checkpoint.open(SignedNote.parse(note.getBytes(StandardCharsets.UTF_8)), List.of(keys.verifier()));
        return TileLog.open(new DatabaseTileStore(database), checkpoint.head());
    }
}
