package org.bulwark.run.embedded;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.bulwark.basics.ProblemException;
import org.bulwark.basics.Progress;
import org.bulwark.basics.rule.FactSchema;
import org.bulwark.data.event.Event;
import org.bulwark.data.source.Source;
import org.bulwark.files.FilesProblem;
import org.bulwark.indicator.definition.Catalogue;
import org.bulwark.indicator.definition.SeriesName;
import org.bulwark.indicator.fold.FoldPlan;
import org.bulwark.indicator.fold.PartySeries;
import org.bulwark.indicator.fold.PartyState;
import org.bulwark.indicator.fold.SeriesHistory;
import org.bulwark.indicator.value.IndicatorReading;
import org.bulwark.indicator.value.IndicatorValues;
import org.bulwark.indicator.value.Peers;
import org.bulwark.indicator.value.Quality;

/**
 * Goes through the parties of some labels: folds the events of each in the order in which they became known, and reads its state at each of
 * its labels. Threads take ranges of parties of bounded events; what they write depends on nothing but the party.
 */
final class PartyPass implements AutoCloseable {

    /** What a code of a quality means. */
    static final List<Quality> QUALITIES = List.of(Quality.values());

    private static final int EVENTS_AT_ONCE = 20_000;
    private static final int PARTIES_AT_ONCE = 500;

    private final Labels labels;
    private final FoldPlan plan;
    private final List<EventStage.Read> reads;
    private final EventStage stage;
    private final List<String> parties;

    /** The names of the series that the parties belong to; in the stage they lie behind the parties. */
    private final List<String> series;

    private final Map<String, SeriesHistory> histories = new ConcurrentHashMap<>();
    private final Optional<NewsEvents> news;

    /** The labels of each party by place, in the order of their instants. */
    private final List<List<Integer>> rows;

    private final List<Range> ranges = new ArrayList<>();

    /** Parties from one place to another, both included. */
    private record Range(int first, int last) {}

    /** Values and qualities by indicator and label. */
    record Result(double[][] values, byte[][] qualities) {}

    private PartyPass(
            Labels labels,
            FoldPlan plan,
            List<EventStage.Read> reads,
            EventStage stage,
            Map<String, List<Integer>> byParty,
            List<String> series,
            Optional<NewsEvents> news) {
        this.labels = labels;
        this.plan = plan;
        this.reads = reads;
        this.stage = stage;
        this.parties = List.copyOf(byParty.keySet());
        this.rows = List.copyOf(byParty.values());
        this.series = series;
        this.news = news;
        int first = 0;
        long events = 0;
        for (int party = 0; party < parties.size(); party++) {
            events += stage.kept(party);
            if (events >= EVENTS_AT_ONCE || party - first + 1 == PARTIES_AT_ONCE || party == parties.size() - 1) {
                ranges.add(new Range(first, party));
                first = party + 1;
                events = 0;
            }
        }
    }

    /** Lays the events of the parties down, which takes most of the time for files that hold many others. */
    static PartyPass over(Labels labels, Path folder, Catalogue catalogue, FoldPlan plan, Progress progress) {
        Map<String, List<Integer>> byParty = new LinkedHashMap<>();
        for (int row = 0; row < labels.labels().size(); row++) {
            byParty.computeIfAbsent(labels.labels().get(row).party(), _ -> new ArrayList<>())
                    .add(row);
        }
        Comparator<Integer> byInstant =
                Comparator.comparingLong(row -> labels.labels().get(row).asOf());
        byParty.values().forEach(rows -> rows.sort(byInstant));
        List<String> series = series(labels, plan);
        List<String> subjects = new ArrayList<>(byParty.keySet());
        subjects.addAll(series);
        long latest =
                labels.labels().stream().mapToLong(Labels.Label::asOf).max().orElseThrow();
        long[] until = new long[subjects.size()];
        Arrays.fill(until, latest);
        int place = 0;
        for (List<Integer> rows : byParty.values()) {
            until[place++] = labels.labels().get(rows.getLast()).asOf();
        }
        boolean news = readsNews(folder, plan, catalogue);
        List<EventStage.Read> reads = reads(folder, catalogue, plan);
        EventStage stage = EventStage.of(folder, reads, subjects, until, progress);
        Optional<NewsEvents> newsEvents = news
                ? Optional.of(new NewsEvents(
                        Objects.requireNonNull(catalogue.sources().get(NewsEvents.READING))))
                : Optional.empty();
        return new PartyPass(labels, plan, reads, stage, byParty, series, newsEvents);
    }

    /** What is read of the files for a plan; files without any of it are a problem. */
    static List<EventStage.Read> reads(Path folder, Catalogue catalogue, FoldPlan plan) {
        List<EventStage.Read> reads = IntStream.range(0, plan.size())
                .mapToObj(each -> new EventStage.Read(
                        Objects.requireNonNull(
                                catalogue.sources().get(plan.codes().get(each))),
                        plan.slots(each)))
                .toList();
        if (readsNews(folder, plan, catalogue)) {
            reads = withNews(reads, catalogue);
        }
        if (!EventStage.hasEvents(folder, reads)) {
            throw FilesProblem.FILE_MISSING.with(
                    "There are no events in '" + folder + "' of the sources that the indicators read: "
                            + String.join(", ", plan.codes()) + ".",
                    "Name a folder with one Parquet file a source ("
                            + plan.codes().getFirst() + ".parquet) or with events.ndjson.");
        }
        return reads;
    }

    /** Whether readings of news are asked for, and the files hold none: then they are made of the news. */
    private static boolean readsNews(Path folder, FoldPlan plan, Catalogue catalogue) {
        return plan.codes().contains(NewsEvents.READING)
                && !Files.isRegularFile(folder.resolve(NewsEvents.READING + ".parquet"))
                && catalogue.sources().containsKey(NewsEvents.NEWS);
    }

