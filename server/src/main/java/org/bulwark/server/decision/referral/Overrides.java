package org.bulwark.server.decision.referral;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.bulwark.decision.Outcome;
import org.bulwark.server.access.Caller;
import org.bulwark.server.decision.ApplicationProblem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Measures how people decide beside the policy, within the branches of whoever asks. */
@Service
public class Overrides {

    private static final String SETTLED = """
            with settled as (
                select d.decided_by, d.reason_codes, a.branch, a.product, p.outcome as before, d.outcome as after,
                    f.status is not null and f.status not in ('offered', 'withdrawn') as taken_up,
                    coalesce(f.days_past_due, 0) >= :bad as bad
                from decision.decision d
                join decision.decision p on p.application = d.application and p.ordinal = 0
                join decision.application a on a.id = d.application
                left join data.facility f on f.application = d.application
                where d.kind = 'officer' and d.decided_at >= :from and d.decided_at < :until
                    and (:whole or a.branch = any (:branches))
            ), answered as (
                select a.branch, a.product, p.outcome as before
                from decision.decision p join decision.application a on a.id = p.application
                where p.ordinal = 0 and p.decided_at >= :from and p.decided_at < :until
                    and (:whole or a.branch = any (:branches))
            )
            """;

    private final JdbcClient database;

    Overrides(JdbcClient database) {
        this.database = database;
    }

    /**
     * Counts what people settled in some days, by the policy's outcome and theirs; the most frequent first.
     *
     * @param from the first day, in UTC
     * @param until the day after the last
     */
    public List<OverrideCount> by(OverrideDimension dimension, LocalDate from, LocalDate until, Caller caller) {
        if (!from.isBefore(until)) {
            throw ApplicationProblem.QUERY_INVALID.with(
                    "The days go from " + from + " until " + until + ".", "Give a first day before the last.");
        }
        String same =
                dimension.isOfApplications() ? " and " + dimension.column().replace("s.", "n.") + " = counted.key" : "";
        String sql =
                SETTLED + "select counted.*, (select count(*) from answered n where n.before = counted.before" + same
                        + ") from (select " + dimension.column() + " as key, s.before, s.after, count(*) as times,"
                        + " count(*) filter (where s.taken_up), count(*) filter (where s.taken_up and s.bad)"
                        + " from settled s"
                        + (dimension == OverrideDimension.REASON ? ", unnest(s.reason_codes) as r(reason)" : "")
                        + " group by 1, 2, 3) counted order by times desc, key, before, after limit 1000";
        return database.sql(sql)
                .param("bad", OverrideCount.BAD_FROM_DAYS)
                .param("from", utc(from))
                .param("until", utc(until))
                .param("whole", caller.seesWholeBank())
                .param("branches", caller.branches().toArray(String[]::new))
                .query((row, n) -> new OverrideCount(
                        row.getString(1),
                        Outcome.valueOf(row.getString(2)),
                        Outcome.valueOf(row.getString(3)),
                        row.getLong(4),
                        row.getLong(7),
                        row.getLong(5),
                        row.getLong(6)))
                .list();
    }

    private static OffsetDateTime utc(LocalDate day) {
        return day.atStartOfDay().atOffset(ZoneOffset.UTC);
    }
}
