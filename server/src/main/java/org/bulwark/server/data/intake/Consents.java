package org.bulwark.server.data.intake;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What parties have consented to. */
@Repository
public class Consents {

    private final JdbcClient database;

    Consents(JdbcClient database) {
        this.database = database;
    }

    /**
     * A consent in force.
     *
     * @param party who gave it
     * @param consent to what
     */
    record Held(UUID party, String consent) {}

    /** Those of some consents that are not in force. */
    Set<Held> missing(Set<Held> needed, Instant now) {
        List<Held> asked = List.copyOf(needed);
        return asked.isEmpty()
                ? Set.of()
                : new HashSet<>(
                        database.sql("select k.party, k.consent from unnest(?::uuid[], ?::text[]) as k(party, consent)"
                                        + " where not exists (select from data.consent c where c.party = k.party"
                                        + " and c.consent = k.consent and c.given_at <= ? and c.withdrawn_at is null"
                                        + " and (c.until is null or c.until > ?))")
                                .param(asked.stream().map(Held::party).toArray(UUID[]::new))
                                .param(asked.stream().map(Held::consent).toArray(String[]::new))
                                .param(now.atOffset(ZoneOffset.UTC))
                                .param(now.atOffset(ZoneOffset.UTC))
                                .query((row, n) -> new Held(row.getObject(1, UUID.class), row.getString(2)))
                                .list());
    }

    /** Keeps that a party has consented. */
    @Transactional
    public void give(UUID party, Collection<String> consents, Instant now, String evidence) {
        consents.forEach(consent -> database.sql(
                        "insert into data.consent (party, consent, given_at, evidence) values (?, ?, ?, ?)"
                                + " on conflict do nothing")
                .params(party, consent, now.atOffset(ZoneOffset.UTC), evidence)
                .update());
    }

    /** Keeps that a party takes a consent back: nothing that needs it comes in from now on. */
    @Transactional
    public void withdraw(UUID party, String consent, Instant now) {
        database.sql(
                        "update data.consent set withdrawn_at = ? where party = ? and consent = ? and withdrawn_at is null")
                .params(now.atOffset(ZoneOffset.UTC), party, consent)
                .update();
    }
}
