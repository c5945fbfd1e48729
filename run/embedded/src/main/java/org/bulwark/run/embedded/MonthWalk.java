package org.bulwark.run.embedded;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.bulwark.basics.ProblemException;
import org.bulwark.basics.Progress;
import org.bulwark.basics.time.Microseconds;
import org.bulwark.data.event.Event;
import org.bulwark.indicator.definition.Catalogue;
import org.bulwark.indicator.definition.SeriesName;
import org.bulwark.indicator.fold.FoldPlan;
import org.bulwark.indicator.fold.PartySeries;
import org.bulwark.indicator.fold.PartyState;
import org.bulwark.indicator.fold.SeriesHistory;
import org.bulwark.indicator.value.IndicatorReading;
import org.bulwark.indicator.value.IndicatorValues;
import org.bulwark.warning.replay.ReplayParties;

/**
 * Walks through the months of parties: at the end of each month the indicators of a party are read as the events make them that had become
 * known by then, by the same plan that serves a live warning. What comes of it is the same on any number of threads.
 */
final class MonthWalk {

    private static final Comparator<Event> KNOWN = Comparator.<Event>comparingLong(event -> event.knownAt())
            .thenComparing(Event::source)
            .thenComparing(Event::id);
    private static final int MONTHS_A_YEAR = 12;
    private static final int YEAR_ONE = 1970;

    private final ReplayParties parties;
    private final ZoneId zone;
    private final int threads;
    private final FoldPlan plan;
    private final IndicatorReading indicators;
    private final Map<String, SeriesHistory> histories = new HashMap<>();
    private final Map<String, PartyState> states = new ConcurrentHashMap<>();
    private final Optional<NewsEvents> news;

    /** What is made of one party, month after month. */
    interface OfParty<T> {
        /** At the end of a month. */
        void month(ReplayParties.Month month, IndicatorValues values, LocalDate last);

        /** What came of it. */
        List<T> found();
    }

    /**
     * A walk.
     *
     * @param read the indicators that are read, and no others
     * @param zone the bank's: its days are the days of every window
     * @param threads how many threads work
     */
    MonthWalk(ReplayParties parties, Catalogue read, ZoneId zone, int threads) {
        this.parties = parties;
        this.zone = zone;
        this.threads = threads;
        this.plan = FoldPlan.of(read, zone);
        this.indicators = IndicatorReading.of(read, plan);
        this.news = plan.codes().contains(NewsEvents.READING)
                ? Optional.of(
                        new NewsEvents(Objects.requireNonNull(read.sources().get(NewsEvents.READING))))
                : Optional.empty();
    }

    /** How the indicators are read. */
    IndicatorReading indicators() {
        return indicators;
    }

    /** Walks; what came of it in the order of the parties. */
    <T> List<T> each(Function<ReplayParties.Replayed, OfParty<T>> begin, Progress progress) {
        Map<String, List<Event>> told = new HashMap<>();
        parties.series(event ->
                told.computeIfAbsent(event.party(), _ -> new ArrayList<>()).add(event));
        told.forEach((name, events) -> histories.put(name, SeriesHistory.of(plan, events)));
        List<List<T>> found = new ArrayList<>(java.util.Collections.nCopies(parties.size(), List.of()));
        AtomicInteger next = new AtomicInteger();
        AtomicInteger done = new AtomicInteger();
        try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            List<Future<?>> working = IntStream.range(0, threads)
                    .<Future<?>>mapToObj(_ -> workers.submit(() -> {
                        for (int i = next.getAndIncrement(); i < found.size(); i = next.getAndIncrement()) {
                            found.set(i, party(parties.party(i), begin));
                            progress.at("Parties", done.incrementAndGet(), found.size());
                        }
                    }))
                    .toList();
            for (Future<?> each : working) {
                each.get();
            }
        } catch (ExecutionException e) {
            next.set(found.size());
            if (e.getCause() instanceof ProblemException problem) {
                throw problem;
            }
            throw new IllegalStateException("a party cannot be replayed: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
        return found.stream().flatMap(List::stream).toList();
    }

    private <T> List<T> party(ReplayParties.Replayed party, Function<ReplayParties.Replayed, OfParty<T>> begin) {
        if (party.months().isEmpty()) {
            return List.of();
        }
        List<Event> sorted = new ArrayList<>(party.events());
        sorted.sort(KNOWN);
        List<Event> known = news.map(it -> it.read(sorted)).orElse(sorted);
        PartyState state = plan.empty();
        int folded = 0;
        OfParty<T> of = begin.apply(party);
        for (ReplayParties.Month month : party.months()) {
            long asOf = end(month.month(), zone);
            while (folded < known.size() && known.get(folded).knownAt() <= asOf) {
                plan.fold(known.get(folded++), state);
            }
            of.month(month, indicators.at(state.tied(series(party, asOf)), asOf), last(month.month()));
        }
        return of.found();
    }

    /** The first instant after a month: nothing that became known later is used. */
    static long end(int month, ZoneId zone) {
        return Microseconds.since1970(
                yearMonth(month + 1).atDay(1).atStartOfDay(zone).toInstant());
    }

    private static LocalDate last(int month) {
        return yearMonth(month).atEndOfMonth();
    }

    private static YearMonth yearMonth(int month) {
        return YearMonth.of(YEAR_ONE + Math.floorDiv(month, MONTHS_A_YEAR), Math.floorMod(month, MONTHS_A_YEAR) + 1);
    }

    private PartySeries series(ReplayParties.Replayed party, long asOf) {
        Map<SeriesName, Optional<PartyState>> found = new HashMap<>();
        return name -> found.computeIfAbsent(
                name,
                _ -> name.of(word ->
                                Optional.ofNullable(party.belongs().get(word)).flatMap(SeriesName::word))
                        .flatMap(text -> Optional.ofNullable(histories.get(text))
                                .map(history -> states.computeIfAbsent(text + " " + asOf, _ -> history.at(asOf)))));
    }
}
