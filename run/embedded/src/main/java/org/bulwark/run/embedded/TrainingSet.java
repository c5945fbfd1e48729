package org.bulwark.run.embedded;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedSet;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.bulwark.basics.Progress;
import org.bulwark.data.CategoryColumn;
import org.bulwark.data.Column;
import org.bulwark.data.DataProblem;
import org.bulwark.data.NumberColumn;
import org.bulwark.data.Table;
import org.bulwark.files.FilesProblem;
import org.bulwark.indicator.IndicatorProblem;
import org.bulwark.indicator.definition.Catalogue;
import org.bulwark.indicator.fold.FoldPlan;
import org.bulwark.indicator.value.IndicatorReading;
import org.bulwark.indicator.value.Peers;
import org.bulwark.indicator.value.Quality;

/**
 * A point-in-time training set: for every label the indicators as they were known at its instant, and nothing that became known later. The
 * events of a party are folded once, in the order in which they became known, by the same plan that serves a decision, and read at each of
 * its labels. The result is in the order of the labels and has the same bits on any number of threads.
 */
public final class TrainingSet {

    private static final Pattern WHOLE = Pattern.compile("-?(0|[1-9][0-9]{0,14})");

    private final Labels labels;
    private final List<String> names;
    private final double[][] values;
    private final byte[][] qualities;
    private final Summary summary;

    private TrainingSet(Labels labels, List<String> names, double[][] values, byte[][] qualities, Summary summary) {
        this.labels = labels;
        this.names = names;
        this.values = values;
        this.qualities = qualities;
        this.summary = summary;
    }

    /**
     * What is wanted.
     *
     * @param catalogue where the indicators are from
     * @param names which of them, in the order of the columns
     * @param zone the bank's: its days are the days of every window
     * @param peers columns of the labels that name the group of peers; none for no ranks among peers
     * @param threads how many threads work
     */
    public record Wanted(Catalogue catalogue, List<String> names, ZoneId zone, List<String> peers, int threads) {
        /** Copies the lists; an indicator that is not there is {@link IndicatorProblem#NAME_UNKNOWN}. */
        public Wanted {
            names = List.copyOf(new LinkedHashSet<>(names));
            peers = List.copyOf(peers);
            if (names.isEmpty()) {
                throw IndicatorProblem.NAME_UNKNOWN.with(
                        "No indicator was chosen.", "Name at least one indicator of the catalogue.");
            }
            names.forEach(catalogue::indicator);
        }
    }

    /**
     * What was done.
     *
     * @param labels how many labels
     * @param parties how many parties they name
     * @param unknown how many of these no event tells of
     * @param events how many events the files have of the parties
     * @param used how many of these were known by the last instant that is asked of their party
     * @param silent the sources of which there are no events
     * @param unranked how many indicators are ranks among peers, or read them, and have no peers
     */
    public record Summary(
            int labels, int parties, int unknown, long events, long used, List<String> silent, int unranked) {
        /** Copies the list. */
        public Summary {
            silent = List.copyOf(silent);
        }

        /** How many events were not used because they became known after the last instant that is asked of their party. */
        public long later() {
            return events - used;
        }
    }

    /**
     * Makes the set.
     *
     * @param folder the events: one Parquet file a source, or {@code events.ndjson} with {@code knownat}
     * @throws org.bulwark.basics.ProblemException {@link FilesProblem#FILE_MISSING} for a folder without events,
     *     {@link FilesProblem#TABLE_TOO_LARGE}, {@link DataProblem#COLUMN_UNKNOWN} for peers, {@link IndicatorProblem#NAME_DUPLICATE}
     *     for a column of the labels that is named as an indicator, and what is wrong with files
     */
    public static TrainingSet of(Labels labels, Path folder, Wanted wanted, Progress progress) {
        roomFor(labels, wanted);
        for (String name : wanted.names()) {
            if (labels.names().contains(name)) {
                throw IndicatorProblem.NAME_DUPLICATE.with(
                        "The labels have a column '" + name + "', as an indicator is named.", "Rename the column.");
            }
        }
        List<List<String>> groups = groups(labels, wanted.peers());
        Catalogue chosen = wanted.catalogue().only(wanted.names());
        FoldPlan plan = FoldPlan.of(chosen, wanted.zone());
        SequencedSet<String> ranked = chosen.ranked();
        try (PartyPass pass = PartyPass.over(labels, folder, chosen, plan, progress)) {
            IntFunction<Peers> peers = _ -> Peers.NONE;
            if (!groups.isEmpty() && !ranked.isEmpty()) {
                // how peers are spread must be known before anybody is ranked
                IndicatorReading spread = IndicatorReading.of(wanted.catalogue().only(ranked), plan);
                PartyPass.Result first = pass.read(spread, peers, wanted.threads(), progress);
                PeerGroups found = new PeerGroups(labels, groups, List.copyOf(ranked), first.values());
                peers = found::of;
            }
            PartyPass.Result result = pass.read(IndicatorReading.of(chosen, plan), peers, wanted.threads(), progress);
            return new TrainingSet(
                    labels,
                    wanted.names(),
                    result.values(),
                    result.qualities(),
                    pass.summary(groups.isEmpty() ? unranked(chosen) : 0));
        }
    }

