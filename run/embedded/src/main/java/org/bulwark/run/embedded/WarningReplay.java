package org.bulwark.run.embedded;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
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
import org.bulwark.warning.Tier;
import org.bulwark.warning.replay.Look;
import org.bulwark.warning.replay.ReplayParties;
import org.bulwark.warning.signal.Signal;
import org.bulwark.warning.signal.SignalAnswers;
import org.bulwark.warning.signal.SignalMemory;
import org.bulwark.warning.signal.SignalReading;
import org.bulwark.warning.tier.TierFinding;
import org.bulwark.warning.tier.TierReading;
import org.bulwark.warning.tier.TierRules;
import org.bulwark.warning.tier.TierState;

/**
 * Signals and tiers over history as known then: at the end of each month of each party its state is read as the events made it that had
 * become known by then, by the same plan that serves a live warning. The result has the same bits on any number of threads.
 */
public final class WarningReplay {

    private static final Comparator<Event> KNOWN = Comparator.<Event>comparingLong(event -> event.knownAt())
            .thenComparing(Event::source)
            .thenComparing(Event::id);
    private static final int MONTHS_A_YEAR = 12;
    private static final int YEAR_ONE = 1970;
    private static final int RECENT = 6;

    private final ReplayParties parties;
    private final Wanted wanted;
    private final FoldPlan plan;
    private final SignalReading signals;
    private final TierReading tiers;
    private final IndicatorReading indicators;
    private final Map<String, SeriesHistory> histories = new HashMap<>();
    private final Map<String, PartyState> states = new ConcurrentHashMap<>();
    private final Optional<NewsEvents> news;

    /**
     * What is replayed.
     *
     * @param catalogue where the indicators are from
     * @param signals which signals
     * @param tiers the rules over them
     * @param zone the bank's: its days are the days of every window
     * @param threads how many threads work
     */
    public record Wanted(Catalogue catalogue, List<Signal> signals, TierRules tiers, ZoneId zone, int threads) {
        /** Copies the list. */
        public Wanted {
            signals = List.copyOf(signals);
        }
    }

    private WarningReplay(ReplayParties parties, Wanted wanted) {
        this.parties = parties;
        this.wanted = wanted;
        Catalogue read = wanted.catalogue().only(SignalReading.indicators(wanted.signals()));
        this.plan = FoldPlan.of(read, wanted.zone());
        this.indicators = IndicatorReading.of(read, plan);
        this.signals = SignalReading.of(wanted.signals(), indicators);
        this.tiers = TierReading.of(wanted.tiers(), wanted.signals());
        this.news = plan.codes().contains(NewsEvents.READING)
                ? Optional.of(
                        new NewsEvents(Objects.requireNonNull(read.sources().get(NewsEvents.READING))))
                : Optional.empty();
    }

    /** Replays; the looks that are judged, in the order of the parties and their months. */
    public static List<Look> of(ReplayParties parties, Wanted wanted, Progress progress) {
        return new WarningReplay(parties, wanted).run(progress);
    }

    private List<Look> run(Progress progress) {
        Map<String, List<Event>> told = new HashMap<>();
        parties.series(event ->
                told.computeIfAbsent(event.party(), _ -> new ArrayList<>()).add(event));
        told.forEach((name, events) -> histories.put(name, SeriesHistory.of(plan, events)));
        List<List<Look>> looks = new ArrayList<>(Collections.nCopies(parties.size(), List.of()));
        AtomicInteger next = new AtomicInteger();
        AtomicInteger done = new AtomicInteger();
        try (ExecutorService workers = Executors.newFixedThreadPool(wanted.threads())) {
            List<Future<?>> working = IntStream.range(0, wanted.threads())
                    .<Future<?>>mapToObj(_ -> workers.submit(() -> {
                        for (int i = next.getAndIncrement(); i < looks.size(); i = next.getAndIncrement()) {
                            looks.set(i, party(parties.party(i)));
                            progress.at("Parties", done.incrementAndGet(), looks.size());
                        }
                    }))
                    .toList();
            for (Future<?> each : working) {
                each.get();
            }
        } catch (ExecutionException e) {
            next.set(looks.size());
            if (e.getCause() instanceof ProblemException problem) {
                throw problem;
            }
            throw new IllegalStateException("a party cannot be replayed: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
        return looks.stream().flatMap(List::stream).toList();
    }

    private List<Look> party(ReplayParties.Replayed party) {
        if (party.months().isEmpty()) {
            return List.of();
        }
        List<Event> sorted = new ArrayList<>(party.events());
        sorted.sort(KNOWN);
        List<Event> known = news.map(it -> it.read(sorted)).orElse(sorted);
        PartyState state = plan.empty();
        int folded = 0;
        SignalMemory memory = SignalMemory.of(wanted.signals());
        int[] lastOn = new int[signals.signals().size()];
        TierState tier = TierState.NONE;
        List<Look> looks = new ArrayList<>();
        for (ReplayParties.Month month : party.months()) {
            long asOf = end(month.month());
            while (folded < known.size() && known.get(folded).knownAt() <= asOf) {
                plan.fold(known.get(folded++), state);
            }
            SignalAnswers answers = signals.at(indicators.at(state.tied(series(party, asOf)), asOf));
            LocalDate day = last(month.month());
            memory = memory.after(answers, day);
            int[] active = memory.active();
            for (int place : active) {
                lastOn[place] = month.month();
            }
            Optional<Tier> found = tiers.at(active, Map.of()).map(TierFinding::tier);
            tier = tier.after(found, wanted.tiers(), day);
            if (month.judged()) {
                int[] recent = IntStream.range(0, lastOn.length)
                        .filter(place -> lastOn[place] > Math.max(0, month.month() - RECENT))
                        .toArray();
                looks.add(new Look(
                        party.id(),
                        month.month(),
                        active,
                        recent,
                        tier.tier(),
                        month.late(),
                        month.oracle(),
                        month.ahead(),
                        month.followed()));
            }
        }
        return looks;
    }

    /** The first instant after a month: nothing that became known later is used. */
    private long end(int month) {
        return Microseconds.since1970(
                yearMonth(month + 1).atDay(1).atStartOfDay(wanted.zone()).toInstant());
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
