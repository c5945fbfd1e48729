package org.bulwark.server.customer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.UUID;
import org.bulwark.basics.time.Microseconds;
import org.bulwark.data.event.Event;
import org.bulwark.indicator.fold.PartyState;
import org.bulwark.indicator.value.IndicatorReading;
import org.bulwark.indicator.value.IndicatorValues;
import org.bulwark.server.data.intake.EventLog;
import org.bulwark.server.indicator.CatalogueBook;
import org.bulwark.server.indicator.Edition;
import org.springframework.stereotype.Component;

/**
 * Financial statements of a customer side by side: the years, and the latest interim statement where it is newer. Where a period was told of
 * twice, the statement that became known last counts.
 */
@Component
class StatementSpread {

    /** The source of statements. */
    static final String SOURCE = "financial-statement";

    private static final int MOST_YEARS = 5;
    private static final int MOST_READ = 80;
    private static final int YEAR = 12;
    private static final long ALWAYS = Long.MAX_VALUE;

    private final EventLog events;
    private final CatalogueBook book;

    StatementSpread(EventLog events, CatalogueBook book) {
        this.events = events;
        this.book = book;
    }

    /**
     * A statement.
     *
     * @param end the last day of its period
     * @param months how many months it covers
     * @param event what was told
     * @param ratios the ratios of the catalogue as of its end, by name
     * @param before the statement of the same length a year before
     */
    record Period(LocalDate end, int months, Event event, Map<String, OptionalDouble> ratios, Optional<Event> before) {

        /** An amount in minor units. */
        OptionalLong amount(String field) {
            return amount(event, field);
        }

        /** A line as a share of another line of the same statement. */
        OptionalDouble share(String field, String base) {
            OptionalLong amount = amount(field);
            OptionalLong of = amount(base);
            return amount.isPresent() && of.isPresent() && of.getAsLong() != 0
                    ? OptionalDouble.of(amount.getAsLong() / (double) of.getAsLong())
                    : OptionalDouble.empty();
        }

        /** The change of a line on the year before, over the size that it had. */
        OptionalDouble change(String field) {
            OptionalLong now = amount(field);
            OptionalLong then = before.map(one -> amount(one, field)).orElse(OptionalLong.empty());
            return now.isPresent() && then.isPresent() && then.getAsLong() != 0
                    ? OptionalDouble.of((now.getAsLong() - then.getAsLong()) / (double) Math.abs(then.getAsLong()))
                    : OptionalDouble.empty();
        }

        private static OptionalLong amount(Event event, String field) {
            return event.fields().schema().slot(field) >= 0
                            && event.fields().value(field).orElse("") instanceof Long amount
                    ? OptionalLong.of(amount)
                    : OptionalLong.empty();
        }
    }

    private record Key(LocalDate end, int months) {}

    /** The statements of a customer, the earliest first; none for one of whom no statement is known. */
    List<Period> of(UUID party) {
        List<Event> told = events.latest(
                        new EventLog.Wanted(party, List.of(SOURCE), Long.MIN_VALUE, ALWAYS, ALWAYS, ALWAYS), MOST_READ)
                .map(part -> part.events().stream().map(EventLog.Placed::event).toList())
                .orElse(List.of());
        Map<Key, Event> latest = new LinkedHashMap<>();
        Edition edition = book.current();
        PartyState state = edition.plan().empty();
        for (Event event : told) {
            key(event).ifPresent(key -> latest.putIfAbsent(key, event)); // the last known comes first
            edition.plan().fold(event, state);
        }
        IndicatorReading reading = IndicatorReading.of(
                edition.catalogue()
                        .only(StatementLines.RATIOS.stream()
                                .filter(name -> edition.catalogue().find(name).isPresent())
                                .toList()),
                edition.plan());
        return chosen(latest).stream()
                .map(key -> period(key, latest, state, reading))
                .toList();
    }

    private static Optional<Key> key(Event event) {
        return event.fields().value("period_end").orElse("") instanceof LocalDate end
                ? Optional.of(new Key(
                        end,
                        event.fields().value("months").orElse(0L) instanceof Long months ? Math.toIntExact(months) : 0))
                : Optional.empty();
    }

    private static List<Key> chosen(Map<Key, Event> latest) {
        List<Key> years = latest.keySet().stream()
                .filter(key -> key.months == YEAR)
                .sorted(Comparator.comparing(Key::end))
                .toList();
        List<Key> chosen = new ArrayList<>(years.subList(Math.max(0, years.size() - MOST_YEARS), years.size()));
        latest.keySet().stream()
                .filter(key -> key.months != YEAR)
                .max(Comparator.comparing(Key::end))
                .filter(key -> chosen.isEmpty() || key.end.isAfter(chosen.getLast().end))
                .ifPresent(chosen::add);
        return chosen;
    }

    private Period period(Key key, Map<Key, Event> latest, PartyState state, IndicatorReading reading) {
        long noon = Microseconds.since1970(
                key.end.atTime(YEAR, 0).atZone(reading.plan().days().zone()).toInstant());
        IndicatorValues values = reading.at(state, noon);
        Map<String, OptionalDouble> ratios = new TreeMap<>();
        reading.indicators().forEach(one -> ratios.put(one.name(), values.value(one.name())));
        return new Period(
                key.end,
                key.months,
                Objects.requireNonNull(latest.get(key)),
                ratios,
                Optional.ofNullable(latest.get(new Key(key.end.minusYears(1), key.months))));
    }
}