    /** The same with all of news that a reader looks at. */
    private static List<EventStage.Read> withNews(List<EventStage.Read> reads, Catalogue catalogue) {
        Source source = Objects.requireNonNull(catalogue.sources().get(NewsEvents.NEWS));
        FactSchema schema = source.schema();
        Set<Integer> slots = new TreeSet<>();
        NewsEvents.FIELDS.forEach(field -> slots.add(schema.slot(field)));
        List<EventStage.Read> all = new ArrayList<>();
        for (EventStage.Read read : reads) {
            if (read.source().code().equals(NewsEvents.NEWS)) {
                slots.addAll(read.slots());
            } else {
                all.add(read);
            }
        }
        all.add(new EventStage.Read(source, List.copyOf(slots)));
        return all;
    }

    /** The series that the parties of the labels belong to, as their columns {@code industry} and {@code region} say. */
    private static List<String> series(Labels labels, FoldPlan plan) {
        Set<String> names = new TreeSet<>();
        for (SeriesName name : plan.names()) {
            for (int row = 0; row < labels.labels().size(); row++) {
                int at = row;
                name.of(word -> labels.belongs(at, word)).ifPresent(names::add);
            }
        }
        return List.copyOf(names);
    }

    private void foldSeries() throws SQLException {
        if (series.isEmpty() || !histories.isEmpty()) {
            return;
        }
        List<String> subjects = new ArrayList<>(parties);
        subjects.addAll(series);
        try (StagedEvents events = new StagedEvents(stage, reads, subjects)) {
            Map<Integer, List<Event>> told = events.of(parties.size(), subjects.size() - 1);
            for (int i = 0; i < series.size(); i++) {
                List<Event> of = told.getOrDefault(parties.size() + i, List.of());
                histories.put(series.get(i), SeriesHistory.of(plan, of));
            }
        }
    }

    /** The series of a label's party, as known at its instant. */
    private PartySeries series(int row) {
        long asOf = labels.labels().get(row).asOf();
        Map<SeriesName, Optional<PartyState>> found = new HashMap<>();
        return name -> found.computeIfAbsent(
                name,
                _ -> name.of(word -> labels.belongs(row, word))
                        .map(histories::get)
                        .map(history -> history.at(asOf)));
    }

    /** Reads indicators at every label. */
    Result read(IndicatorReading reading, IntFunction<Peers> peers, int threads, Progress progress) {
        int indicators = reading.indicators().size();
        Result result = new Result(
                new double[indicators][labels.labels().size()],
                new byte[indicators][labels.labels().size()]);
        try {
            foldSeries();
        } catch (SQLException e) {
            throw new IllegalStateException("the events of the series cannot be read: " + e, e);
        }
        AtomicInteger next = new AtomicInteger();
        AtomicLong done = new AtomicLong();
        try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            List<Future<?>> working = IntStream.range(0, threads)
                    .<Future<?>>mapToObj(_ -> workers.submit(() -> {
                        try (StagedEvents events = new StagedEvents(stage, reads, parties)) {
                            for (int i = next.getAndIncrement(); i < ranges.size(); i = next.getAndIncrement()) {
                                Range range = ranges.get(i);
                                read(range, events.of(range.first, range.last), reading, peers, result);
                                progress.at("Parties", done.addAndGet(range.last - range.first + 1L), parties.size());
                            }
                            return true;
                        } catch (SQLException | RuntimeException e) {
                            next.set(ranges.size());
                            throw e;
                        }
                    }))
                    .toList();
            for (Future<?> each : working) {
                each.get();
            }
            return result;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof ProblemException problem) {
                throw problem;
            }
            throw new IllegalStateException("the events of the parties cannot be read: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private void read(
            Range range,
            Map<Integer, List<Event>> events,
            IndicatorReading reading,
            IntFunction<Peers> peers,
            Result result) {
        for (int party = range.first; party <= range.last; party++) {
            List<Event> told = events.getOrDefault(party, List.of());
            List<Event> known = news.map(it -> it.read(told)).orElse(told);
            PartyState state = plan.empty();
            int folded = 0;
            for (int row : rows.get(party)) {
                long asOf = labels.labels().get(row).asOf();
                while (folded < known.size() && known.get(folded).knownAt() <= asOf) {
                    plan.fold(known.get(folded++), state);
                }
                keep(reading.at(state.tied(series(row)), asOf, peers.apply(row)), row, result);
            }
        }
    }

    private static void keep(IndicatorValues values, int row, Result result) {
        for (int i = 0; i < result.values.length; i++) {
            result.values[i][row] = values.value(i);
            result.qualities[i][row] = (byte) QUALITIES.indexOf(values.quality(i));
        }
    }

    TrainingSet.Summary summary(int unranked) {
        List<Integer> there = stage.tables();
        return new TrainingSet.Summary(
                labels.labels().size(),
                parties.size(),
                (int) IntStream.range(0, parties.size())
                        .filter(party -> stage.told(party) == 0)
                        .count(),
                IntStream.range(0, parties.size()).mapToLong(stage::told).sum(),
                IntStream.range(0, parties.size()).mapToLong(stage::kept).sum(),
                IntStream.range(0, reads.size())
                        .filter(place -> !there.contains(place))
                        .filter(place -> news.isEmpty()
                                || !reads.get(place).source().code().equals(NewsEvents.READING))
                        .mapToObj(place -> reads.get(place).source().code())
                        .toList(),
                unranked);
    }

    @Override
    public void close() {
        stage.close();
    }
}