    private static void roomFor(Labels labels, Wanted wanted) {
        long bytes = (long) labels.labels().size() * wanted.names().size() * (Double.BYTES + 1);
        if (bytes > Runtime.getRuntime().maxMemory() / 2) {
            throw FilesProblem.TABLE_TOO_LARGE.with(
                    labels.labels().size() + " labels with " + wanted.names().size()
                            + " indicators do not fit in memory.",
                    "Choose fewer indicators, or take the labels in parts.");
        }
    }

    private static List<List<String>> groups(Labels labels, List<String> columns) {
        for (String column : columns) {
            if (!labels.names().contains(column)) {
                throw DataProblem.COLUMN_UNKNOWN.with(
                        "The labels have no column '" + column + "' to name peers by.",
                        "Use some of " + String.join(", ", labels.names()) + ".");
            }
        }
        int[] places = columns.stream().mapToInt(labels.names()::indexOf).toArray();
        return columns.isEmpty()
                ? List.of()
                : labels.labels().stream()
                        .map(label -> IntStream.of(places)
                                .mapToObj(place -> label.texts().get(place))
                                .toList())
                        .toList();
    }

    private static int unranked(Catalogue chosen) {
        return (int) chosen.indicators().values().stream()
                .filter(indicator -> !indicator.definition().ranked().isEmpty())
                .count();
    }

    /** What was done. */
    public Summary summary() {
        return summary;
    }

    /** The names of the indicators in the order of the columns. */
    public List<String> names() {
        return names;
    }

    /** The value of an indicator for a label, both by place; NaN where there is none. */
    public double value(int label, int indicator) {
        return values[indicator][label];
    }

    /** How far it can be relied on. */
    public Quality quality(int label, int indicator) {
        return PartyPass.QUALITIES.get(qualities[indicator][label]);
    }

    /**
     * The set as a table: the columns of the labels as they stand (as numbers where all are whole), then a column an indicator, empty
     * where there is no value.
     *
     * @param quality whether to give the quality of each value too, in columns named as the indicator with {@code .quality} behind
     */
    public Table table(boolean quality) {
        List<Column> columns = new ArrayList<>();
        for (int place = 0; place < labels.names().size(); place++) {
            int at = place;
            String name = labels.names().get(place);
            columns.add(kept(
                    name, labels.labels().stream().map(l -> l.texts().get(at)).toList()));
        }
        List<String> words = PartyPass.QUALITIES.stream()
                .map(each -> each.name().toLowerCase(Locale.ROOT))
                .toList();
        for (int i = 0; i < names.size(); i++) {
            columns.add(new NumberColumn(names.get(i), values[i]));
            if (quality) {
                byte[] codes = qualities[i];
                columns.add(new CategoryColumn(
                        names.get(i) + ".quality",
                        IntStream.range(0, codes.length).map(row -> codes[row]).toArray(),
                        words));
            }
        }
        return new Table("the training set", columns);
    }

    private static Column kept(String name, List<String> texts) {
        boolean whole = !name.equals(Labels.PARTY)
                && texts.stream()
                        .allMatch(text -> text.isEmpty() || WHOLE.matcher(text).matches());
        if (whole) {
            return new NumberColumn(
                    name,
                    texts.stream()
                            .mapToDouble(text -> text.isEmpty() ? Double.NaN : Double.parseDouble(text))
                            .toArray());
        }
        Map<String, Integer> codes = new HashMap<>();
        List<String> levels = new ArrayList<>();
        int[] coded = texts.stream()
                .mapToInt(text -> text.isEmpty()
                        ? CategoryColumn.MISSING
                        : codes.computeIfAbsent(text, level -> {
                            levels.add(level);
                            return levels.size() - 1;
                        }))
                .toArray();
        return new CategoryColumn(name, coded, levels);
    }
}
