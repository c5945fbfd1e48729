package org.bulwark.server.retention;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is past its time under a policy: parties, and rows that are nobody's. Looks, and takes away when it is told to. */
@Repository
class PastItems {

    private final JdbcClient database;
    private final PastParties parties;

    PastItems(JdbcClient database, PastParties parties) {
        this.database = database;
        this.parties = parties;
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
                case DECLINED, WITHDRAWN, PAID -> throw new IllegalArgumentException(what.word());
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

    /** How many rows a rule lets go of. */
    long rows(RetentionRule rule, Instant now) {
        Place place = Place.of(rule.what());
        return database.sql("select count(*) from " + place.table + " where " + place.past)
                .param("cutoff", rule.cutoff(now))
                .query(Long.class)
                .single();
    }

    /** Takes some of them away. */
    int delete(RetentionRule rule, OffsetDateTime cutoff, int most) {
        Place place = Place.of(rule.what());
        return database.sql("delete from " + place.table + " where " + place.key + " in (select "
                        + place.key.replaceAll("[()]", "") + " from " + place.table + " where " + place.past + " limit "
                        + most + ")")
                .param("cutoff", cutoff)
                .update();
    }

    /** Takes away all that is personal of a party beside its key: its name's traces, and what of it stands in its applications. */
    void forget(UUID party) {
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
