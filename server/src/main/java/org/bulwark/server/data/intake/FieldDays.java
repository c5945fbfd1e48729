package org.bulwark.server.data.intake;

import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.bulwark.data.quality.FieldCounts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** How the fields of sources were filled, by day of intake. */
@Repository
public class FieldDays {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, Stored>> STORED = new TypeReference<>() {};

    private final JdbcClient database;

    FieldDays(JdbcClient database) {
        this.database = database;
    }

    /** A summary as it is stored. */
    private record Stored(long records, long given, Map<String, Long> counts) {}

    /** The days of a source from one on, with what was counted of each field. */
    public SequencedMap<LocalDate, Map<String, FieldCounts>> of(String source, LocalDate from) {
        SequencedMap<LocalDate, Map<String, FieldCounts>> days = new LinkedHashMap<>();
        database.sql("select day, summary::text from data.field_day where source = ? and day >= ? order by day")
                .params(source, from)
                .query((ResultSet row) -> {
                    days.put(row.getObject(1, LocalDate.class), read(row.getString(2)));
                });
        return days;
    }

    /** Adds to the summary of a day. */
    @Transactional
    public void add(String source, LocalDate day, Map<String, FieldCounts> fields) {
        database.sql("insert into data.field_day (source, day, summary) values (?, ?, '{}') on conflict do nothing")
                .params(source, day)
                .update();
        Map<String, FieldCounts> all = new TreeMap<>(
                read(database.sql("select summary::text from data.field_day where source = ? and day = ? for update")
                        .params(source, day)
                        .query(String.class)
                        .single()));
        fields.forEach((field, counts) ->
                all.computeIfAbsent(field, _ -> new FieldCounts()).add(counts));
        Map<String, Stored> stored = new TreeMap<>();
        all.forEach(
                (field, counts) -> stored.put(field, new Stored(counts.records(), counts.given(), counts.counts())));
        database.sql("update data.field_day set summary = ?::jsonb where source = ? and day = ?")
                .params(JSON.writeValueAsString(stored), source, day)
                .update();
    }

    private static Map<String, FieldCounts> read(String json) {
        Map<String, FieldCounts> fields = new HashMap<>();
        JSON.readValue(json, STORED)
                .forEach((field, one) -> fields.put(field, new FieldCounts(one.records, one.given, one.counts)));
        return fields;
    }
}
