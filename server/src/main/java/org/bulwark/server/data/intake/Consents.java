package org.bulwark.server.data.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bulwark.data.source.Source;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What parties have consented to. */
@Repository
public class Consents {

    private static final String ASSESSMENT = "credit-assessment";

    private final JdbcClient database;

    Consents(JdbcClient database) {
        this.database = database;
    }

    /**
     * A consent in force.
     *
     * @param party who gave it
     * @param consent to what
     * @param purpose for what
     */
    public record Held(UUID party, String consent, String purpose) {

        /** What a source asks a party for; nothing where it asks for no consent. */
        public static Optional<Held> of(UUID party, Source source) {
            return source.handling()
                    .consent()
                    .map(consent -> new Held(party, consent, source.handling().purpose()));
        }
    }

    /**
     * A consent as it was given.
     *
     * @param consent to what
     * @param purpose for what
     * @param givenAt when
     * @param until until when it holds
     * @param withdrawnAt when it was taken back
     * @param evidence what shows it: a form, a recording
     * @param givenBy who wrote it down
     */
    public record Given(
            String consent,
            String purpose,
            Instant givenAt,
            Optional<Instant> until,
            Optional<Instant> withdrawnAt,
            String evidence,
            String givenBy) {

        /** Whether it holds at an instant. */
        public boolean holds(Instant at) {
            return withdrawnAt.isEmpty()
                    && until.filter(end -> !end.isAfter(at)).isEmpty();
        }
    }

    /** The consents of some parties that are in force. */
    public Set<Held> of(Collection<UUID> parties, Instant now) {
        return new HashSet<>(database.sql("select party, consent, purpose from data.consent where party = any (?)"
                        + " and given_at <= ? and withdrawn_at is null and (until is null or until > ?)")
                .param(parties.toArray(UUID[]::new))
                .param(now.atOffset(ZoneOffset.UTC))
                .param(now.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Held(row.getObject(1, UUID.class), row.getString(2), row.getString(3)))
                .list());
    }

    /** Those of some consents that are not in force. */
    Set<Held> missing(Set<Held> needed, Instant now) {
        List<Held> asked = List.copyOf(needed);
        return asked.isEmpty()
                ? Set.of()
                : new HashSet<>(database.sql(
                                "select k.party, k.consent, k.purpose from unnest(?::uuid[], ?::text[], ?::text[]) as k(party, consent, purpose)"
                                        + " where not exists (select from data.consent c where c.party = k.party"
                                        + " and c.consent = k.consent and c.purpose = k.purpose and c.given_at <= ? and c.withdrawn_at is null"
                                        + " and (c.until is null or c.until > ?))")
                        .param(asked.stream().map(Held::party).toArray(UUID[]::new))
                        .param(asked.stream().map(Held::consent).toArray(String[]::new))
                        .param(asked.stream().map(Held::purpose).toArray(String[]::new))
                        .param(now.atOffset(ZoneOffset.UTC))
                        .param(now.atOffset(ZoneOffset.UTC))
                        .query((row, n) -> new Held(row.getObject(1, UUID.class), row.getString(2), row.getString(3)))
                        .list());
    }

    /** All that a party ever gave, the newest first. */
    public List<Given> all(UUID party) {
        return database.sql("select consent, purpose, given_at, until, withdrawn_at, evidence, given_by"
                        + " from data.consent where party = ? order by given_at desc, consent, purpose")
                .param(party)
                .query((row, n) -> new Given(
                        row.getString(1),
                        row.getString(2),
                        instant(row, 3).orElseThrow(),
                        instant(row, 4),
                        instant(row, 5),
                        row.getString(6),
                        row.getString(7)))
                .list();
    }

    private static Optional<Instant> instant(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    /** Keeps that a party has consented to have its credit assessed on some data. */
    @Transactional
    public void give(UUID party, Collection<String> consents, Instant now, String evidence) {
        consents.forEach(consent -> give(
                party, new Given(consent, ASSESSMENT, now, Optional.empty(), Optional.empty(), evidence, "intake")));
    }

    /** Keeps a consent; the same one given again in the same microsecond is kept once. */
    @Transactional
    public void give(UUID party, Given given) {
        database.sql("insert into data.consent (party, consent, purpose, given_at, until, evidence, given_by)"
                        + " values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing")
                .params(party, given.consent, given.purpose, given.givenAt.atOffset(ZoneOffset.UTC))
                .param(given.until.map(end -> end.atOffset(ZoneOffset.UTC)).orElse(null))
                .params(given.evidence, given.givenBy)
                .update();
    }

    /** Keeps that a party takes a consent back for all purposes: nothing that needs it comes in or is read from now on. */
    @Transactional
    public void withdraw(UUID party, String consent, Instant now) {
        withdraw(party, consent, Optional.empty(), now, "intake");
    }

    /**
     * Keeps that a party takes a consent back.
     *
     * @param purpose for what it was given; empty for all purposes
     * @param by who writes it down
     * @return whether there was one to take back
     */
    @Transactional
    public boolean withdraw(UUID party, String consent, Optional<String> purpose, Instant now, String by) {
        return database.sql(
                                "update data.consent set withdrawn_at = ?, withdrawn_by = ?"
                                        + " where party = ? and consent = ? and withdrawn_at is null and (? = '' or purpose = ?)")
                        .params(now.atOffset(ZoneOffset.UTC), by, party, consent)
                        .params(purpose.orElse(""), purpose.orElse(""))
                        .update()
                > 0;
    }
}
