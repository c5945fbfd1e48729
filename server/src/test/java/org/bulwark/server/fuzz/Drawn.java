package org.bulwark.server.fuzz;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bulwark.server.web.description.Document;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Values that a schema describes, more or less: what stands under a known name is mostly something that exists.
 *
 * @param document where references lead
 * @param known existing values by the names of parameters and properties
 * @param chance what is drawn with
 */
record Drawn(Document document, Map<String, List<String>> known, Chance chance) {

    private static final int DEEPEST = 6;

    /** A value for a schema. */
    @Nullable
    Object value(JsonNode schema) {
        return value("", schema, 0);
    }

    /** A value for a parameter. */
    String parameter(String name, JsonNode schema) {
        if (chance.oneIn(3)) {
            return chance.of(Nasty.TEXTS);
        }
        return String.valueOf(value(name, schema, 0));
    }

    private @Nullable Object value(String name, JsonNode given, int depth) {
        JsonNode schema = document.resolve(given);
        List<String> existing = known.getOrDefault(name, List.of());
        if (!existing.isEmpty() && chance.below(4) > 0) {
            return chance.of(existing);
        }
        if (schema.has("const")) {
            return schema.get("const").asString();
        }
        if (schema.has("enum")) {
            return chance.of(schema.get("enum").valueStream().toList()).asString();
        }
        for (String many : List.of("oneOf", "anyOf", "allOf")) {
            if (schema.has(many)) {
                return value(name, chance.of(schema.get(many).valueStream().toList()), depth);
            }
        }
        if (depth > DEEPEST) {
            return null;
        }
        return switch (type(schema)) {
            case "object" -> object(schema, depth);
            case "array" -> list(schema, depth);
            case "integer" -> number(schema);
            case "number" -> chance.oneIn(2) ? number(schema) : number(schema) + 0.25;
            case "boolean" -> chance.oneIn(2);
            default -> text(schema);
        };
    }

    private String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray() ? chance.of(type.valueStream().toList()).asString() : type.asString("string");
    }

    private Map<String, @Nullable Object> object(JsonNode schema, int depth) {
        Set<String> required = Set.copyOf(
                schema.path("required").valueStream().map(JsonNode::asString).toList());
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        schema.path("properties").properties().forEach(property -> {
            if (required.contains(property.getKey()) || chance.oneIn(2)) {
                object.put(property.getKey(), value(property.getKey(), property.getValue(), depth + 1));
            }
        });
        if (schema.path("additionalProperties").isObject() && chance.oneIn(2)) {
            object.put("application.amount", value("", schema.get("additionalProperties"), depth + 1));
        }
        return object;
    }

    private List<@Nullable Object> list(JsonNode schema, int depth) {
        List<@Nullable Object> list = new ArrayList<>();
        for (int i = chance.below(4); i > 0; i--) {
            list.add(value("", schema.path("items"), depth + 1));
        }
        return list;
    }

    private long number(JsonNode schema) {
        long least = schema.path("minimum").asLong(-5);
        long most = schema.path("maximum").asLong(least + 1_000);
        return switch (chance.below(6)) {
            case 0 -> least;
            case 1 -> most;
            default -> least + chance.below(Math.clamp(most - least, 1, 1_000_000));
        };
    }

    private String text(JsonNode schema) {
        return switch (schema.path("format").asString("")) {
            case "uuid" -> "00000000-0000-7000-8000-%012x".formatted(chance.below(9));
            case "date" -> "2026-0" + (1 + chance.below(9)) + "-11";
            case "date-time" -> "2026-0" + (1 + chance.below(9)) + "-11T09:00:00Z";
            default ->
                schema.path("pattern").asString("").contains("0-9]{1,18}")
                        ? chance.below(90_000) + ".50"
                        : "some text " + chance.below(1_000);
        };
    }
}
