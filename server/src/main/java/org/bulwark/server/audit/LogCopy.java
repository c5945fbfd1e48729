package org.bulwark.server.audit;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;
import org.bulwark.basics.Progress;
import org.bulwark.trust.log.note.SignedNote;
import org.bulwark.trust.log.verification.LogExport;
import org.bulwark.trust.log.verification.LogFolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Takes the sealed log out as files that anybody can verify without this server. */
@Service
public class LogCopy {

    private static final int AT_ONCE = 1_000;

    private final JdbcClient database;
    private final DatabaseTileStore tiles;
    private final LogKeys keys;

    LogCopy(JdbcClient database, DatabaseTileStore tiles, LogKeys keys) {
        this.database = database;
        this.tiles = tiles;
        this.keys = keys;
    }

    /**
     * Writes the log as it is at one moment; what waits to be sealed is not in it.
     *
     * @param folder a new or empty folder
     * @throws org.bulwark.basics.ProblemException {@link AuditProblem#LOG_EMPTY} and those of {@link LogExport#write}
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public LogFolder write(Path folder, Progress progress) {
        History history = new History();
        if (!history.hasNext()) {
            throw AuditProblem.LOG_EMPTY.with(
                    "The log has no entry that was sealed.", "Start the server for a moment: it seals what waits.");
        }
        return new LogExport(tiles, keys.verifier()).write(folder, history, progress);
    }

    /** The checkpoints in the order of size, some at a time: a busy server signs thousands a day. */
    private final class History implements Iterator<SignedNote> {
        private final Queue<String> next = new ArrayDeque<>();
        private long last;

        @Override
        public boolean hasNext() {
            if (next.isEmpty()) {
                fill();
            }
            return !next.isEmpty();
        }

        @Override
        public SignedNote next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return SignedNote.parse(next.remove().getBytes(StandardCharsets.UTF_8));
        }

        private void fill() {
            record Row(long size, String note) {}
            List<Row> rows = database.sql(
                            "select size, note from audit.checkpoint where size > ? order by size limit ?")
                    .params(last, AT_ONCE)
                    .query((row, n) -> new Row(row.getLong(1), row.getString(2)))
                    .list();
            rows.forEach(row -> {
                next.add(row.note);
                last = row.size;
            });
        }
    }
}
