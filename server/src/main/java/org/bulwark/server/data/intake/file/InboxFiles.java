package org.bulwark.server.data.intake.file;

import java.nio.file.Path;
import java.util.List;
import org.bulwark.server.data.intake.Totals;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far files were read. */
@Repository
class InboxFiles {

    private final JdbcClient database;

    InboxFiles(JdbcClient database) {
        this.database = database;
    }

    /**
     * How far one was read.
     *
     * @param next the position that comes next
     * @param totals what became of those before
     */
    record Standing(long next, Totals totals) {
        static final Standing BEGIN = new Standing(0, Totals.NONE);
    }

    /** How far a file was read; from its beginning when it is another of the same name. */
    Standing of(Path file, Stamp stamp) {
        return database.sql("select next_position, accepted, duplicate, quarantined from data.inbox_file"
                        + " where path = ? and size = ? and modified_at = ?")
                .params(file.toString(), stamp.size(), stamp.modified())
                .query((row, n) -> new Standing(
                        row.getLong(1),
                        new Totals(
                                row.getLong(2) + row.getLong(3) + row.getLong(4),
                                row.getLong(2),
                                row.getLong(3),
                                row.getLong(4))))
                .optional()
                .orElse(Standing.BEGIN);
    }

    /** Keeps how far it was read, in the transaction under way. */
    void keep(Path file, Stamp stamp, Standing standing) {
        database.sql("""
                        insert into data.inbox_file values (?, ?, ?, ?, ?, ?, ?)
                        on conflict (path) do update set size = excluded.size, modified_at = excluded.modified_at,
                            next_position = excluded.next_position, accepted = excluded.accepted,
                            duplicate = excluded.duplicate, quarantined = excluded.quarantined
                        """)
                .params(
                        file.toString(),
                        stamp.size(),
                        stamp.modified(),
                        standing.next,
                        standing.totals.accepted(),
                        standing.totals.duplicate(),
                        standing.totals.quarantined())
                .update();
    }

    void forget(Path file) {
        database.sql("delete from data.inbox_file where path = ?")
                .param(file.toString())
                .update();
    }

    /** Those of a folder that are kept. */
    List<Path> under(Path folder) {
        return database.sql("select path from data.inbox_file where starts_with(path, ?)")
                .param(folder + folder.getFileSystem().getSeparator())
                .query((row, n) -> Path.of(row.getString(1)))
                .list();
    }
}
