package org.bulwark.server.access.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bulwark.server.access.AccessProblem;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.account.Account;
import org.bulwark.server.access.account.Accounts;
import org.bulwark.server.audit.AuditTrail;
import org.bulwark.trust.log.entry.LogEntry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The sessions that are open, for their owners to see and end. One that is ended in another process stops here within seconds. */
@Service
public class Sessions {

    /** A session ends this long after signing in, however busy it is. */
    public static final Duration LONGEST = Duration.ofHours(12);

    /** A session ends when it has not been used for this long. */
    public static final Duration IDLE = Duration.ofMinutes(30);

    private static final Duration TOUCHED_EVERY = Duration.ofMinutes(1);

    private record Seen(boolean open, Instant touchedAt) {}

    private final JdbcClient database;
    private final Accounts accounts;
    private final AuditTrail audit;
    private final InstantSource clock;
    private final Cache<UUID, Seen> held = Caffeine.newBuilder()
            .expireAfterWrite(Accounts.HELD)
            .maximumSize(100_000)
            .build();

    Sessions(JdbcClient database, Accounts accounts, AuditTrail audit, InstantSource clock) {
        this.database = database;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    Ticket open(Account account, String means, String address, String agent) {
        Instant now = clock.instant();
        Ticket ticket = new Ticket(UUID.randomUUID(), account.id(), now, now);
        database.sql("insert into access.session (id, account, opened_at, last_seen_at, means, address, agent)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(ticket.session(), account.id(), Timestamp.from(now), Timestamp.from(now), means, address)
                .param(agent.length() > 200 ? agent.substring(0, 200) : agent)
                .update();
        return ticket;
    }

    /** Whose request it is; empty when the session is over or the account is not what it was. */
    Optional<Account> account(Ticket ticket) {
        Instant now = clock.instant();
        if (!ticket.openedAt().plus(LONGEST).isAfter(now) || !isOpen(ticket.session(), now)) {
            return Optional.empty();
        }
        return accounts.active(ticket.account())
                .filter(account -> !ticket.openedAt().isBefore(account.tokensFrom()));
    }

    private boolean isOpen(UUID id, Instant now) {
        Seen seen = held.get(id, unknown -> read(unknown, now));
        if (seen.open() && seen.touchedAt().plus(TOUCHED_EVERY).isBefore(now)) {
            database.sql("update access.session set last_seen_at = ? where id = ?")
                    .params(Timestamp.from(now), id)
                    .update();
            held.invalidate(id);
        }
        return seen.open();
    }

    private Seen read(UUID id, Instant now) {
        return database.sql("select ended_at is null as open, last_seen_at from access.session where id = ?")
                .param(id)
                .query((row, n) -> {
                    Instant last = row.getTimestamp("last_seen_at").toInstant();
                    boolean open = row.getBoolean("open") && last.plus(IDLE).isAfter(now);
                    return new Seen(open, last);
                })
                .optional()
                .orElse(new Seen(false, now));
    }

    /** The open sessions of an account, newest first. */
    public List<OpenSession> of(UUID account) {
        Instant now = clock.instant();
        return database.sql("select id, account, opened_at, last_seen_at, means, address, agent from access.session"
                        + " where account = ? and ended_at is null and last_seen_at > ? and opened_at > ?"
                        + " order by opened_at desc")
                .params(account, Timestamp.from(now.minus(IDLE)), Timestamp.from(now.minus(LONGEST)))
                .query((row, n) -> new OpenSession(
                        row.getObject("id", UUID.class),
                        row.getObject("account", UUID.class),
                        row.getTimestamp("opened_at").toInstant(),
                        row.getTimestamp("last_seen_at").toInstant(),
                        row.getString("means"),
                        row.getString("address"),
                        row.getString("agent")))
                .list();
    }

    /**
     * Ends one session of an account.
     *
     * @param of whose session it must be
     * @throws org.bulwark.basics.ProblemException {@link AccessProblem#NOT_FOUND} when the account has no such open session
     */
    @Transactional
    public void end(UUID session, UUID of, Caller by) {
        int ended = database.sql("update access.session set ended_at = ?, ended_by = ?"
                        + " where id = ? and account = ? and ended_at is null")
                .params(Timestamp.from(clock.instant()), by.login(), session, of)
                .update();
        if (ended == 0) {
            throw AccessProblem.NOT_FOUND.with("There is no such open session.", "Load the list again.");
        }
        held.invalidate(session);
        audit.record(LogEntry.of("access/session-ended", "account:" + of, clock.instant(), by.login())
                .with("session", session.toString()));
    }

    /** Ends a session because its owner signs out. */
    void signOut(Ticket ticket, String login) {
        database.sql("update access.session set ended_at = ?, ended_by = ? where id = ? and ended_at is null")
                .params(Timestamp.from(clock.instant()), login, ticket.session())
                .update();
        held.invalidate(ticket.session());
        audit.record(LogEntry.of("access/signed-out", "account:" + ticket.account(), clock.instant(), login));
    }
}
