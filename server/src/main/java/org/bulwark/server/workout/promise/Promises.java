package org.bulwark.server.workout.promise;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bulwark.server.access.vault.PersonalVault;
import org.bulwark.server.web.Sent;
import org.bulwark.workout.promise.Judged;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps promises; who told them and what was said is under the party's key. */
@Repository
class Promises {

    private final JdbcClient database;
    private final PersonalVault vault;

    Promises(JdbcClient database, PersonalVault vault) {
        this.database = database;
        this.vault = vault;
    }

    /** Those of a facility, the latest due first. */
    List<PromiseRow> of(UUID facility) {
        return database.sql(PromiseRow.ROWS + " where r.facility = ? order by r.due_on desc, r.id desc")
                .param(facility)
                .query((row, n) -> PromiseRow.of(row))
                .list();
    }

    /** Keeps a promise. */
    @Transactional(propagation = Propagation.MANDATORY)
    void keep(PromiseRow row, String note) {
        database.sql("""
                        insert into workout.promise (id, facility, sender_id, party, branch, currency, amount, due_on, made_on,
                            after_entry, taken_by, note, state, judged_on)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'open', ?)
                        """)
                .params(row.id(), row.facility(), row.senderId(), row.party(), row.branch())
                .params(row.amount().currency().getCurrencyCode(), row.amount().minor(), row.due(), row.madeOn())
                .params(row.afterEntry(), row.takenBy())
                .param(vault.seal(row.party(), note.getBytes(StandardCharsets.UTF_8), PromiseRow.context(row.id())))
                .param(row.judgedOn())
                .update();
    }

    /** Who told it and what was said; nothing once the party was erased. */
    Optional<String> note(PromiseRow row) {
        byte[] sealed = database.sql("select note from workout.promise where id = ?")
                .param(row.id())
                .query((found, n) -> found.getBytes(1))
                .single();
        return vault.find(row.party(), sealed, PromiseRow.context(row.id()))
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    /** Another promise took the place of those that are open. */
    @Transactional(propagation = Propagation.MANDATORY)
    void replaceOpen(UUID facility, LocalDate on) {
        database.sql("update workout.promise set replaced_on = ?"
                        + " where facility = ? and state = 'open' and replaced_on is null")
                .params(on, facility)
                .update();
    }

    /** Keeps what became of a promise. */
    @Transactional(propagation = Propagation.MANDATORY)
    void judged(PromiseRow row, Judged judged, LocalDate on) {
        database.sql("update workout.promise set state = ?, paid = ?, judged_on = ? where id = ?")
                .params(Sent.word(judged.state()), judged.paid().minor(), on, row.id())
                .update();
    }

    /** The facilities of which something was promised, after one of them, in order. */
    List<UUID> facilities(UUID after, int most) {
        return database.sql("select distinct facility from workout.promise where facility > ? order by 1 limit ?")
                .params(after, most)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }
}
