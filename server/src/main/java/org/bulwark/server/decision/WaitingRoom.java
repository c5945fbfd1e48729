package org.bulwark.server.decision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bulwark.server.access.vault.HouseVault;
import org.bulwark.server.web.StrictJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Applications that were accepted and wait to be decided. Leaving the room and being decided is one transaction, so none is lost and none
 * is decided twice, whenever a server dies.
 */
@Repository
class WaitingRoom {

    private static final int MOST_TRIES = 5;

    private final JdbcClient database;
    private final HouseVault vault;
    private final StrictJson json;

    WaitingRoom(JdbcClient database, HouseVault vault, StrictJson json) {
        this.database = database;
        this.vault = vault;
        this.json = json;
    }

    /** Lets applications wait, in the transaction under way. */
    void admit(List<Arrival> arrivals) {
        if (arrivals.isEmpty()) {
            return;
        }
        database.sql("""
                        insert into decision.waiting (application, received_at, submitted_by, key, request_sha256, sealed)
                        select * from unnest(?::uuid[], ?::timestamptz[], ?::text[], ?::text[], ?::bytea[], ?::bytea[])
                        """)
                .param(arrivals.stream().map(Arrival::id).toArray(UUID[]::new))
                .param(arrivals.stream()
                        .map(a -> a.receivedAt().atOffset(ZoneOffset.UTC).toString())
                        .toArray(String[]::new))
                .param(arrivals.stream().map(Arrival::submitter).toArray(String[]::new))
                .param(arrivals.stream().map(a -> a.key().orElse(null)).toArray(String[]::new))
                .param(arrivals.stream().map(Arrival::requestHash).toArray(byte[][]::new))
                .param(arrivals.stream().map(this::sealed).toArray(byte[][]::new))
                .update();
    }

    private byte[] sealed(Arrival arrival) {
        return vault.seal(json.bytes(arrival.request().received()), "waiting/" + arrival.id());
    }

    private static final String COLUMNS = "application, received_at, submitted_by, key, request_sha256, sealed";

    /** The oldest that wait; another server may be at them too, {@link #hold} settles who decides. */
    List<Arrival> oldest(int most) {
        return database.sql("select " + COLUMNS + " from decision.waiting where tries < ? order by received_at limit ?")
                .params(MOST_TRIES, most)
                .query((row, n) -> arrival(row))
                .list();
    }

    /** One that waits. */
    Optional<Arrival> find(UUID application) {
        return database.sql("select " + COLUMNS + " from decision.waiting where application = ?")
                .param(application)
                .query((row, n) -> arrival(row))
                .optional();
    }

    private Arrival arrival(ResultSet row) throws SQLException {
        UUID id = row.getObject(1, UUID.class);
        byte[] content = vault.open(row.getBytes(6), "waiting/" + id);
        return new Arrival(
                id,
                row.getObject(2, OffsetDateTime.class).toInstant(),
                row.getString(3),
                Optional.ofNullable(row.getString(4)),
                row.getBytes(5),
                RequestReader.read(json.object(content)),
                true);
    }

    /** Holds arrivals for the transaction under way; those that somebody else holds or has decided have landed. */
    void hold(List<Arrival> arrivals, Map<UUID, Landed> landed) {
        UUID[] waiting = ids(arrivals);
        if (waiting.length == 0) {
            return;
        }
        Set<UUID> held = new HashSet<>(database.sql(
                        "select application from decision.waiting where application = any (?) for update skip locked")
                .param(waiting)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list());
        for (UUID id : waiting) {
            if (!held.contains(id)) {
                landed.put(id, new Landed.There(id, Optional.empty()));
            }
        }
    }

    /** Lets those go that are decided. */
    void leave(List<Arrival> decided) {
        UUID[] waiting = ids(decided);
        if (waiting.length > 0) {
            database.sql("delete from decision.waiting where application = any (?)")
                    .param(waiting)
                    .update();
        }
    }

    private static UUID[] ids(List<Arrival> arrivals) {
        return arrivals.stream().filter(Arrival::waiting).map(Arrival::id).toArray(UUID[]::new);
    }

    /** Notes that one could not be decided, and why; after some tries a person has to look at it. */
    void failed(Arrival arrival, String failure) {
        database.sql("update decision.waiting set tries = tries + 1, failure = ? where application = ?")
                .params(failure, arrival.id())
                .update();
    }
}
