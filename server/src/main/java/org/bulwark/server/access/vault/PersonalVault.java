package org.bulwark.server.access.vault;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bulwark.basics.ProblemException;
import org.bulwark.server.database.AfterCommit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Seals what is personal under a key per party (AES-256-GCM), the keys wrapped by the master. The party and the context ("party",
 * "evidence/…/0") are bound in, so that a sealed text cannot be put in another's place.
 */
@Component
public class PersonalVault {

    private static final int KEY_BYTES = 32;

    private final JdbcClient database;
    private final HouseKeys keys;
    private final SecureRandom chance = new SecureRandom();
    private final Cache<UUID, Aead> open = Caffeine.newBuilder()
            .maximumSize(50_000)
            .expireAfterWrite(Duration.ofMinutes(10))
            .build();
    /** Who was erased here lately: a reader whose transaction began before still finds the key, and must not keep it. */
    private final Cache<UUID, Boolean> erased =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofHours(1)).build();

    PersonalVault(JdbcClient database, HouseKeys keys) {
        this.database = database;
        this.keys = keys;
    }

    /** Keys for new parties, to seal with before it is certain that they stay; saved for those that do. */
    public NewKeys newKeys(Collection<UUID> parties) {
        Map<UUID, byte[]> wrapped = new LinkedHashMap<>();
        Map<UUID, Aead> made = new HashMap<>();
        for (UUID party : parties) {
            byte[] key = new byte[KEY_BYTES];
            chance.nextBytes(key);
            wrapped.put(party, wrap(party, key));
            made.put(party, aead(key));
        }
        return new NewKeys(wrapped, made);
    }

    /** Keys that are not saved yet. */
    public final class NewKeys {
        private final Map<UUID, byte[]> wrapped;
        private final Map<UUID, Aead> made;

        private NewKeys(Map<UUID, byte[]> wrapped, Map<UUID, Aead> made) {
            this.wrapped = wrapped;
            this.made = made;
        }

        /** Seals a content of one of the new parties. */
        public byte[] seal(UUID party, byte[] content, String context) {
            return encrypt(Objects.requireNonNull(made.get(party)), party, content, context);
        }

        /** Saves the keys of those that stay, in the transaction under way. */
        public void save(Collection<UUID> staying) {
            database.sql("insert into access.party_key (party, wrapped) select * from unnest(?::uuid[], ?::bytea[])")
                    .param(staying.toArray(UUID[]::new))
                    .param(staying.stream().map(wrapped::get).toArray(byte[][]::new))
                    .update();
            staying.forEach(party -> open.put(party, Objects.requireNonNull(made.get(party))));
        }
    }

    /** Fetches the keys of parties in one question, for what follows. */
    public void prepare(Collection<UUID> parties) {
        Set<UUID> missing = new HashSet<>(parties);
        missing.removeIf(party -> open.getIfPresent(party) != null);
        if (!missing.isEmpty()) {
            database.sql("select party, wrapped from access.party_key where party = any (?) and wrapped is not null")
                    .param(missing.toArray(UUID[]::new))
                    .query((row, n) -> {
                        UUID party = row.getObject(1, UUID.class);
                        hold(party, unwrap(party, row.getBytes(2)));
                        return party;
                    })
                    .list();
        }
    }

    /** Whether a party has a key; quick for those that were prepared. */
    public boolean canSeal(UUID party) {
        return open.getIfPresent(party) != null
                || (erased.getIfPresent(party) == null && wrapped(party).isPresent());
    }

    /** Seals a content. */
    public byte[] seal(UUID party, byte[] content, String context) {
        return encrypt(key(party), party, content, context);
    }

    private static byte[] encrypt(Aead key, UUID party, byte[] content, String context) {
        try {
            return key.encrypt(content, bound(party, context));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Aead aead(byte[] key) {
        try {
            return new AesGcmJce(key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Opens what was sealed for the same party and context.
     *
     * @throws org.bulwark.basics.ProblemException {@link VaultProblem#ERASED} or {@link VaultProblem#NOT_OPENING}
     */
    public byte[] open(UUID party, byte[] sealed, String context) {
        try {
            return key(party).decrypt(sealed, bound(party, context));
        } catch (GeneralSecurityException e) {
            throw VaultProblem.NOT_OPENING.with(
                    "What is sealed for party " + party + " (" + context + ") does not open.",
                    "Verify the log with `bulwark audit verify`, and check that the keys are those of this database.");
        }
    }

    /**
     * The same; nothing once the party was erased.
     *
     * @throws org.bulwark.basics.ProblemException {@link VaultProblem#NOT_OPENING}
     */
    public Optional<byte[]> find(UUID party, byte[] sealed, String context) {
        try {
            return Optional.of(open(party, sealed, context));
        } catch (ProblemException e) {
            if (e.problem().code() == VaultProblem.ERASED) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** Whether a party's content can still be read. */
    public boolean isErased(UUID party) {
        return wrapped(party).isEmpty();
    }

    /** Deletes a party's key: nothing sealed for it can ever be read again. The caller audits it. */
    @Transactional
    public void erase(UUID party) {
        database.sql("update access.party_key set wrapped = null, erased_at = now() where party = ?")
                .param(party)
                .update();
        open.invalidate(party);
        AfterCommit.run(() -> {
            erased.put(party, true);
            open.invalidate(party);
        });
    }

    /** Holds a key for later, unless its party was erased while it was fetched. */
    private void hold(UUID party, Aead key) {
        open.put(party, key);
        if (erased.getIfPresent(party) != null) {
            open.invalidate(party);
        }
    }

    private Aead key(UUID party) {
        Aead known = open.getIfPresent(party);
        if (known != null) {
            return known;
        }
        Aead fetched = unwrap(
                party,
                wrapped(party)
                        .filter(_ -> erased.getIfPresent(party) == null)
                        .orElseThrow(() -> VaultProblem.ERASED.with(
                                "The personal content of party " + party + " was erased.",
                                "Only what is not personal can still be shown.")));
        hold(party, fetched);
        return fetched;
    }

    private Optional<byte[]> wrapped(UUID party) {
        List<Optional<byte[]>> rows = database.sql("select wrapped from access.party_key where party = ?")
                .param(party)
                .query((row, n) -> Optional.ofNullable(row.getBytes(1)))
                .list();
        return rows.isEmpty() ? Optional.empty() : rows.getFirst();
    }

    private byte[] wrap(UUID party, byte[] key) {
        try {
            return keys.master().encrypt(key, bound(party, "key"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Aead unwrap(UUID party, byte @Nullable [] wrapped) {
        try {
            return new AesGcmJce(keys.master().decrypt(wrapped, bound(party, "key")));
        } catch (GeneralSecurityException e) {
            throw VaultProblem.NOT_OPENING.with(
                    "The key of party " + party + " does not open.",
                    "Check that the folder 'keys' is the one that this database was filled with.");
        }
    }

    static byte[] bound(UUID party, String context) {
        byte[] words = context.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(16 + words.length)
                .putLong(party.getMostSignificantBits())
                .putLong(party.getLeastSignificantBits())
                .put(words)
                .array();
    }
}
