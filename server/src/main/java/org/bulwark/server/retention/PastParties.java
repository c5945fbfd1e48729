package org.bulwark.server.retention;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The parties whose time is past. One key seals all of a party, so the party goes when the last of its applications and loans is past its own
 * rule; never while something is open, referred or owed, by it or by whoever it is tied to, and never under a hold.
 */
@Repository
class PastParties {

    private static final String PAST = """
            from access.party_key k join data.party p on p.id = k.party
            where k.wrapped is not null and p.id > :after
              and (exists (select 1 from decision.application a where a.party = p.id)
                or exists (select 1 from data.facility f where f.party = p.id))
              and not exists (select 1 from retention.hold h where h.party = p.id and h.released_at is null)
              and not exists (select 1 from data.facility f where f.party = p.id and f.status not in ('closed', 'withdrawn'))
              and not exists (select 1 from data.facility f where f.party = p.id and f.application is null
                and greatest(f.opened_on, f.matures_on) >= cast(:paid as timestamptz))
              and not exists (select 1 from data.relation r
                join data.facility f on f.party = case when r.from_party = p.id then r.to_party else r.from_party end
                where p.id in (r.from_party, r.to_party) and f.status not in ('closed', 'withdrawn'))
              and not exists (select 1 from decision.application a where a.party = p.id and (
                a.status <> 'decided'
                or case when a.outcome = 'DECLINE' then a.decided_at >= :declined
                   when exists (select 1 from data.facility f where f.application = a.id and f.status = 'closed')
                   then greatest(a.decided_at, (select max(f.matures_on) from data.facility f where f.application = a.id)) >= :paid
                   else a.decided_at >= :withdrawn end))
            """;

    private static final UUID FIRST = new UUID(0, 0);

    private final JdbcClient database;

    PastParties(JdbcClient database) {
        this.database = database;
    }

    /** The next of them in the order of their ids. */
    List<UUID> after(UUID last, int most, RetentionPolicy policy, Instant now) {
        return asked("select p.id " + PAST + " order by p.id limit " + most, last, policy, now)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    /** How many there are. */
    long count(RetentionPolicy policy, Instant now) {
        return asked("select count(*) " + PAST, FIRST, policy, now)
                .query(Long.class)
                .single();
    }

    /** Whether one is among them still: somebody may have placed a hold or asked for a loan meanwhile. Its row is locked until then. */
    boolean isPast(UUID party, RetentionPolicy policy, Instant now) {
        database.sql("select 1 from data.party where id = ? for update")
                .param(party)
                .query(Integer.class)
                .optional();
        return asked("select count(*) " + PAST + " and p.id = :party", FIRST, policy, now)
                        .param("party", party)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Whether anything was asked for or lent to a party, or a hold stands on it. */
    boolean isNeeded(UUID party) {
        return database.sql("select exists (select 1 from decision.application where party = :party)"
                        + " or exists (select 1 from data.facility where party = :party)"
                        + " or exists (select 1 from retention.hold where party = :party and released_at is null)")
                .param("party", party)
                .query(Boolean.class)
                .single();
    }

    private JdbcClient.StatementSpec asked(String sql, UUID after, RetentionPolicy policy, Instant now) {
        return database.sql(sql)
                .param("after", after)
                .param("declined", policy.rule(Kept.DECLINED).cutoff(now))
                .param("withdrawn", policy.rule(Kept.WITHDRAWN).cutoff(now))
                .param("paid", policy.rule(Kept.PAID).cutoff(now));
    }
}
