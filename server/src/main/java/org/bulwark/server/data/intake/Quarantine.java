package org.bulwark.server.data.intake;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bulwark.basics.Reason;
import org.bulwark.data.event.Delivery;
import org.bulwark.server.TimeOrderedId;
import org.bulwark.server.access.vault.HouseVault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Where records with flaws are kept aside, as they were sent. */
@Repository
public class Quarantine {

    private static final int LONGEST = 60;

    private final JdbcClient database;
    private final HouseVault vault;
    private final SubjectKeys keys;

    Quarantine(JdbcClient database, HouseVault vault, SubjectKeys keys) {
        this.database = database;
        this.vault = vault;
        this.keys = keys;
    }

    /**
     * A record with its flaws.
     *
     * @param parcel the record
     * @param flaws everything that is wrong with it
     */
    record Flawed(Parcel parcel, List<Reason> flaws) {}

    /** Keeps some aside, in the transaction under way. */
    void keep(List<Flawed> flawed, Instant now) {
        if (flawed.isEmpty()) {
            return;
        }
        UUID[] ids = flawed.stream().map(_ -> TimeOrderedId.at(now)).toArray(UUID[]::new);
        byte[][] sealed = new byte[ids.length][];
        for (int i = 0; i < ids.length; i++) {
            sealed[i] = vault.seal(flawed.get(i).parcel.raw(), context(ids[i]));
        }
        database.sql("""
                        insert into data.quarantined
                            (id, source, received_at, origin, position, flaws, flaw_codes, sealed, state, subject_key)
                        select id, source, ?, origin, position, flaws::jsonb, string_to_array(codes, ' '), sealed, 'waiting',
                            subject_key
                        from unnest(?::uuid[], ?::text[], ?::text[], ?::bigint[], ?::text[], ?::text[], ?::bytea[],
                                ?::bytea[])
                            as q(id, source, origin, position, flaws, codes, sealed, subject_key)
                        """)
                .param(now.atOffset(ZoneOffset.UTC))
                .param(ids)
                .param(flawed.stream().map(one -> brief(one.parcel.source())).toArray(String[]::new))
                .param(flawed.stream().map(one -> one.parcel.lineage().origin()).toArray(String[]::new))
                .param(flawed.stream()
                        .map(one -> one.parcel.lineage().position())
                        .toArray(Long[]::new))
                .param(flawed.stream().map(one -> json(one.flaws)).toArray(String[]::new))
                .param(flawed.stream().map(one -> codes(one.flaws)).toArray(String[]::new))
                .param(sealed)
                .param(flawed.stream()
                        .map(one -> one.parcel
                                .delivery()
                                .flatMap(Delivery::subject)
                                .flatMap(keys::of)
                                .orElse(null))
                        .toArray(byte[][]::new))
                .update();
    }

    private static String json(List<Reason> flaws) {
        return JsonMapper.shared()
                .writeValueAsString(flaws.stream()
                        .map(flaw -> Map.of("code", flaw.code(), "parameters", flaw.parameters()))
                        .toList());
    }

    private static String codes(List<Reason> flaws) {
        return String.join(" ", flaws.stream().map(Reason::code).distinct().toList());
    }

    /** For what place a record is sealed. */
    public static String context(UUID id) {
        return "quarantined/" + id;
    }

    /** A source's code as it can be kept: what strangers send may be anything. */
    static String brief(String source) {
        return source.substring(0, Math.min(LONGEST, source.length())).replaceAll("[^a-z0-9.-]", "?");
    }
}
