package org.bulwark.server.sample;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.bulwark.bank.stream.SampleStreams;
import org.bulwark.basics.party.PartyId;
import org.bulwark.basics.rule.FactSchema;
import org.bulwark.basics.rule.FactType;
import org.bulwark.basics.rule.Facts;
import org.bulwark.data.event.Event;
import org.bulwark.data.source.About;
import org.bulwark.data.source.Source;
import org.bulwark.files.event.EventLines;

/**
 * What the sources of the sample bank say, in the present and of the parties of this house: wherever an event names a customer of the bank, it
 * names the party that the house knows it as.
 */
final class SampleStory {

    private static final long DAY = 86_400_000_000L;

    private final SampleStreams streams;
    private final SampleCalendar calendar;
    private final Map<String, UUID> parties = new TreeMap<>();
    private final int customers;

    /**
     * A story.
     *
     * @param streams what is said
     * @param calendar when
     * @param ids whom the house knows the parties of the sample bank as
     * @param customers of how many customers it tells
     */
    SampleStory(SampleStreams streams, SampleCalendar calendar, Map<PartyId, UUID> ids, int customers) {
        this.streams = streams;
        this.calendar = calendar;
        this.customers = customers;
        ids.forEach((id, party) -> parties.put(id.value(), party));
    }

    /**
     * A sentence of it.
     *
     * @param event what is said, with the clocks of the present
     * @param line the same as a CloudEvent
     */
    record Told(Event event, byte[] line) {}

    /** An instant before which it tells of nothing, in microseconds since 1970. */
    long begin() {
        return calendar.instant(LocalDate.EPOCH.plusMonths(streams.first()).toEpochDay() * DAY) - 1;
    }

    /** Everything that the bank comes to know after one instant and up to another, in the order in which it does. */
    List<Told> between(long after, long until) {
        List<Event> events = new ArrayList<>();
        streams.series(event -> add(event, after, until, events));
        for (int k = 0; k < customers; k++) {
            streams.events(k, event -> add(event, after, until, events));
        }
        events.sort(Comparator.comparingLong((Event event) -> event.knownAt())
                .thenComparing(Event::source)
                .thenComparing(Event::id));
        EventLines lines = new EventLines(streams.sources(), false);
        return events.stream().map(event -> told(event, lines)).toList();
    }

    private void add(Event event, long after, long until, List<Event> events) {
        long known = calendar.instant(event.knownAt());
        boolean isOfNobody = isOfParty(event) && !parties.containsKey(event.party());
        if (known > after && known <= until && !isOfNobody) {
            events.add(present(event, known));
        }
    }

    private boolean isOfParty(Event event) {
        return source(event).about() == About.PARTY;
    }

    private Source source(Event event) {
        return Objects.requireNonNull(streams.sources().get(event.source()));
    }

    private Event present(Event event, long known) {
        UUID party = parties.get(event.party());
        return new Event(
                event.source(),
                party == null ? event.party() : party.toString(),
                event.id(),
                calendar.instant(event.occurredAt()),
                Math.min(calendar.instant(event.reportedAt()), known),
                known,
                present(event.fields()));
    }

    private Facts present(Facts fields) {
        FactSchema schema = fields.schema();
        Facts.Builder changed = fields.but();
        for (int slot = 0; slot < schema.size(); slot++) {
            Object value = fields.at(slot);
            if (value instanceof LocalDate day) {
                changed.at(slot, calendar.date(day));
            } else if (schema.facts().get(slot).type() == FactType.TEXT && value instanceof String text) {
                UUID party = parties.get(text);
                changed.at(slot, party == null ? text : party.toString());
            }
        }
        return changed.build();
    }

    private static Told told(Event event, EventLines lines) {
        StringBuilder line = new StringBuilder();
        lines.append(event, line);
        return new Told(event, line.toString().strip().getBytes(StandardCharsets.UTF_8));
    }

    /** What those of whom something is told must have consented to, so that it may be told. */
    Map<UUID, Set<String>> consents(List<Told> told) {
        Map<UUID, Set<String>> consents = new TreeMap<>();
        for (Told one : told) {
            if (isOfParty(one.event())) {
                source(one.event())
                        .handling()
                        .consent()
                        .ifPresent(consent -> consents.computeIfAbsent(
                                        UUID.fromString(one.event().party()), _ -> new TreeSet<>())
                                .add(consent));
            }
        }
        return consents;
    }
}
