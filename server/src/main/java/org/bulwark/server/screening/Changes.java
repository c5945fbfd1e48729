package org.bulwark.server.screening;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bulwark.server.access.vault.HouseVault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the changes that people want to make to lists, and have made. */
@Repository
class Changes {

    private final JdbcClient database;
    private final HouseVault vault;

    Changes(JdbcClient database, HouseVault vault) {
        this.database = database;
        this.vault = vault;
    }

    /** Writes a change; what a waiting one brings is kept beside it. */
    @Transactional(propagation = Propagation.MANDATORY)
    void add(ListChange change, Optional<byte[]> fileDigest, Revision revision) {
        boolean waits = change.state() == ListChange.State.WAITING;
        ListChange.Counts counts = change.counts();
        database.sql("""
                        insert into screening.change (id, list, act, state, entry, reason, file, file_sha256, added, altered,
                            ended, unaltered, base, version, content, asked_at, asked_by, settled_at, settled_by, note)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        change.id(),
                        change.list(),
                        change.act().word(),
                        change.state().word())
                .param(change.entry().orElse(null))
                .param(change.reason())
                .param(change.file().orElse(null))
                .param(fileDigest.orElse(null))
                .params(counts.added(), counts.altered(), counts.ended(), counts.unaltered(), change.base())
                .param(change.version().orElse(null))
                .param(waits ? vault.seal(revision.bytes(), context(change.id())) : null)
                .params(
                        change.asked().at().atOffset(ZoneOffset.UTC),
                        change.asked().by())
                .param(change.settled()
                        .map(s -> s.at().atOffset(ZoneOffset.UTC))
                        .orElse(null))
                .param(change.settled().map(ListChange.Signed::by).orElse(null))
                .param(change.note())
                .update();
    }

    /** Writes what became of a waiting change. */
    @Transactional(propagation = Propagation.MANDATORY)
    void settle(ListChange change) {
        ListChange.Counts counts = change.counts();
        ListChange.Signed settled = change.settled().orElseThrow();
        database.sql(
                        "update screening.change set state = ?, added = ?, altered = ?, ended = ?, unaltered = ?, version = ?,"
                                + " content = null, settled_at = ?, settled_by = ?, note = ? where id = ?")
                .params(change.state().word(), counts.added(), counts.altered(), counts.ended(), counts.unaltered())
                .param(change.version().orElse(null))
                .params(settled.at().atOffset(ZoneOffset.UTC), settled.by(), change.note(), change.id())
                .update();
    }

    private static String context(UUID change) {
        return "screening/change/" + change;
    }

    /** A change that must be there: {@link ScreeningProblem#CHANGE_UNKNOWN}. */
    ListChange of(UUID id) {
        return one(id, "");
    }

    /** The same, held for the transaction under way. */
    @Transactional(propagation = Propagation.MANDATORY)
    ListChange hold(UUID id) {
        return one(id, " for update");
    }

    private ListChange one(UUID id, String how) {
        return database.sql("select * from screening.change where id = ?" + how)
                .param(id)
                .query((row, n) -> ListChange.of(row))
                .optional()
                .orElseThrow(() -> ScreeningProblem.CHANGE_UNKNOWN.with(
                        "There is no such change.", "Look at the list's page for those that there are."));
    }

    /** What a waiting change brings. */
    Revision revision(UUID id) {
        return Revision.parse(vault.open(
                database.sql("select content from screening.change where id = ?")
                        .param(id)
                        .query((row, n) -> row.getBytes(1))
                        .single(),
                context(id)));
    }

    /** All that wait for a second person, the oldest first. */
    List<ListChange> waiting() {
        return database.sql("select * from screening.change where state = 'waiting' order by asked_at, id")
                .query((row, n) -> ListChange.of(row))
                .list();
    }

    /** The newest changes of a list. */
    List<ListChange> newest(String list, int most) {
        return database.sql("select * from screening.change where list = ? order by asked_at desc, id desc limit ?")
                .params(list, most)
                .query((row, n) -> ListChange.of(row))
                .list();
    }

    /** The change that made a version: {@link ScreeningProblem#CHANGE_UNKNOWN}. */
    ListChange version(String list, int version) {
        return database.sql("select * from screening.change where list = ? and version = ?")
                .params(list, version)
                .query((row, n) -> ListChange.of(row))
                .optional()
                .orElseThrow(() -> ScreeningProblem.CHANGE_UNKNOWN.with(
                        "The list '" + list + "' has no version " + version + ".",
                        "Look at the list's page for those that there are."));
    }
}
