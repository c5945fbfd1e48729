package org.bulwark.server.data.intake;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.bulwark.basics.party.RegistrationNumber;
import org.bulwark.server.access.vault.BlindIndex;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds whom records tell of: parties by id or official number, and series by name. */
@Repository
class Subjects {

    private static final String NUMBER = "number:";
    private static final int MOST_KEPT = 200_000;

    private final JdbcClient database;
    private final BlindIndex index;
    private final Cache<String, UUID> parties = Caffeine.newBuilder()
            .maximumSize(MOST_KEPT)
            .expireAfterWrite(Duration.ofMinutes(10))
            .build();

    Subjects(JdbcClient database, BlindIndex index) {
        this.database = database;
        this.index = index;
    }

    /** The parties of some subjects; those of whom nobody is known are left out. */
    Map<String, UUID> parties(Collection<String> subjects) {
        Map<String, UUID> found = new HashMap<>();
        Map<UUID, String> ids = new HashMap<>();
        Map<String, String> numbers = new HashMap<>();
        for (String subject : new HashSet<>(subjects)) {
            UUID known = parties.getIfPresent(subject);
            if (known != null) {
                found.put(subject, known);
            } else if (subject.startsWith(NUMBER)) {
                number(subject).ifPresent(hash -> numbers.put(hash, subject));
            } else {
                id(subject).ifPresent(id -> ids.put(id, subject));
            }
        }
        if (!ids.isEmpty()) {
            database.sql("select id from data.party where id = any (?)")
                    .param(ids.keySet().toArray(UUID[]::new))
                    .query((row, n) -> row.getObject(1, UUID.class))
                    .list()
                    .forEach(id -> found.put(ids.get(id), id));
        }
        if (!numbers.isEmpty()) {
            database.sql(
                            "select id, number_key from data.party where kind in ('business', 'person') and number_key = any (?)")
                    .param(numbers.keySet().stream()
                            .map(HexFormat.of()::parseHex)
                            .toArray(byte[][]::new))
                    .query((row, n) ->
                            Map.entry(HexFormat.of().formatHex(row.getBytes(2)), row.getObject(1, UUID.class)))
                    .list()
                    .forEach(one -> found.put(numbers.get(one.getKey()), one.getValue()));
        }
        parties.putAll(found);
        return found;
    }

    private static Optional<UUID> id(String subject) {
        try {
            return Optional.of(UUID.fromString(subject));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Optional<String> number(String subject) {
        try {
            String value = new RegistrationNumber(subject.substring(NUMBER.length())).value();
            return Optional.of(HexFormat.of().formatHex(index.of(BlindIndex.Purpose.NUMBER, value)));
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    /** The ids of some series; new ones are made in the transaction under way. */
    Map<String, UUID> series(Set<String> names) {
        // sorted, so that two batches that make the same series never wait for each other in a ring
        Map<String, UUID> ids = new TreeMap<>();
        names.forEach(name -> ids.put(name, SeriesId.of(name)));
        if (!ids.isEmpty()) {
            database.sql("insert into data.series select * from unnest(?::uuid[], ?::text[]) on conflict do nothing")
                    .param(ids.values().toArray(UUID[]::new))
                    .param(ids.keySet().toArray(String[]::new))
                    .update();
        }
        return ids;
    }
}
