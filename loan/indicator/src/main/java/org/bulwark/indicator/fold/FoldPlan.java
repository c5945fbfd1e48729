package org.bulwark.indicator.fold;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.bulwark.data.event.Event;
import org.bulwark.indicator.definition.Aggregate.Needs;
import org.bulwark.indicator.definition.Catalogue;
import org.bulwark.indicator.definition.Definition;
import org.bulwark.indicator.definition.Series;
import org.bulwark.indicator.definition.SeriesName;
import org.bulwark.indicator.definition.Window;

/**
 * What must be kept of the events of all sources, so that every indicator of a catalogue can be read: each series once, however many
 * indicators share it. Immutable and safe for several threads.
 */
public final class FoldPlan {

    private final BankDays days;
    private final int mostDays;
    private final List<SourcePlan> sources;
    private final Map<String, Integer> index;
    private final Set<SeriesName> names;

    private FoldPlan(BankDays days, int mostDays, List<SourcePlan> sources, Set<SeriesName> names) {
        this.days = days;
        this.mostDays = mostDays;
        this.sources = List.copyOf(sources);
        this.names = Set.copyOf(names);
        this.index = new HashMap<>();
        sources.forEach(source -> index.put(source.source().code(), source.index()));
    }

    /**
     * The plan of a catalogue.
     *
     * @param zone the bank's: its days are the days of every window
     */
    public static FoldPlan of(Catalogue catalogue, ZoneId zone) {
        Map<String, Map<Series, Set<Needs>>> byMonth = new LinkedHashMap<>();
        Map<String, Map<Series, Set<Needs>>> byDay = new LinkedHashMap<>();
        Set<SeriesName> names = new HashSet<>();
        int[] most = {1};
        catalogue
                .indicators()
                .values()
                .forEach(indicator -> leaves(indicator.definition(), leaf -> {
                    leaf.series().named().ifPresent(names::add);
                    boolean days = leaf.window() instanceof Window.Days;
                    byMonth.computeIfAbsent(leaf.series().source(), _ -> new LinkedHashMap<>());
                    (days ? byDay : byMonth)
                            .computeIfAbsent(leaf.series().source(), _ -> new LinkedHashMap<>())
                            .computeIfAbsent(leaf.series().unnamed(), _ -> EnumSet.noneOf(Needs.class))
                            .add(leaf.aggregate().needs());
                    if (leaf.window() instanceof Window.Days window) {
                        most[0] = Math.max(most[0], window.days() + window.ago());
                    }
                }));
        BankDays calendar = BankDays.of(zone);
        List<SourcePlan> plans = new ArrayList<>();
        byMonth.forEach((code, series) -> plans.add(SourcePlanner.plan(
                plans.size(),
                Objects.requireNonNull(catalogue.sources().get(code)),
                calendar,
                series,
                byDay.getOrDefault(code, Map.of()))));
        return new FoldPlan(calendar, most[0], plans, names);
    }

    private static void leaves(Definition definition, Consumer<Definition.Aggregated> leaf) {
        switch (definition) {
            case Definition.Aggregated it -> leaf.accept(it);
            case Definition.Ratio it -> both(it.over(), it.under(), leaf);
            case Definition.Growth it -> both(it.later(), it.earlier(), leaf);
            case Definition.Difference it -> both(it.left(), it.right(), leaf);
            case Definition.Formula it -> it.inputs().values().forEach(input -> leaves(input, leaf));
            case Definition.PeerRank it -> leaves(it.of(), leaf);
        }
    }

    private static void both(Definition one, Definition other, Consumer<Definition.Aggregated> leaf) {
        leaves(one, leaf);
        leaves(other, leaf);
    }

    /** The days of the bank's zone. */
    public BankDays days() {
        return days;
    }

    /** How many sources it reads. */
    public int size() {
        return sources.size();
    }

    /** The codes of the sources that it reads, in order. */
    public List<String> codes() {
        return sources.stream().map(plan -> plan.source().code()).toList();
    }

    /** The place of a source; empty when nothing reads it. */
    public Optional<Integer> place(String source) {
        return Optional.ofNullable(index.get(source));
    }

    /** The names of all series that are read of a party. */
    public Set<SeriesName> names() {
        return names;
    }

    /** The slots of the fields of a source that it reads, in order: what else an event says need not be fetched. */
    public List<Integer> slots(int place) {
        return sources.get(place).slots();
    }

    SourcePlan source(int place) {
        return sources.get(place);
    }

    /** How many series of events are kept by month and by day, of all sources. */
    public int columns() {
        return sources.stream()
                .mapToInt(plan ->
                        plan.months().columns().size() + plan.days().columns().size())
                .sum();
    }

    /**
     * Where a series lies; it must be one of the catalogue's.
     *
     * @param byDay among the rows by day, else by month
     */
    public Place find(Series series, boolean byDay) {
        int place = Objects.requireNonNull(index.get(series.source()));
        SourcePlan plan = sources.get(place);
        Column column = (byDay ? plan.days() : plan.months()).column(series.unnamed());
        return new Place(place, Objects.requireNonNull(column), days);
    }

    /** A party of which nothing is known. */
    public PartyState empty() {
        return new PartyState(this);
    }

    /** Folds an event into the state of its party; an event of a source that nothing reads changes nothing. */
    public void fold(Event event, PartyState state) {
        Integer place = index.get(event.source());
        if (place != null) {
            int day = days.day(event.occurredAt());
            state.sourceAt(place).fold(event, day, days.day(event.knownAt()) - mostDays);
        }
    }

    /**
     * Everything that a kept state depends on, as text: the format of its bytes, the zone, how far days reach back, and which series lies
     * where. What was kept by one plan can be read by every plan with the same signature.
     */
    public String signature() {
        StringBuilder text = new StringBuilder("states/" + StateBytes.VERSION + " " + days.zone() + " " + mostDays);
        sources.stream()
                .sorted(Comparator.comparing(plan -> plan.source().code()))
                .forEach(plan -> text.append('\n')
                        .append(plan.source().code())
                        .append(plan.record())
                        .append(plan.months().signature())
                        .append('/')
                        .append(plan.days().signature()));
        return text.toString();
    }

    /** How many days back windows of days reach. */
    public int mostDays() {
        return mostDays;
    }
}
