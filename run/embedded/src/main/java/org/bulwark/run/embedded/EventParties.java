package org.bulwark.run.embedded;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.bulwark.basics.Progress;
import org.bulwark.data.event.Event;
import org.bulwark.indicator.definition.Catalogue;
import org.bulwark.indicator.definition.SeriesName;
import org.bulwark.indicator.fold.FoldPlan;
import org.bulwark.warning.WarningProblem;
import org.bulwark.warning.replay.Outcome;
import org.bulwark.warning.replay.ReplayParties;

/**
 * The parties of a bank's own files: their events lie in a scratch file by party and are read in ranges. What became known after the last
 * month at which a party is looked at is never read.
 */
public final class EventParties implements ReplayParties, AutoCloseable {

    private static final int AT_ONCE = 500;
    private static final int MONTHS_A_YEAR = 12;

    private final List<Outcome> outcomes;
    private final Function<Outcome, List<Month>> months;
    private final List<EventStage.Read> reads;
    private final EventStage stage;
    private final List<String> subjects;

    /** Ranges that are being read, and how many of their parties were not asked for yet. */
    private final Map<Integer, Range> ranges = new HashMap<>();

    private static final class Range {
        private final Map<Integer, List<Event>> events;
        private int left;

        Range(Map<Integer, List<Event>> events, int left) {
            this.events = events;
            this.left = left;
        }
    }

    private EventParties(
            List<Outcome> outcomes,
            Function<Outcome, List<Month>> months,
            List<EventStage.Read> reads,
            EventStage stage,
            List<String> subjects) {
        this.outcomes = List.copyOf(outcomes);
        this.months = months;
        this.reads = reads;
        this.stage = stage;
        this.subjects = subjects;
    }

    /**
     * Lays the events of the parties down.
     *
     * @param folder one Parquet file a source, or {@code events.ndjson} with {@code knownat}
     * @param outcomes the parties, each once; others in the files are left out
     * @param months at which of its months a party is looked at
     * @param read the indicators that are read
     * @param zone the bank's
     * @throws org.bulwark.basics.ProblemException {@link org.bulwark.files.FilesProblem#FILE_MISSING} for a folder without events that
     *     anything reads, {@link WarningProblem#OUTCOME_INVALID} for a party that defaulted before its first event, and what is wrong with files
     */
    public static EventParties over(
            Path folder,
            List<Outcome> outcomes,
            Function<Outcome, List<Month>> months,
            Catalogue read,
            ZoneId zone,
            Progress progress) {
        FoldPlan plan = FoldPlan.of(read, zone);
        List<EventStage.Read> reads = PartyPass.reads(folder, read, plan);
        List<String> subjects =
                new ArrayList<>(outcomes.stream().map(Outcome::party).toList());
        subjects.addAll(series(outcomes, plan));
        long[] until = new long[subjects.size()];
        Arrays.fill(until, Long.MAX_VALUE);
        for (int place = 0; place < outcomes.size(); place++) {
            List<Month> of = months.apply(outcomes.get(place));
            until[place] =
                    of.isEmpty() ? Long.MIN_VALUE : MonthWalk.end(of.getLast().month(), zone);
        }
        EventStage stage = EventStage.of(folder, reads, subjects, until, progress);
        try {
            for (int place = 0; place < outcomes.size(); place++) {
                check(outcomes.get(place), stage.first(place), zone);
            }
            return new EventParties(outcomes, months, reads, stage, subjects);
        } catch (RuntimeException e) {
            stage.close();
            throw e;
        }
    }

    private static void check(Outcome outcome, long first, ZoneId zone) {
        if (!outcome.hasDefaulted() || first == Long.MAX_VALUE) {
            return;
        }
        LocalDate day = Instant.EPOCH
                .plusSeconds(TimeUnit.MICROSECONDS.toSeconds(first))
                .atZone(zone)
                .toLocalDate();
        int month = (day.getYear() - LocalDate.EPOCH.getYear()) * MONTHS_A_YEAR + day.getMonthValue() - 1;
        if (month > outcome.defaulted()) {
            throw WarningProblem.OUTCOME_INVALID.with(
                    "'" + outcome.party() + "' defaulted before its first event, of " + day + ".",
                    "Check its date of default and whose events these are, or leave it out: nothing can be foretold of it.");
        }
    }

    private static List<String> series(List<Outcome> outcomes, FoldPlan plan) {
        Set<String> names = new TreeSet<>();
        for (SeriesName name : plan.names()) {
            outcomes.forEach(outcome -> name.of(word ->
                            Optional.ofNullable(outcome.belongs().get(word)).flatMap(SeriesName::word))
                    .ifPresent(names::add));
        }
        return List.copyOf(names);
    }

    /** Of how many parties no event tells. */
    public int silent() {
        return (int) IntStream.range(0, outcomes.size())
                .filter(place -> stage.told(place) == 0)
                .count();
    }

    /** How many events there are, and how many of them became known after the last month at which their party is looked at. */
    public long[] events() {
        long told = IntStream.range(0, outcomes.size()).mapToLong(stage::told).sum();
        long kept = IntStream.range(0, outcomes.size()).mapToLong(stage::kept).sum();
        return new long[] {told, told - kept};
    }

    @Override
    public int size() {
        return outcomes.size();
    }

    @Override
    public Replayed party(int place) {
        Outcome outcome = outcomes.get(place);
        return new Replayed(outcome.party(), outcome.belongs(), take(place), months.apply(outcome));
    }

    @Override
    public void series(Consumer<Event> out) {
        if (subjects.size() > outcomes.size()) {
            read(outcomes.size(), subjects.size() - 1).values().forEach(events -> events.forEach(out));
        }
    }

    private synchronized List<Event> take(int place) {
        int number = place / AT_ONCE;
        int first = number * AT_ONCE;
        int last = Math.min(first + AT_ONCE, outcomes.size()) - 1;
        Range range = ranges.computeIfAbsent(number, _ -> new Range(read(first, last), last - first + 1));
        range.left--;
        if (range.left == 0) {
            ranges.remove(number);
        }
        return range.events.getOrDefault(place, List.of());
    }

    private Map<Integer, List<Event>> read(int first, int last) {
        try (StagedEvents events = new StagedEvents(stage, reads, subjects)) {
            return events.of(first, last);
        } catch (SQLException e) {
            throw new IllegalStateException("the events of the parties cannot be read: " + e, e);
        }
    }

    /** Takes the scratch file away. */
    @Override
    public void close() {
        stage.close();
    }
}
