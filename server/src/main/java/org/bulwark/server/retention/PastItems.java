package org.bulwark.server.retention;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bulwark.server.data.intake.SubjectKeys;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is past its time under a policy: parties, and rows that are nobody's. Looks, and takes away when it is told to. */
@Repository
class PastItems {

    private final JdbcClient database;
    private final PastParties parties;
    private final PastFiles files;
    private final SubjectKeys subjects;

    PastItems(JdbcClient database, PastParties parties, PastFiles files, SubjectKeys subjects) {
        this.database = database;
        this.parties = parties;
        this.files = files;
        this.subjects = subjects;
    }

    /** Where rows lie that go by age: a table, its key, and what makes a row past. */
    private record Place(String table, String key, String past) {

        static Place of(Kept what) {
            return switch (what) {
                case SESSIONS ->
                    new Place(
                            "access.session",
                            "id",
                            "coalesce(ended_at, last_seen_at) < :cutoff and last_seen_at < :cutoff");
                case ATTEMPTS -> new Place("access.attempt", "key", "last_at < :cutoff and blocked_until < :cutoff");
                case IDEMPOTENCY -> new Place("decision.idempotency", "(caller, key)", "received_at < :cutoff");
                case JOBS ->
                    new Place("jobs.job", "id", "finished_at < :cutoff and status in ('done', 'failed', 'cancelled')");
                case QUARANTINE -> new Place("data.quarantined", "id", "settled_at < :cutoff and state <> 'waiting'");
                case FLOW -> new Place("data.intake_count", "(source, hour)", "hour < :cutoff");
                case FIELDS ->
                    new Place("data.field_day", "(source, day)", "day < (cast(:cutoff as timestamptz))::date");
                case FILES, DECLINED, WITHDRAWN, PAID -> throw new IllegalArgumentException(what.word());
            };
        }
    }

    long parties(RetentionPolicy policy, Instant now) {
        return parties.count(policy, now);
    }

    List<UUID> parties(RetentionPolicy policy, Instant now, UUID after, int most) {
        return parties.after(after, most, policy, now);
    }

    boolean isPast(UUID party, RetentionPolicy policy, Instant now) {
        return parties.isPast(party, policy, now);
    }

    /** Whether a party may go when it asks for it: nothing was ever asked for or lent, or all of that is past its time. */
    boolean mayGo(UUID party, Optional<RetentionPolicy> policy, Instant now) {
        return policy.filter(it -> parties.isPast(party, it, now)).isPresent() || !parties.isNeeded(party);
    }

    /** The branch of a party, whose row is locked; empty for one that is not there. */
    Optional<String> branch(UUID party) {
        return database.sql("select branch from data.party where id = ? for update")
                .param(party)
                .query(String.class)
                .optional();
    }

    /** How many rows a rule lets go of. */
    long rows(RetentionRule rule, Instant now) {
        if (rule.what() == Kept.FILES) {
            return files.count(rule.cutoff(now));
        }
        Place place = Place.of(rule.what());
        return database.sql("select count(*) from " + place.table + " where " + place.past)
                .param("cutoff", rule.cutoff(now))
                .query(Long.class)
                .single();
    }

    /** Takes some of them away. */
    int delete(RetentionRule rule, OffsetDateTime cutoff, int most) {
        if (rule.what() == Kept.FILES) {
            return files.delete(cutoff, most);
        }
        Place place = Place.of(rule.what());
        return database.sql("delete from " + place.table + " where " + place.key + " in (select "
                        + place.key.replaceAll("[()]", "") + " from " + place.table + " where " + place.past + " limit "
                        + most + ")")
                .param("cutoff", cutoff)
                .update();
    }

    /**
     * Takes away all that is personal of a party beside its key: its name's traces, what of it stands in its applications, where it belongs, what
     * is worked out of its events, what it signed, and records of the quarantine that name it. Its events stay as they are, which nobody can read any more.
     */
    void forget(UUID party) {
        database.sql("update data.quarantined set sealed = null, flaws = '[]', note = null,"
                        + " settled_at = coalesce(settled_at, now()), settled_by = coalesce(settled_by, 'bulwark'),"
                        + " state = case when state = 'waiting' then 'dropped' else state end"
                        + " where subject_key = ? or subject_key = (select number_key from data.party where id = ?)")
                .params(subjects.of(party), party)
                .update();
        for (String kept : List.of(
                "indicator.state where subject", "indicator.reading where subject", "warning.memory where party")) {
            database.sql("delete from " + kept + " = ?").param(party).update();
        }
        database.sql("update data.consent set evidence = '–' where party = ?")
                .param(party)
                .update();
        database.sql("update data.party set sealed = null, label = '–', name_keys = '{}',"
                        + " number_key = uuid_send(id) where id = ?")
                .param(party)
                .update();
        database.sql("delete from data.party_profile where party = ?")
                .param(party)
                .update();
        database.sql("update decision.application set label = '–', purpose = '', device_key = null, phone_key = null,"
                        + " address_key = null where party = ?")
                .param(party)
                .update();
    }
}
