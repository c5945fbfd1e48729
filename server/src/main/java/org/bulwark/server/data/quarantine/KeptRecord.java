package org.bulwark.server.data.quarantine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bulwark.basics.Reason;
import org.bulwark.data.event.Lineage;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * A record that was kept aside, without what it says.
 *
 * @param id its id
 * @param source its source's code, as far as it could be read
 * @param receivedAt when it came
 * @param lineage from which file, request or topic, and where in it
 * @param flaws everything that is wrong with it
 * @param state where it stands
 * @param settled who settled it and when; empty while it waits
 */
record KeptRecord(
        UUID id,
        String source,
        Instant receivedAt,
        Lineage lineage,
        List<Reason> flaws,
        KeptState state,
        Optional<Settled> settled) {

    private static final TypeReference<List<Written>> WRITTEN = new TypeReference<>() {};

    /** Copies. */
    KeptRecord {
        flaws = List.copyOf(flaws);
    }

    /**
     * What was done with it.
     *
     * @param at when
     * @param by by whom, the login
     * @param note why it was dropped; empty otherwise
     */
    record Settled(Instant at, String by, String note) {}

    private record Written(String code, LinkedHashMap<String, String> parameters) {}

    static KeptRecord of(ResultSet row) throws SQLException {
        List<Reason> flaws = JsonMapper.shared().readValue(row.getString("flaws"), WRITTEN).stream()
                .map(one -> new Reason(one.code, one.parameters))
                .toList();
        Optional<Instant> at = Optional.ofNullable(row.getObject("settled_at", OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
        String by = Optional.ofNullable(row.getString("settled_by")).orElse("");
        String note = Optional.ofNullable(row.getString("note")).orElse("");
        return new KeptRecord(
                row.getObject("id", UUID.class),
                row.getString("source"),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                new Lineage(row.getString("origin"), row.getLong("position")),
                flaws,
                KeptState.of(row.getString("state")),
                at.map(when -> new Settled(when, by, note)));
    }

    /** The first flaw about each field, by the field's name. */
    static Map<String, Reason> byField(List<Reason> flaws) {
        Map<String, Reason> byField = new LinkedHashMap<>();
        flaws.forEach(flaw -> Optional.ofNullable(flaw.parameters().get("field"))
                .ifPresent(field -> byField.putIfAbsent(field, flaw)));
        return byField;
    }
}
