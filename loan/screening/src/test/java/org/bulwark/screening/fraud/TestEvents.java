package org.bulwark.screening.fraud;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.bulwark.basics.rule.Fact;
import org.bulwark.basics.rule.FactSchema;
import org.bulwark.basics.rule.FactType;
import org.bulwark.basics.rule.Facts;
import org.bulwark.data.event.Event;
import org.jspecify.annotations.NullMarked;

/** Events made of the fields that are named. */
@NullMarked
final class TestEvents {

    private static final long DAY = TimeUnit.DAYS.toMicros(1);

    private TestEvents() {}

    /** An event on a day; values tell the types of their fields. */
    static Event event(String source, String id, long day, Map<String, Object> values) {
        List<Fact> fields = new ArrayList<>();
        values.forEach((name, value) -> fields.add(Fact.of(
                name,
                value instanceof Boolean ? FactType.FLAG : value instanceof Long ? FactType.WHOLE : FactType.TEXT,
                name)));
        Facts facts = Facts.of(FactSchema.of(fields), values);
        return new Event(source, "firm", id, day * DAY, day * DAY, day * DAY, facts);
    }
}
