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

        Duration wait(int failures) {
            int beyond = failures - free;
            if (beyond < 0) {
                return Duration.ZERO;
            }
            Duration doubled = Duration.ofSeconds(1L << Math.min(beyond, 20));
            return doubled.compareTo(longest) < 0 ? doubled : longest;
        }
    }

    /** After this long without a failure all is forgotten. */
    private static final Duration MEMORY = Duration.ofHours(1);

    private final JdbcClient database;

    Throttle(JdbcClient database) {
        this.database = database;
    }

    boolean isBlocked(Kind kind, String what, Instant now) {
        return database.sql("select 1 from access.attempt where key = ? and blocked_until > ?")
                .params(key(kind, what), Timestamp.from(now))
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    void failed(Kind kind, String what, Instant now) {
        String key = key(kind, what);
        int failures = database.sql("""
                        insert into access.attempt as a (key, failures, last_at, blocked_until) values (:key, 1, :now, :now)
                        on conflict (key) do update set last_at = excluded.last_at,
                            failures = case when a.last_at < :forgotten then 1 else a.failures + 1 end
                        returning failures
                        """)
                .param("key", key)
                .param("now", Timestamp.from(now))
                .param("forgotten", Timestamp.from(now.minus(MEMORY)))
                .query(Integer.class)
                .single();
        database.sql("update access.attempt set blocked_until = ? where key = ?")
                .params(Timestamp.from(now.plus(kind.wait(failures))), key)
                .update();
    }

    /** Forgets the failures of a login that has now signed in. An address keeps its own, or a guesser would use an account to reset it. */
    void succeeded(String login) {
        database.sql("delete from access.attempt where key = ?")
                .param(key(Kind.LOGIN, login))
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
