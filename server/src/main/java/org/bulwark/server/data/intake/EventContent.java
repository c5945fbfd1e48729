package org.bulwark.server.data.intake;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bulwark.basics.rule.FactSchema;
import org.bulwark.basics.rule.FactType;
import org.bulwark.basics.rule.Facts;
import org.bulwark.data.event.Event;
import org.bulwark.data.event.Lineage;
import org.bulwark.data.event.Verdict;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What of an event is sealed, as JSON: fields by name, so that later versions of the source can read it.
 *
 * @param id the sender's id
 * @param reportedAt what the source claims, in microseconds
 * @param lineage where it came from
 * @param fields what it says
 */
record EventContent(String id, long reportedAt, Lineage lineage, Facts fields) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, Object>> TREE = new TypeReference<>() {};

    static byte[] bytes(Verdict.Passed passed, Lineage lineage) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", passed.id());
        tree.put("reported", passed.reportedAt());
        tree.put("origin", lineage.origin());
        tree.put("position", lineage.position());
        Map<String, Object> fields = new LinkedHashMap<>();
        passed.fields()
                .known()
                .forEach((name, value) -> fields.put(name, value instanceof LocalDate ? value.toString() : value));
        tree.put("fields", fields);
        return JSON.writeValueAsBytes(tree);
    }

    static EventContent parse(byte[] bytes, FactSchema schema) {
        Map<String, Object> tree = JSON.readValue(new String(bytes, StandardCharsets.UTF_8), TREE);
        Facts.Builder facts = Facts.of(schema);
        if (tree.get("fields") instanceof Map<?, ?> fields) {
            fields.forEach((name, value) -> put(facts, schema, String.valueOf(name), value));
        }
        return new EventContent(
                String.valueOf(tree.get("id")),
                ((Number) tree.getOrDefault("reported", 0)).longValue(),
                new Lineage(
                        String.valueOf(tree.get("origin")), ((Number) tree.getOrDefault("position", 0)).longValue()),
                facts.build());
    }

    private static void put(Facts.Builder facts, FactSchema schema, String name, Object value) {
        int slot = schema.slot(name);
        if (slot >= 0) {
            FactType type = schema.facts().get(slot).type();
            facts.at(
                    slot,
                    switch (type) {
                        case WHOLE, MONEY -> ((Number) value).longValue();
                        case NUMBER -> ((Number) value).doubleValue();
                        case DATE -> LocalDate.parse(value.toString());
                        default -> value;
                    });
        }
    }

    Event event(String source, String subject, long occurredAt, long knownAt) {
        return new Event(source, subject, id, occurredAt, reportedAt, knownAt, fields);
    }
}
