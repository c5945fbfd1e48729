package org.bulwark.server.data.intake;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.Arrays;
import org.bulwark.basics.rule.FactSchema;
import org.bulwark.basics.rule.Facts;
import org.bulwark.data.event.Event;
import org.bulwark.data.event.Lineage;
import org.bulwark.data.event.Verdict;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/**
 * What of an event is sealed, as JSON: fields by name, so that later versions of the source can read it. Written and read token by token:
 * every event goes through here twice.
 *
 * @param id the sender's id
 * @param reportedAt what the source claims, in microseconds
 * @param lineage where it came from
 * @param fields what it says
 */
record EventContent(String id, long reportedAt, Lineage lineage, Facts fields) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int USUAL_BYTES = 512;

    /**
     * As bytes.
     *
     * @param bytes all of it
     * @param fieldsFrom where the part begins that says what happened, and not who told it when
     */
    record Written(byte[] bytes, int fieldsFrom) {

        /** The part that says what happened: equal fields give equal bytes. */
        byte[] fields() {
            return Arrays.copyOfRange(bytes, fieldsFrom, bytes.length);
        }
    }

    static Written written(Verdict.Passed passed, Lineage lineage) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_BYTES);
        int fieldsFrom;
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeStringProperty("id", passed.id());
            json.writeNumberProperty("reported", passed.reportedAt());
            json.writeStringProperty("origin", lineage.origin());
            json.writeNumberProperty("position", lineage.position());
            json.flush();
            fieldsFrom = bytes.size();
            json.writeName("fields");
            write(passed.fields(), json);
            json.writeEndObject();
        }
        return new Written(bytes.toByteArray(), fieldsFrom);
    }

    private static void write(Facts fields, JsonGenerator json) {
        json.writeStartObject();
        for (int slot = 0; slot < fields.schema().size(); slot++) {
            Object value = fields.at(slot);
            if (value != null) {
                json.writeName(fields.schema().facts().get(slot).name());
                switch (value) {
                    case Long whole -> json.writeNumber(whole);
                    case Double number -> json.writeNumber(number);
                    case Boolean flag -> json.writeBoolean(flag);
                    default -> json.writeString(value.toString());
                }
            }
        }
        json.writeEndObject();
    }

    static EventContent parse(byte[] bytes, FactSchema schema) {
        String id = "";
        long reported = 0;
        String origin = "";
        long position = 0;
        Facts fields = Facts.none(schema);
        try (JsonParser json = JSON.createParser(bytes)) {
            json.nextToken();
            for (String name = json.nextName(); name != null; name = json.nextName()) {
                json.nextToken();
                switch (name) {
                    case "id" -> id = json.getString();
                    case "reported" -> reported = json.getLongValue();
                    case "origin" -> origin = json.getString();
                    case "position" -> position = json.getLongValue();
                    case "fields" -> fields = fields(json, schema);
                    default -> json.skipChildren();
                }
            }
        }
        return new EventContent(id, reported, new Lineage(origin, position), fields);
    }

    private static Facts fields(JsonParser json, FactSchema schema) {
        Facts.Builder facts = Facts.of(schema);
        for (String name = json.nextName(); name != null; name = json.nextName()) {
            JsonToken token = json.nextToken();
            int slot = schema.slot(name);
            if (slot >= 0) {
                facts.at(
                        slot,
                        switch (schema.facts().get(slot).type()) {
                            case WHOLE, MONEY -> json.getLongValue();
                            case NUMBER -> json.getDoubleValue();
                            case DATE -> LocalDate.parse(json.getString());
                            case FLAG -> token == JsonToken.VALUE_TRUE;
                            case TEXT -> json.getString();
                        });
            }
        }
        return facts.build();
    }

    Event event(String source, String subject, long occurredAt, long knownAt) {
        return new Event(source, subject, id, occurredAt, reportedAt, knownAt, fields);
    }
}
