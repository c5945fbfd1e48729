package org.bulwark.server.access.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.bulwark.server.BulwarkProperties;
import org.bulwark.server.audit.AuditTrail;
import org.bulwark.server.database.FolderLock;
import org.bulwark.trust.log.entry.LogEntry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Changes the master key: a new one wraps from now on, and the keys of all parties are wrapped anew, a thousand at a time, while the server
 * serves. What the parties' keys seal is not touched. Broken off anywhere it loses
 * nothing, for the keys before still unwrap; begun again, it does all that is left.
 */
@Service
public class MasterRotation {

    private static final int AT_ONCE = 1_000;
    private static final UUID FIRST = new UUID(0, 0);

    private record Wrapped(UUID party, byte[] key) {}

    private final HouseKeys keys;
    private final Path folder;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final AuditTrail audit;
    private final InstantSource clock;

    MasterRotation(
            HouseKeys keys,
            BulwarkProperties properties,
            JdbcClient database,
            TransactionTemplate transaction,
            AuditTrail audit,
            InstantSource clock) {
        this.keys = keys;
        this.folder = properties.keys();
        this.database = database;
        this.transaction = transaction;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Makes a new master key and wraps every party's key with it.
     *
     * @param by who asked for it
     * @return how many keys were wrapped anew
     * @throws org.bulwark.basics.ProblemException {@link VaultProblem#KEYS_IN_USE} while another rotation is under way
     */
    public long rotate(String by) {
        try (FolderLock _ = FolderLock.ifFree(folder).orElseThrow(VaultProblem::inUse)) {
            keys.rotate();
            long all = 0;
            // What the server makes meanwhile may still bear the key before: gone through until nothing does.
            for (long some = rewrapAll(); some > 0; some = rewrapAll()) {
                all += some;
            }
            audit.record(LogEntry.of("access/master-key-rotated", "key:master", clock.instant(), by)
                    .with("parties", String.valueOf(all)));
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long rewrapAll() {
        long all = 0;
        UUID last = FIRST;
        while (true) {
            List<UUID> some = rewrap(last);
            if (some.isEmpty()) {
                return all;
            }
            all += some.size();
            last = some.getLast();
        }
    }

    /** Wraps the next of those that the newest key has not wrapped, in one transaction; also used by tests to stop half way. */
    List<UUID> rewrap(UUID after) {
        return Objects.requireNonNull(transaction.execute(status -> rewrapInTransaction(after)));
    }

    private List<UUID> rewrapInTransaction(UUID after) {
        List<Wrapped> some = database.sql("select party, wrapped from access.party_key where party > ?"
                        + " and wrapped is not null and substr(wrapped, 1, 5) <> ? order by party limit ? for update")
                .params(after, newest(), AT_ONCE)
                .query((row, n) -> new Wrapped(row.getObject(1, UUID.class), row.getBytes(2)))
                .list();
        database.sql("update access.party_key k set wrapped = n.wrapped from unnest(?::uuid[], ?::bytea[])"
                        + " as n(party, wrapped) where k.party = n.party")
                .param(some.stream().map(Wrapped::party).toArray(UUID[]::new))
                .param(some.stream().map(this::anew).toArray(byte[][]::new))
                .update();
        return some.stream().map(Wrapped::party).toList();
    }

    private byte[] newest() {
        try {
            return keys.newest();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] anew(Wrapped old) {
        byte[] bound = PersonalVault.bound(old.party(), "key");
        try {
            return keys.master().encrypt(keys.master().decrypt(old.key(), bound), bound);
        } catch (GeneralSecurityException e) {
            throw VaultProblem.NOT_OPENING.with(
                    "The key of party " + old.party() + " does not open.",
                    "Check that the folder 'keys' is the one that this database was filled with.");
        }
    }
}
