package org.bulwark.server.indicator;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.bulwark.basics.money.Money;
import org.bulwark.basics.rule.FactType;
import org.bulwark.basics.time.Microseconds;
import org.bulwark.data.event.Event;
import org.bulwark.data.source.Field;
import org.bulwark.data.source.Source;
import org.bulwark.server.data.intake.EventLog;
import org.bulwark.server.data.intake.SourceBook;
import org.bulwark.server.web.part.Cell;
import org.bulwark.server.web.part.Column;
import org.bulwark.server.web.part.Row;

/**
 * Events as rows of a list. What tells of persons is masked, unless the reader has said what for.
 *
 * @param sources the sources
 * @param language the reader's
 * @param whole whether what tells of persons is shown
 */
record EventRows(SourceBook sources, Locale language, boolean whole) {

    private static final int FIELDS_SHOWN = 7;
    private static final String MASKED = "•••";

    static List<Column> columns() {
        return List.of(
                Column.of("occurred", "event.occurred"),
                Column.of("known", "event.known"),
                Column.of("source", "event.source"),
                Column.of("what", "event.what"));
    }

    Row row(EventLog.Placed placed) {
        Event event = placed.event();
        Source source = sources.door(event.source()).orElseThrow().source();
        return new Row(
                "" + placed.seq(),
                event.source(),
                List.of(
                        Cell.moment(Microseconds.instant(event.occurredAt())),
                        Cell.moment(Microseconds.instant(event.knownAt())),
                        Cell.text(source.title(language.getLanguage())),
                        Cell.text(what(source, event))));
    }

    private String what(Source source, Event event) {
        return event.fields().known().entrySet().stream()
                .limit(whole ? Long.MAX_VALUE : FIELDS_SHOWN)
                .map(entry -> told(source, source.field(entry.getKey()).orElseThrow(), entry.getValue()))
                .collect(Collectors.joining(" · "));
    }

    private String told(Source source, Field field, Object value) {
        String text = source.isPersonal(field.name()) && !whole
                ? MASKED
                : field.type() == FactType.MONEY
                        ? new Money((Long) value, source.currency()).amount()
                        : value.toString()
                                + (field.fact().unit().isEmpty()
                                        ? ""
                                        : " " + field.fact().unit());
        return field.fact().title() + ": " + text;
    }
}
