package org.bulwark.score.binning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.bulwark.data.NumberColumn;
import org.bulwark.data.Numbers;
import org.bulwark.data.Weights;
import org.bulwark.score.ScoreProblem;
import org.bulwark.score.binning.BinningRules.Places;
import org.bulwark.score.binning.BinningRules.Tie;

/** Bins one numeric variable. */
final class NumberBinner {

    /** Below this many rows one thread is faster than several. */
    private static final int ROWS_A_THREAD = 1 << 17;

    private final NumberColumn column;
    private final byte[] bad;
    private final Weights weights;
    private final BinningRules rules;
    private final TreeMap<Double, String> specials = new TreeMap<>();

    NumberBinner(
            NumberColumn column,
            byte[] bad,
            Weights weights,
            SequencedMap<String, String> specials,
            BinningRules rules) {
        this.column = column;
        this.bad = bad;
        this.weights = weights;
        this.rules = rules;
        specials.forEach((code, meaning) -> this.specials.put(number(code), meaning));
    }

    BinningOutcome bin() {
        NumberSummary summary = summary();
        NumberCells cells = summary.cells();
        BinCounts all = summary.missing();
        for (int i = 0; i < specials.size(); i++) {
            all = all.plus(summary.special(i));
        }
        BinCounts regular = BinCounts.NONE;
        for (int cell = 0; cell < cells.size(); cell++) {
            regular = regular.plus(cells.at(cell));
        }
        all = all.plus(regular);
        Binner.requireBoth(column.name(), all);
        if (regular.weight() == 0) {
            return new BinningOutcome.Binned(
                    assemble(summary, all, List.of(regular), List.of(), Trend.FREE), List.of());
        }
        NumberPieces pieces = switch (rules.places()) {
            case Places.Quantiles(int n) -> NumberPieces.quantiles(cells, n);
            case Places.Among(List<Double> cuts) -> NumberPieces.at(cuts, counted(cuts));
            case Places.Exactly(List<Double> cuts) -> NumberPieces.at(cuts, counted(cuts));
            case Places.Groups groups ->
                throw ScoreProblem.BINNING_RULES.with(
                        "Groups of levels are given for '" + column.name() + "', which is a number.",
                        "Give cuts, or say type: category in the specification.");
        };
        return switch (new SplitChoice(pieces.counts(), all, rules).make()) {
            case SplitChoice.Answer.None(var problem, var nearest) -> new BinningOutcome.Refused(problem, nearest);
            case SplitChoice.Answer.Found(Split split, Trend trend, var tried) -> {
                List<BinCounts> counts = new ArrayList<>();
                List<Double> cuts = new ArrayList<>();
                int start = 0;
                for (int end : split.ends()) {
                    counts.add(pieces.counts().subList(start, end).stream().reduce(BinCounts.NONE, BinCounts::plus));
                    if (start > 0) {
                        cuts.add(pieces.cutBefore().applyAsDouble(start));
                    }
                    start = end;
                }
                yield new BinningOutcome.Binned(assemble(summary, all, counts, cuts, trend), tried);
            }
        };
    }

    private NumberSummary summary() {
        double[] codes = specials.keySet().stream().mapToDouble(d -> d).toArray();
        boolean weighted = !weights.areEqual();
        int rows = column.size();
        int parts = Math.clamp(rows / ROWS_A_THREAD, 1, Runtime.getRuntime().availableProcessors());
        return IntStream.range(0, parts)
                .parallel()
                .mapToObj(part -> {
                    NumberSummary summary = NumberSummary.empty(codes, weighted);
                    int from = (int) ((long) rows * part / parts);
                    int to = (int) ((long) rows * (part + 1) / parts);
                    summary.add(column.values(), bad, weights.fixed(), from, to);
                    return summary;
                })
                .reduce((a, b) -> {
                    a.merge(b);
                    return a;
                })
                .orElseThrow();
    }

    private List<BinCounts> counted(List<Double> cuts) {
        double[] at = cuts.stream().mapToDouble(d -> d).toArray();
        BinCounts[] counts = new BinCounts[at.length + 1];
        Arrays.fill(counts, BinCounts.NONE);
        for (int row = 0; row < column.size(); row++) {
            double value = column.values()[row] + 0.0;
            if (!Double.isNaN(value) && !specials.containsKey(value)) {
                int place = Arrays.binarySearch(at, value);
                int piece = place >= 0 ? place + 1 : -place - 1;
                long weight = weights.at(row);
                counts[piece] = counts[piece].plus(new BinCounts(1, bad[row], weight, bad[row] * weight));
            }
        }
        return List.of(counts);
    }

    private NumberBinning assemble(
            NumberSummary summary, BinCounts all, List<BinCounts> counts, List<Double> cuts, Trend trend) {
        BinList bins = new BinList();
        for (int i = 0; i < counts.size(); i++) {
            bins.add(BinKind.INTERVAL, label(cuts, i), counts.get(i));
        }
        // where other values are tied is settled by the regular rows alone, before any is added
        int special = tied(rules.outside().special(), bins, cuts);
        int missing = tied(rules.outside().missing(), bins, cuts);
        LinkedHashMap<Double, Integer> codes = new LinkedHashMap<>();
        TreeMap<String, Integer> byMeaning = new TreeMap<>();
        int index = 0;
        for (var entry : specials.entrySet()) {
            int code = special >= 0
                    ? special
                    : byMeaning.computeIfAbsent(
                            entry.getValue(), meaning -> bins.add(BinKind.SPECIAL, meaning, BinCounts.NONE));
            bins.addTo(code, summary.special(index++));
            codes.put(entry.getKey(), code);
        }
        if (missing < 0) {
            missing = bins.add(BinKind.MISSING, "Missing", BinCounts.NONE);
        }
        bins.addTo(missing, summary.missing());
        return new NumberBinning(
                column.name(),
                trend,
                cuts,
                codes,
                missing,
                bins.measured(column.name(), all, rules.outside(), missing));
    }

    private int tied(Tie tie, BinList bins, List<Double> cuts) {
        return switch (tie) {
            case Tie.Own own -> -1;
            case Tie.Riskiest riskiest -> bins.extreme(1);
            case Tie.Safest safest -> bins.extreme(-1);
            case Tie.WithValue(String text) -> {
                double value = number(text);
                yield (int) cuts.stream().filter(cut -> value >= cut).count();
            }
        };
    }

    private double number(String text) {
        try {
            double value = Double.parseDouble(text) + 0.0;
            if (!Double.isNaN(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw ScoreProblem.BINNING_RULES.with(
                "'" + text + "' is given as a value of '" + column.name() + "', which holds numbers.",
                "Write a number, or say type: category in the specification.");
    }

    private static String label(List<Double> cuts, int bin) {
        if (cuts.isEmpty()) {
            return "Any number";
        }
        if (bin == 0) {
            return "< " + Numbers.text(cuts.getFirst());
        }
        return bin == cuts.size()
                ? "≥ " + Numbers.text(cuts.getLast())
                : "[" + Numbers.text(cuts.get(bin - 1)) + ", " + Numbers.text(cuts.get(bin)) + ")";
    }
}
