package org.bulwark.server.data;

import java.sql.ResultSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Where parties belong, as it was known at an instant. Instants are microseconds since 1970. */
@Repository
public class Profiles {

    private final JdbcClient database;

    Profiles(JdbcClient database) {
        this.database = database;
    }

    /** The profile of a party as known at an instant. */
    public Profile of(UUID party, long knownAt) {
        return of(List.of(party), knownAt).getOrDefault(party, Profile.UNKNOWN);
    }

    /** The profiles of some parties as known at an instant; those of whom nothing was known are left out. */
    public Map<UUID, Profile> of(Collection<UUID> parties, long knownAt) {
        Map<UUID, Profile> found = new HashMap<>();
        database.sql("select distinct on (party) party, industry, region from data.party_profile"
                        + " where party = any (?) and known_at <= ? order by party, known_at desc")
                .param(parties.toArray(UUID[]::new))
                .param(knownAt)
                .query((ResultSet row) -> {
                    found.put(
                            row.getObject(1, UUID.class),
                            new Profile(Optional.ofNullable(row.getString(2)), Optional.ofNullable(row.getString(3))));
                });
        return found;
    }

    /** Keeps where some parties belong from an instant on; what was known before stays as it was. */
    @Transactional
    public void keep(Map<UUID, Profile> profiles, long knownAt) {
        List<Map.Entry<UUID, Profile>> sorted =
                profiles.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList();
        database.sql("insert into data.party_profile (party, known_at, industry, region)"
                        + " select party, ?, industry, region from unnest(?::uuid[], ?::text[], ?::text[])"
                        + " as p(party, industry, region) on conflict (party, known_at) do update set"
                        + " industry = excluded.industry, region = excluded.region")
                .param(knownAt)
                .param(sorted.stream().map(Map.Entry::getKey).toArray(UUID[]::new))
                .param(sorted.stream()
                        .map(one -> one.getValue().industry().orElse(null))
                        .toArray(String[]::new))
                .param(sorted.stream()
                        .map(one -> one.getValue().region().orElse(null))
                        .toArray(String[]::new))
                .update();
    }
}
