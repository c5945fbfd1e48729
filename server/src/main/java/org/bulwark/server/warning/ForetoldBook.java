package org.bulwark.server.warning;

import java.util.Optional;
import java.util.UUID;
import org.bulwark.basics.time.Microseconds;
import org.bulwark.server.access.vault.PersonalVault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what models foretold when an alert said something, under the key of the party; it is never written over. */
@Repository
class ForetoldBook {

    private final JdbcClient database;
    private final PersonalVault vault;

    ForetoldBook(JdbcClient database, PersonalVault vault) {
        this.database = database;
        this.vault = vault;
    }

    /** What was foretold as known at an instant, in microseconds. */
    record Kept(long at, Foretold foretold) {}

    /** Keeps what was foretold when an alert said something, in the transaction under way. */
    @Transactional(propagation = Propagation.MANDATORY)
    void keep(UUID alert, UUID party, long at, Foretold foretold) {
        database.sql("insert into warning.foretold (alert, at, sealed) values (?, ?, ?) on conflict do nothing")
                .params(alert, at, vault.seal(party, foretold.write(), context(alert, at)))
                .update();
    }

    /** The latest that was foretold with an alert; nothing once the party was erased, or for an alert of the time before it was kept. */
    Optional<Kept> of(AlertRow row) {
        record Sealed(long at, byte[] content) {}
        return database.sql("select at, sealed from warning.foretold where alert = ? order by at desc limit 1")
                .param(row.id())
                .query((found, n) -> new Sealed(found.getLong(1), found.getBytes(2)))
                .optional()
                .flatMap(one -> vault.find(row.party(), one.content, context(row.id(), one.at))
                        .map(bytes -> new Kept(one.at, Foretold.read(bytes))));
    }

    private static String context(UUID alert, long at) {
        return "alert-foretold/" + alert + "/" + Microseconds.instant(at);
    }
}
