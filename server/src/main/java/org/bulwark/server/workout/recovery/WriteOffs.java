package org.bulwark.server.workout.recovery;

import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bulwark.basics.money.Money;
import org.bulwark.server.TimeOrderedId;
import org.bulwark.server.access.Caller;
import org.bulwark.server.contract.Proposal;
import org.bulwark.server.web.Sent;
import org.bulwark.server.workout.Notes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps write-offs that were asked for; why is under the party's key. */
@Repository
class WriteOffs {

    private final JdbcClient database;
    private final Notes notes;
    private final InstantSource clock;

    WriteOffs(JdbcClient database, Notes notes, InstantSource clock) {
        this.database = database;
        this.notes = notes;
        this.clock = clock;
    }

    /**
     * A write-off that was asked for.
     *
     * @param id names it
     * @param senderId what its sender calls it
     * @param amount how much is given up
     * @param state how far it is
     * @param proposedBy who asked
     * @param settledBy who granted or refused it
     * @param note why; nothing for who may not see it, and once the party was erased
     */
    record Asked(
            UUID id,
            String senderId,
            Money amount,
            Proposal.State state,
            String proposedBy,
            Optional<String> settledBy,
            Optional<String> note) {}

    /** Those of an account, the latest first. */
    List<Asked> of(AccountRow account, Caller caller) {
        return database.sql("select * from workout.write_off where recovery = ? order by id desc")
                .param(account.id())
                .query((row, n) -> {
                    UUID id = row.getObject("id", UUID.class);
                    return new Asked(
                            id,
                            row.getString("sender_id"),
                            new Money(row.getLong("amount"), account.gross().currency()),
                            new Sent(Map.of("state", row.getString("state"))).word("state", Proposal.State.class),
                            row.getString("proposed_by"),
                            Optional.ofNullable(row.getString("settled_by")),
                            notes.read(account.party(), row.getBytes("note"), context(id), caller));
                })
                .list();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    UUID ask(AccountRow account, String senderId, Money amount, String note, Caller caller) {
        UUID id = TimeOrderedId.at(clock.instant());
        database.sql("insert into workout.write_off (id, recovery, sender_id, amount, note, proposed_by, proposed_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(id, account.id(), senderId, amount.minor(), notes.seal(account.party(), note, context(id)))
                .params(caller.login(), now())
                .update();
        return id;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void settle(UUID id, Proposal.State state, Caller caller) {
        database.sql("update workout.write_off set state = ?, settled_by = ?, settled_at = ? where id = ?")
                .params(state.word(), caller.login(), now(), id)
                .update();
    }

    private static String context(UUID id) {
        return "workout-write-off/" + id;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
