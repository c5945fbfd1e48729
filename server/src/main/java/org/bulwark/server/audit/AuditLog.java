package org.bulwark.server.audit;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/** Reads the sealed log. */
@Component
public class AuditLog {

    private final JdbcClient database;
    private final LogKeys keys;

    AuditLog(JdbcClient database, LogKeys keys) {
        this.database = database;
        this.keys = keys;
    }

    /** The newest signed checkpoint as a note; empty before anything was sealed. */
    public Optional<String> checkpoint() {
        return database.sql("select note from audit.checkpoint order by size desc limit 1")
                .query((row, n) -> row.getString(1))
                .optional();
    }

    /** How many entries wait to be sealed. */
    public long waiting() {
        return database.sql("select count(*) from audit.waiting")
                .query((row, n) -> row.getLong(1))
                .single();
    }

    /** The sealed entries about a subject, in the order of the log; all as at one moment, for sealing puts wider tiles in place of narrow ones. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public List<LogEntry> about(String subject) {
        List<Long> places = database.sql("select index from audit.entry where subject = ? order by index")
                .param(subject)
                .query((row, n) -> row.getLong(1))
                .list();
        if (places.isEmpty()) {
            return List.of();
        }
        StoredEntries entries = open().entries();
        Map<Long, List<byte[]>> bundles = new HashMap<>();
        return places.stream()
                .map(place -> bundles.computeIfAbsent(place / Tile.FULL, entries::bundle)
                        .get((int) (place % Tile.FULL)))
                .map(LogEntry::parse)
                .toList();
    }

    private TileLog open() {
        SignedNote note = SignedNote.parse(checkpoint().orElseThrow().getBytes(StandardCharsets.UTF_8));
        return TileLog.open(
                new DatabaseTileStore(database),
                Checkpoint.open(note, List.of(keys.verifier())).head());
    }
}
