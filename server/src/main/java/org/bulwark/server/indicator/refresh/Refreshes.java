package org.bulwark.server.indicator.refresh;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bulwark.basics.time.Microseconds;
import org.bulwark.indicator.peer.PeerSpread;
import org.bulwark.indicator.value.ReadingBytes;
import org.bulwark.server.access.vault.PersonalVault;
import org.bulwark.server.data.intake.EventLog;
import org.bulwark.server.indicator.PeerBook;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The refreshes that were begun, what they kept, and what is left of older ones. */
@Repository
class Refreshes {

    private final JdbcClient database;
    private final EventLog events;
    private final PeerBook peers;
    private final PersonalVault vault;
    private final InstantSource clock;

    Refreshes(JdbcClient database, EventLog events, PeerBook peers, PersonalVault vault, InstantSource clock) {
        this.database = database;
        this.events = events;
        this.peers = peers;
        this.vault = vault;
        this.clock = clock;
    }

    /** A refresh by its id. */
    Optional<Refresh> find(UUID id) {
        return database.sql("select * from indicator.refresh where id = ?")
                .param(id)
                .query((row, n) -> refresh(row))
                .optional();
    }

    private static Refresh refresh(ResultSet row) throws SQLException {
        return new Refresh(
                row.getObject("id", UUID.class),
                row.getString("catalogue"),
                new EventLog.Moment(row.getLong("as_of"), row.getLong("position")),
                Optional.ofNullable(row.getObject("last_party", UUID.class)),
                row.getLong("parties"),
                row.getLong("told"),
                Optional.ofNullable(row.getObject("finished_at", Long.class)));
    }

    /**
     * The refresh of a job: the one that was begun, or a new one as of now. One that was begun by another catalogue begins anew, for its
     * readings would not belong together.
     */
    @Transactional
    Refresh begun(UUID id, String catalogue, List<String> indicators, List<String> ranked) {
        Optional<Refresh> there = find(id).filter(refresh -> refresh.catalogue().equals(catalogue));
        if (there.isPresent()) {
            return there.get();
        }
        forget(id);
        EventLog.Moment moment = events.moment(clock.instant());
        return database.sql("insert into indicator.refresh"
                        + " (id, catalogue, as_of, position, indicators, ranked) values (?, ?, ?, ?, ?, ?)"
                        + " on conflict (id) do update set catalogue = excluded.catalogue, as_of = excluded.as_of,"
                        + " position = excluded.position, indicators = excluded.indicators, ranked = excluded.ranked,"
                        + " last_party = null, parties = 0, told = 0, finished_at = null returning *")
                .params(id, catalogue, moment.instant(), moment.seq())
                .param(indicators.toArray(String[]::new))
                .param(ranked.toArray(String[]::new))
                .query((row, n) -> refresh(row))
                .single();
    }

    private void forget(UUID id) {
        database.sql("delete from indicator.reading where refresh = ?")
                .param(id)
                .update();
        database.sql("delete from indicator.peers where refresh = ?").param(id).update();
    }

    /** Whether any source has told of anybody. */
    boolean anythingIsTold() {
        return database.sql("select exists (select 1 from data.event)")
                .query(Boolean.class)
                .single();
    }

    /**
     * Keeps a part, in one transaction: readings, spreads, and how far it is.
     *
     * @param part what the part says
     * @return the refresh behind it; nothing when another process has gone on meanwhile, and this one must stop
     */
    @Transactional
    Optional<Refresh> keep(Refresh refresh, RefreshPart part) {
        Optional<Refresh> moved = database.sql(
                        "update indicator.refresh set last_party = ?, parties = parties + ?, told = told + ?"
                                + " where id = ? and last_party is not distinct from ? and finished_at is null"
                                + " and catalogue = ? returning *")
                .params(part.last(), part.parties(), part.readings().size(), refresh.id())
                .param(refresh.last().orElse(null))
                .param(refresh.catalogue())
                .query((row, n) -> refresh(row))
                .optional();
        if (moved.isPresent()) {
            UUID[] subjects = part.readings().keySet().toArray(UUID[]::new);
            byte[][] sealed = part.readings().entrySet().stream()
                    .map(one -> vault.seal(one.getKey(), one.getValue(), context(refresh.id())))
                    .toArray(byte[][]::new);
            database.sql("insert into indicator.reading (refresh, subject, sealed)"
                            + " select ?, subject, sealed from unnest(?::uuid[], ?::bytea[]) as r(subject, sealed)")
                    .param(refresh.id())
                    .param(subjects)
                    .param(sealed)
                    .update();
            peers.keep(refresh.id(), part.spreads());
        }
        return moved;
    }

    private static String context(UUID refresh) {
        return "reading/" + refresh;
    }

    /** Ends a refresh: whoever reads from now on compares with its spreads. Of older refreshes the readings go. */
    @Transactional
    void finish(Refresh refresh) {
        peers.dropSmall(refresh.id());
        database.sql("update indicator.refresh set finished_at = ? where id = ? and finished_at is null")
                .params(Microseconds.since1970(clock.instant()), refresh.id())
                .update();
        database.sql("delete from indicator.reading r using indicator.refresh f"
                        + " where f.id = r.refresh and f.id <> ? and f.as_of < ?")
                .params(refresh.id(), refresh.moment().instant())
                .update();
    }

    /** The spreads that an unfinished refresh has so far. */
    Map<String, PeerSpread> spreads(UUID refresh, List<String> ranked, List<String> industries) {
        return peers.kept(refresh, ranked, industries);
    }

    /** What a finished refresh read of a party, in the order of its indicators; nothing of one whose key was destroyed. */
    Optional<double[]> reading(UUID refresh, UUID party) {
        return database.sql("select sealed from indicator.reading where refresh = ? and subject = ?")
                .params(refresh, party)
                .query((row, n) -> row.getBytes(1))
                .optional()
                .flatMap(bytes -> vault.find(party, bytes, context(refresh)))
                .map(ReadingBytes::values);
    }
}
