package org.bulwark.server.audit;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bulwark.server.BulwarkProperties;
import org.bulwark.server.ServerRole;
import org.bulwark.trust.log.entry.LogEntry;
import org.bulwark.trust.log.note.Checkpoint;
import org.bulwark.trust.log.note.SignedNote;
import org.bulwark.trust.log.tile.TileLog;
import org.bulwark.trust.log.tree.TreeHead;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Moves what waits into the log: appends it to the tree, signs the new head, and stores entries, tiles and checkpoint in one
 * transaction. One process at a time does it, whoever holds the lock; any other finds nothing left.
 */
@Component
class Sealer {

    private static final Logger LOG = LoggerFactory.getLogger(Sealer.class);
    private static final int MOST_AT_ONCE = 5_000;
    private static final long LOCK = 0x62756C7761726BL; // any number that nobody else takes: "bulwark"

    private record Waiting(long id, byte[] body) {}

    private final JdbcClient database;
    private final DatabaseTileStore store;
    private final LogKeys keys;
    private final TransactionTemplate transaction;
    private final boolean works;
    private @Nullable TileLog log;

    /** What one transaction did. */
    private record Sealed(TileLog log, int entries) {}

    Sealer(
            JdbcClient database,
            DatabaseTileStore store,
            LogKeys keys,
            TransactionTemplate transaction,
            BulwarkProperties properties) {
        this.database = database;
        this.store = store;
        this.keys = keys;
        this.transaction = transaction;
        this.works = properties.roles().contains(ServerRole.BATCH);
    }

    @Scheduled(fixedDelay = 500)
    void sealWhatWaits() {
        try {
            while (works && seal() == MOST_AT_ONCE) {
                LOG.debug("more waits");
            }
        } catch (RuntimeException e) {
            log = null;
            LOG.error("sealing the log failed; it is tried again", e);
        }
    }

    /** Seals what waits now, at most {@link #MOST_AT_ONCE} entries, and says how many. */
    synchronized int seal() {
        Sealed sealed = transaction.execute(status -> sealInTransaction());
        if (sealed == null) {
            return 0;
        }
        // Only what is committed is what we go on from.
        log = sealed.log;
        return sealed.entries;
    }

    private @Nullable Sealed sealInTransaction() {
        boolean mine = database.sql("select pg_try_advisory_xact_lock(?)")
                .param(LOCK)
                .query((row, n) -> row.getBoolean(1))
                .single();
        List<Waiting> waiting = mine ? waiting() : List.of();
        if (waiting.isEmpty()) {
            return null;
        }
        TileLog before = current();
        TileLog after = before.append(waiting.stream().map(Waiting::body).toList());
        store(before.head(), after.head(), waiting, store.taken());
        return new Sealed(after, waiting.size());
    }

    private List<Waiting> waiting() {
        return database.sql("select id, body from audit.waiting order by id limit ?")
                .param(MOST_AT_ONCE)
                .query((row, n) -> new Waiting(row.getLong(1), row.getBytes(2)))
                .list();
    }

    /** The log as the database has it; another process may have gone on. */
    private TileLog current() {
        store.taken();
        Optional<TreeHead> head = database.sql("select note from audit.checkpoint order by size desc limit 1")
                .query((row, n) -> row.getString(1))
                .optional()
                .map(note -> Checkpoint.open(
                                SignedNote.parse(note.getBytes(StandardCharsets.UTF_8)), List.of(keys.verifier()))
                        .head());
        TileLog known = log;
        if (head.isEmpty()) {
            return TileLog.empty(store);
        }
        return known != null && known.head().equals(head.get()) ? known : TileLog.open(store, head.get());
    }

    private void store(TreeHead before, TreeHead after, List<Waiting> waiting, Map<String, byte[]> tiles) {
        List<LogEntry> entries =
                waiting.stream().map(w -> LogEntry.parse(w.body)).toList();
        String note = new String(
                Checkpoint.of(keys.verifier().name(), after).sign(keys.signer()).bytes(), StandardCharsets.UTF_8);
        database.sql("select 1 from audit.seal(?, ?, ?::timestamptz[], ?, ?, ?, ?, ?, ?)")
                .param(before.size())
                .param(waiting.stream().map(Waiting::id).toArray(Long[]::new))
                .param(entries.stream()
                        .map(e -> e.at().atOffset(ZoneOffset.UTC).toString())
                        .toArray(String[]::new))
                .param(entries.stream().map(LogEntry::kind).toArray(String[]::new))
                .param(entries.stream().map(LogEntry::actor).toArray(String[]::new))
                .param(entries.stream().map(LogEntry::subject).toArray(String[]::new))
                .param(tiles.keySet().toArray(String[]::new))
                .param(tiles.values().toArray(byte[][]::new))
                .param(note)
                .query((row, n) -> 1)
                .single();
    }
}
