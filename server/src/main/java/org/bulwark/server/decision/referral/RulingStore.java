package org.bulwark.server.decision.referral;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.bulwark.basics.money.Money;
import org.bulwark.basics.money.Rate;
import org.bulwark.server.TimeOrderedId;
import org.bulwark.server.decision.ApplicationRow;
import org.bulwark.server.decision.SealedEvidence;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes what people decide, in the transaction under way. */
@Repository
class RulingStore {

    private static final int DAYS_FOR_THE_SECOND = 2;

    private final JdbcClient database;

    RulingStore(JdbcClient database) {
        this.database = database;
    }

    /** Holds an application, so that two who decide at the same moment do so one after the other. */
    void hold(UUID application) {
        database.sql("select 1 from decision.application where id = ? for update")
                .param(application)
                .query(Integer.class)
                .single();
    }

    /** Adds an answer. */
    void add(ApplicationRow row, OfficerEvidence act, SealedEvidence evidence) {
        database.sql("""
                        insert into decision.decision (application, ordinal, kind, decided_at, decided_by, outcome, granted,
                            rate_ppm, granted_months, reason_codes, policy_version, scorecard_version, is_override, evidence,
                            commitment)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(act.application(), act.ordinal(), act.act().kind(), utc(act.decidedAt()), act.decidedBy())
                .param(act.outcome().name())
                .param(act.terms().limit().map(Money::minor).orElse(null))
                .param(act.terms().rate().map(Rate::ppm).orElse(null))
                .param(act.terms().months().orElse(null))
                .param(act.reasons().toArray(String[]::new))
                .param(row.policyVersion())
                .param(row.scorecardVersion().orElse(null))
                .params(act.override(), evidence.sealed())
                .param(evidence.commitment().hash().bytes())
                .update();
    }

    /** Makes an answer the application's own. */
    void settle(OfficerEvidence act) {
        database.sql("""
                        update decision.application set status = 'decided', outcome = ?, granted = ?, rate_ppm = ?,
                            granted_months = ?, decided_at = ?, owner = null, due_at = null, overridden = ?
                        where id = ?
                        """)
                .param(act.outcome().name())
                .param(act.terms().limit().map(Money::minor).orElse(null))
                .param(act.terms().rate().map(Rate::ppm).orElse(null))
                .param(act.terms().months().orElse(null))
                .params(utc(act.decidedAt()), act.override(), act.application())
                .update();
    }

    /** Puts an application on a desk, or into the queue of all, until a day. */
    void leaveOpen(UUID application, Optional<String> owner, Instant now) {
        database.sql("update decision.application set status = 'referred', owner = ?,"
                        + " due_at = greatest(coalesce(due_at, ?), ?) where id = ?")
                .param(owner.orElse(null))
                .param(utc(now).plusDays(DAYS_FOR_THE_SECOND))
                .param(utc(now))
                .param(application)
                .update();
    }

    /** What is offered for an application and not taken up yet. */
    Money offered(ApplicationRow row) {
        String currency = row.requested().currency().getCurrencyCode();
        return database.sql(
                        "select coalesce(sum(granted), 0) from data.facility where application = ? and status = 'offered'")
                .param(row.id())
                .query((found, n) -> Money.of(found.getLong(1), currency))
                .single();
    }

    /** Whether what was offered has become a running facility. */
    boolean isRunning(UUID application) {
        return database.sql(
                        "select exists (select 1 from data.facility where application = ? and status in ('open', 'frozen'))")
                .param(application)
                .query(Boolean.class)
                .single();
    }

    /** Offers so much, or changes what is offered to it. */
    void offer(ApplicationRow row, Money limit, Instant now) {
        int changed = database.sql("update data.facility set granted = ? where application = ? and status = 'offered'")
                .params(limit.minor(), row.id())
                .update();
        if (changed == 0) {
            database.sql("""
                            insert into data.facility
                                (id, party, product, branch, currency, granted, drawn, status, opened_on, application)
                            values (?, ?, ?, ?, ?, ?, 0, 'offered', ?, ?)
                            """)
                    .params(TimeOrderedId.at(now), row.party(), row.product(), row.branch())
                    .params(limit.currency().getCurrencyCode(), limit.minor())
                    .params(utc(now).toLocalDate(), row.id())
                    .update();
        }
    }

    /** Takes back what is offered. */
    void withdraw(UUID application) {
        database.sql("update data.facility set status = 'withdrawn' where application = ? and status = 'offered'")
                .param(application)
                .update();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
