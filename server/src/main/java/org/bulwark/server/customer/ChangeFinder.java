package org.bulwark.server.customer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.bulwark.basics.rule.FactType;
import org.bulwark.data.event.Event;
import org.bulwark.indicator.definition.Aggregate;
import org.bulwark.indicator.definition.Derivation;
import org.bulwark.indicator.definition.Family;
import org.bulwark.indicator.definition.Indicator;
import org.bulwark.indicator.definition.Window;
import org.bulwark.indicator.fold.FoldPlan;
import org.bulwark.indicator.fold.PartyState;
import org.bulwark.indicator.value.IndicatorValues;
import org.bulwark.indicator.value.Peers;
import org.bulwark.server.data.intake.EventLog;
import org.bulwark.server.indicator.CatalogueBook;
import org.bulwark.server.indicator.Edition;
import org.bulwark.server.indicator.States;
import org.springframework.stereotype.Component;

/**
 * Compares two instants. The events are gone through once, some thousand at a time: those known at the first instant are folded into one
 * state, those that came to be known until the second into another, and the two together are what was known then. What a party does not consent to
 * any more is not read, for whatever day.
 */
@Component
class ChangeFinder {

    private static final int OPENED = 2_000;
    private static final int MOST = 25;
    private static final double LEAST = 0.02;
    private static final String KIND = "kind";

    /** A window so short swings with every week. */
    private static final int SHORTEST = 90;

    /** So much does a count weigh against chance: from nothing to one is less than from ten to twenty. */
    private static final double CHANCE = 3;

    /** What moves with every day that passes, and what tells of change itself. */
    private static final Set<Aggregate> RESTLESS = Set.of(
            Aggregate.DAYS_SINCE,
            Aggregate.GAP,
            Aggregate.QUIET,
            Aggregate.SLOPE,
            Aggregate.TREND,
            Aggregate.VOLATILITY,
            Aggregate.DEVIATION);

    private final EventLog log;
    private final CatalogueBook book;
    private final States states;
    private final CustomerPeers peers;

    ChangeFinder(EventLog log, CatalogueBook book, States states, CustomerPeers peers) {
        this.log = log;
        this.book = book;
        this.states = states;
        this.peers = peers;
    }

    /**
     * Finds what changed.
     *
     * @param first an instant, in microseconds
     * @param second a later one
     */
    Changes between(UUID party, long first, long second) {
        Peers then = peers.of(party, first);
        Peers now = peers.of(party, second);
        Edition edition = book.current();
        Predicate<String> readable = states.readable(party, edition);
        Gone gone = new Gone(edition.plan());
        EventLog.Wanted wanted =
                new EventLog.Wanted(party, List.of(), Long.MIN_VALUE, Long.MAX_VALUE, second, Long.MAX_VALUE);
        for (Optional<EventLog.Part> part = log.latest(wanted, OPENED);
                part.isPresent();
                part = log.latest(before(wanted, part.get().last()), OPENED)) {
            part.get().events().stream()
                    .map(EventLog.Placed::event)
                    .filter(event -> readable.test(event.source()))
                    .forEach(event -> gone.take(event, first));
        }
        IndicatorValues before = edition.reading().at(states.tied(party, gone.before, first, edition), first, then);
        gone.before.merge(gone.since);
        IndicatorValues after = edition.reading().at(states.tied(party, gone.before, second, edition), second, now);
        return new Changes(edition.catalogue(), gone.came, moved(before, after, then, now), gone.news());
    }

    private static EventLog.Wanted before(EventLog.Wanted wanted, long place) {
        return new EventLog.Wanted(
                wanted.subject(), wanted.sources(), wanted.from(), wanted.until(), wanted.known(), place);
    }

    private record Kind(String source, String kind) {}

    /** The events gone through so far. */
    private static final class Gone {

        private final FoldPlan plan;
        private final PartyState before;
        private final PartyState since;
        private final Set<Kind> known = new HashSet<>();
        private final Map<Kind, Long> fresh = new LinkedHashMap<>();
        private long came;

        Gone(FoldPlan plan) {
            this.plan = plan;
            this.before = plan.empty();
            this.since = plan.empty();
        }

        void take(Event event, long first) {
            Kind kind = new Kind(
                    event.source(),
                    event.fields().value(KIND).map(Object::toString).orElse(""));
            if (event.knownAt() <= first) {
                plan.fold(event, before);
                known.add(kind);
            } else {
                plan.fold(event, since);
                fresh.merge(kind, 1L, Long::sum);
                came++;
            }
        }

        List<Changes.NewKind> news() {
            return fresh.entrySet().stream()
                    .filter(one -> !known.contains(one.getKey()))
                    .map(one -> new Changes.NewKind(one.getKey().source, one.getKey().kind, one.getValue()))
                    .sorted(Comparator.comparing(Changes.NewKind::source).thenComparing(Changes.NewKind::kind))
                    .toList();
        }
    }

    /** The furthest of each family, so that one story is told once. */
    private static List<Changes.Moved> moved(IndicatorValues before, IndicatorValues after, Peers then, Peers now) {
        Map<Family, Changes.Moved> furthest = new HashMap<>();
        for (int i = 0; i < after.indicators().size(); i++) {
            Indicator indicator = after.indicators().get(i);
            if (isTelling(indicator)
                    && before.quality(i).hasValue()
                    && after.quality(i).hasValue()) {
                Changes.Moved moved = moved(indicator, before.value(i), after.value(i), then, now);
                if (moved.far() >= LEAST) {
                    furthest.merge(indicator.family(), moved, (one, other) -> other.far() > one.far() ? other : one);
                }
            }
        }
        List<Changes.Moved> all = new ArrayList<>(furthest.values());
        all.sort(Comparator.comparingDouble(Changes.Moved::far)
                .reversed()
                .thenComparing(one -> one.indicator().name()));
        return all.subList(0, Math.min(MOST, all.size()));
    }

    private static boolean isTelling(Indicator indicator) {
        return indicator.derivation() == Derivation.NONE
                && indicator.aggregate().filter(RESTLESS::contains).isEmpty()
                && indicator.window().filter(ChangeFinder::isShort).isEmpty();
    }

    private static boolean isShort(Window window) {
        return switch (window) {
            case Window.Days days -> days.days() < SHORTEST;
            case Window.Months months -> months.months() < 2;
            case Window.Ever _ -> false;
        };
    }

    private static Changes.Moved moved(Indicator indicator, double first, double second, Peers then, Peers now) {
        OptionalDouble rankThen = then.rank(indicator.name(), first);
        OptionalDouble rankNow = now.rank(indicator.name(), second);
        double chance = indicator.type() == FactType.WHOLE ? CHANCE : 0;
        double size = Math.max(Math.abs(first), Math.abs(second)) + chance;
        double relative = size == 0 ? 0 : Math.min(1, Math.abs(second - first) / size);
        double far = first == second
                ? 0
                : rankThen.isPresent() && rankNow.isPresent()
                        ? Math.abs(rankNow.getAsDouble() - rankThen.getAsDouble())
                        : relative;
        return new Changes.Moved(indicator, first, second, rankThen, rankNow, far);
    }
}
