package org.bulwark.server.access.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Slows guessers down. After a few failures a login, and an address after more, is refused for a second, then two, four, and so on. It is
 * kept in the database, so that neither a restart nor a second server begins anew, and by a hash of what was typed, so that a password
 * typed into the wrong box is not kept. Logins that do not exist are slowed the same way.
 */
@Repository
class Throttle {

    /** How much of what kind is let through before, and how long the longest wait is. */
    enum Kind {
        /** Short at most, or a stranger could keep somebody out of their own account. */
        LOGIN(5, Duration.ofMinutes(1)),
        ADDRESS(20, Duration.ofMinutes(15));

        private final int free;
        private final Duration longest;

        Kind(int free, Duration longest) {
            this.free = free;
            this.longest = longest;
        }
    }

    /** After this long without a failure all is forgotten. */
    private static final Duration MEMORY = Duration.ofHours(1);

    private final JdbcClient database;

    Throttle(JdbcClient database) {
        this.database = database;
    }

    /**
     * Whether an attempt may be made now. It is counted as failed until {@link #succeeded} says otherwise, in one step with the question,
     * so that many attempts at once do not all get through before the first one has failed.
     */
    boolean admits(Kind kind, String what, Instant now) {
        return database.sql("""
                        insert into access.attempt as a (key, failures, last_at, blocked_until) values (:key, 1, :now, '-infinity')
                        on conflict (key) do update set last_at = excluded.last_at,
                            failures = 1 + case when a.last_at < :forgotten then 0 else a.failures end,
                            blocked_until = case when a.last_at < :forgotten or a.failures + 1 < :free then '-infinity'
                                else excluded.last_at + interval '1 second'
                                    * least(:longest, power(2, least(a.failures + 1 - :free, 20))) end
                        where a.blocked_until <= excluded.last_at
                        returning failures
                        """)
                .param("key", key(kind, what))
                .param("now", Timestamp.from(now))
                .param("forgotten", Timestamp.from(now.minus(MEMORY)))
                .param("free", kind.free)
                .param("longest", kind.longest.toSeconds())
                .query((row, n) -> row.getInt(1))
                .optional()
                .isPresent();
    }

    /** Takes back what {@link #admits} counted. The login's failures are forgotten; an address keeps those of its other attempts. */
    void succeeded(String login, String address) {
        database.sql("delete from access.attempt where key = ?")
                .param(key(Kind.LOGIN, login))
                .update();
        database.sql("update access.attempt set failures = failures - 1, blocked_until = '-infinity'"
                        + " where key = ? and failures > 0")
                .param(key(Kind.ADDRESS, address))
                .update();
    }

    /** Removes what no longer slows anybody. */
    int forget(Instant now) {
        return database.sql("delete from access.attempt where last_at < ? and blocked_until < ?")
                .params(Timestamp.from(now.minus(MEMORY)), Timestamp.from(now))
                .update();
    }

    private static String key(Kind kind, String what) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((kind.name() + ":" + what).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
