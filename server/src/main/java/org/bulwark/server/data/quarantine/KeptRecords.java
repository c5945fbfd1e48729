package org.bulwark.server.data.quarantine;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bulwark.server.access.vault.HouseVault;
import org.bulwark.server.data.intake.Quarantine;
import org.bulwark.server.database.Conditions;
import org.bulwark.server.database.Tally;
import org.bulwark.server.web.Dates;
import org.bulwark.server.web.part.Anchor;
import org.bulwark.server.web.part.ListState;
import org.bulwark.server.web.part.Slice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The records that were kept aside, as they lie in the database. */
@Repository
class KeptRecords {

    private static final String TABLE = "data.quarantined";
    private static final String COLUMNS =
            "select id, source, received_at, origin, position, flaws, state, settled_at, settled_by, note from "
                    + TABLE;

    private final JdbcClient database;
    private final HouseVault vault;
    private final Tally tally;

    KeptRecords(JdbcClient database, HouseVault vault, Tally tally) {
        this.database = database;
        this.vault = vault;
        this.tally = tally;
    }

    Optional<KeptRecord> find(UUID id) {
        return database.sql(COLUMNS + " where id = ?")
                .param(id)
                .query((row, n) -> KeptRecord.of(row))
                .optional();
    }

    /** The same, held for the transaction under way: whoever would settle it waits. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<KeptRecord> hold(UUID id) {
        return database.sql(COLUMNS + " where id = ? for update")
                .param(id)
                .query((row, n) -> KeptRecord.of(row))
                .optional();
    }

    /** The record as it was sent; empty once it was dropped. */
    Optional<byte[]> raw(UUID id) {
        return database.sql("select sealed from " + TABLE + " where id = ? and sealed is not null")
                .param(id)
                .query((row, n) -> row.getBytes(1))
                .optional()
                .map(bytes -> vault.open(bytes, Quarantine.context(id)));
    }

    /** Writes what became of a record; the content of one that is dropped goes. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void settle(UUID id, KeptState state, Instant at, String by, Optional<String> note) {
        database.sql("update " + TABLE + " set state = ?, settled_at = ?, settled_by = ?, note = ?,"
                        + " sealed = case when ? then null else sealed end where id = ?")
                .params(state.word(), at.atOffset(ZoneOffset.UTC), by)
                .param(note.orElse(null))
                .params(state == KeptState.DROPPED, id)
                .update();
    }

    /** One page, in the order in which they came. */
    Slice<KeptRecord> page(ListState state) {
        boolean back = !state.before().isEmpty();
        boolean down = state.descending() != back;
        Conditions conditions = conditions(state);
        Anchor.read(back ? state.before() : state.after(), Dates::instant)
                .ifPresent(anchor -> conditions.and(
                        "(received_at, id) " + (down ? "<" : ">") + " (?, ?)",
                        anchor.value().atOffset(ZoneOffset.UTC),
                        anchor.id()));
        String direction = down ? " desc" : "";
        List<KeptRecord> fetched = database.sql(COLUMNS + conditions.where() + " order by received_at" + direction
                        + ", id" + direction + " limit " + Slice.FETCH)
                .params(conditions.parameters())
                .query((row, n) -> KeptRecord.of(row))
                .list();
        return Slice.of(state, fetched, one -> new Anchor<>(one.receivedAt(), one.id()).toString());
    }

    /** How many fulfil a list's filters. */
    Tally.Many count(ListState state) {
        return tally.of(TABLE, conditions(state));
    }

    /** How many wait, exactly while they are few. */
    Tally.Many waiting() {
        return tally.of(TABLE, new Conditions().and("state = 'waiting'"));
    }

    private static Conditions conditions(ListState state) {
        Conditions conditions = new Conditions();
        conditions.andIf(text(state.filter("state")), "state = ?");
        conditions.andIf(text(state.filter("source")), "source = ?");
        return conditions.andIf(text(state.filter("flaw")), "flaw_codes @> array[?::text]");
    }

    /** No column holds the character 0, and no query takes it. */
    private static String text(String value) {
        return value.replace("\0", "");
    }

    /** Some that wait, of a source and perhaps with a flaw, behind a place and not newer than an instant; the oldest first. */
    List<Place> waiting(String source, Optional<String> flaw, Instant until, Optional<Place> behind, int most) {
        Conditions conditions = waitingOf(source, flaw, until);
        behind.ifPresent(
                place -> conditions.and("(received_at, id) > (?, ?)", place.at().atOffset(ZoneOffset.UTC), place.id()));
        return database.sql("select received_at, id from " + TABLE + conditions.where()
                        + " order by received_at, id limit " + most)
                .params(conditions.parameters())
                .query((row, n) ->
                        new Place(row.getObject(1, OffsetDateTime.class).toInstant(), row.getObject(2, UUID.class)))
                .list();
    }

    /** How many of these there are. */
    long countWaiting(String source, Optional<String> flaw, Instant until) {
        Conditions conditions = waitingOf(source, flaw, until);
        return database.sql("select count(*) from " + TABLE + conditions.where())
                .params(conditions.parameters())
                .query(Long.class)
                .single();
    }

    private static Conditions waitingOf(String source, Optional<String> flaw, Instant until) {
        Conditions conditions = new Conditions()
                .and("state = 'waiting'")
                .and("source = ?", source)
                .and("received_at <= ?", until.atOffset(ZoneOffset.UTC));
        return conditions.andIf(flaw.orElse(""), "flaw_codes @> array[?::text]");
    }

    /** Where a record stands in the order of coming. */
    record Place(Instant at, UUID id) {}
}
