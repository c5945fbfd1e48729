package org.bulwark.server.retention;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bulwark.server.TimeOrderedId;
import org.bulwark.server.access.Caller;
import org.bulwark.server.audit.AuditEntry;
import org.bulwark.server.audit.AuditTrail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Legal holds. While one stands, nothing of its party goes, whatever the policy says. */
@Service
class Holds {

    private static final int MOST_LISTED = 500;
    static final int SHORTEST = 10;
    static final int LONGEST = 500;

    private final JdbcClient database;
    private final AuditTrail audit;
    private final InstantSource clock;

    Holds(JdbcClient database, AuditTrail audit, InstantSource clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those that stand, the newest first; at most 500. */
    List<Hold> standing() {
        return database.sql("select * from retention.hold where released_at is null order by placed_at desc limit ?")
                .param(MOST_LISTED)
                .query((row, n) -> hold(row))
                .list();
    }

    /** Places one: {@link RetentionProblem#UNKNOWN}, {@link RetentionProblem#REASON_MISSING}. */
    @Transactional
    Hold place(UUID party, String reason, Caller by) {
        String said = reason.strip();
        if (said.length() < SHORTEST || said.length() > LONGEST) {
            throw RetentionProblem.REASON_MISSING.with(
                    "A hold needs a reason of " + SHORTEST + " to " + LONGEST + " characters.",
                    "Name the file or the order; nothing personal.");
        }
        // The row is locked: a run that is about to erase the party comes before or after, not in between.
        boolean there = database.sql("select 1 from data.party where id = ? for update")
                .param(party)
                .query(Integer.class)
                .optional()
                .isPresent();
        if (!there) {
            throw RetentionProblem.UNKNOWN.with("There is no party " + party + ".", "Look it up among the parties.");
        }
        Instant now = clock.instant();
        UUID id = TimeOrderedId.at(now);
        database.sql("insert into retention.hold (id, party, reason, placed_at, placed_by) values (?, ?, ?, ?, ?)")
                .params(id, party, said, now.atOffset(ZoneOffset.UTC), by.login())
                .update();
        audit.record(AuditEntry.of(by.login(), "retention/hold-placed", "party:" + party)
                .with("hold", id.toString()));
        return find(id);
    }

    /** Ends one; ended already, it stays as it is: {@link RetentionProblem#UNKNOWN}. */
    @Transactional
    Hold release(UUID id, Caller by) {
        Hold hold = find(id);
        int released = database.sql(
                        "update retention.hold set released_at = ?, released_by = ? where id = ? and released_at is null")
                .params(clock.instant().atOffset(ZoneOffset.UTC), by.login(), id)
                .update();
        if (released > 0) {
            audit.record(AuditEntry.of(by.login(), "retention/hold-released", "party:" + hold.party())
                    .with("hold", id.toString()));
        }
        return find(id);
    }

    private Hold find(UUID id) {
        return database.sql("select * from retention.hold where id = ?")
                .param(id)
                .query((row, n) -> hold(row))
                .optional()
                .orElseThrow(() -> RetentionProblem.UNKNOWN.with(
                        "There is no hold " + id + ".", "Look at the list of those that stand."));
    }

    private static Hold hold(ResultSet row) throws SQLException {
        return new Hold(
                row.getObject("id", UUID.class),
                row.getObject("party", UUID.class),
                row.getString("reason"),
                row.getObject("placed_at", OffsetDateTime.class).toInstant(),
                row.getString("placed_by"),
                Optional.ofNullable(row.getObject("released_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                Optional.ofNullable(row.getString("released_by")));
    }
}
