package org.bulwark.server.data.quarantine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bulwark.basics.rule.FactType;
import org.bulwark.data.source.Field;
import org.bulwark.data.source.Source;
import org.bulwark.server.web.StrictJson;

/**
 * What somebody changes of a record field by field, without having to see the rest: a text that is given takes the place of what was sent, a
 * name among those left out goes, and what the source does not declare goes too.
 *
 * @param attributes subject, time, reportedat and id, those that are given
 * @param fields the fields that are given, by name, as texts
 * @param leftOut the fields that go
 */
record Correction(Map<String, String> attributes, Map<String, String> fields, List<String> leftOut) {

    /** The attributes that can be changed. */
    static final List<String> ATTRIBUTES = List.of("subject", "time", "reportedat", "id");

    /** What stands before the name of a field in a form. */
    static final String FIELD = "field.";

    private static final String LEFT_OUT = "without.";

    /** Copies. */
    Correction {
        attributes = Map.copyOf(attributes);
        fields = Map.copyOf(fields);
        leftOut = List.copyOf(leftOut);
    }

    /** What a form says. */
    static Correction of(Source source, Map<String, String> form) {
        Map<String, String> attributes = new LinkedHashMap<>();
        ATTRIBUTES.forEach(name -> given(form, name).ifPresent(text -> attributes.put(name, text)));
        Map<String, String> fields = new LinkedHashMap<>();
        for (Field field : source.fields()) {
            given(form, FIELD + field.name()).ifPresent(text -> fields.put(field.name(), text));
        }
        List<String> without = source.fields().stream()
                .map(Field::name)
                .filter(name -> given(form, LEFT_OUT + name).isPresent())
                .toList();
        return new Correction(attributes, fields, without);
    }

    static String leftOut(String field) {
        return LEFT_OUT + field;
    }

    private static Optional<String> given(Map<String, String> form, String name) {
        return Optional.ofNullable(form.get(name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** The record with the corrections, as JSON; the record itself where it cannot be read. */
    byte[] applied(byte[] raw, Source source, StrictJson json) {
        Map<String, Object> record;
        try {
            record = new LinkedHashMap<>(json.object(raw));
        } catch (RuntimeException e) {
            return raw;
        }
        record.putAll(attributes);
        Map<String, Object> data = new LinkedHashMap<>();
        MaskedField.data(raw, json).forEach((name, value) -> {
            if (source.field(name).isPresent() && !leftOut.contains(name)) {
                data.put(name, value);
            }
        });
        fields.forEach((name, text) -> data.put(name, value(source, name, text)));
        record.put("data", data);
        return json.bytes(record);
    }

    /** Every type but text may be sent as text; a text stays what it is. */
    private static Object value(Source source, String name, String text) {
        boolean flag = source.field(name)
                .filter(field -> field.type() == FactType.FLAG)
                .isPresent();
        return flag && (text.equals("true") || text.equals("false")) ? Boolean.valueOf(text) : text;
    }
}
