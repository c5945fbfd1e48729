package org.bulwark.score.binning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import org.bulwark.data.CategoryColumn;
import org.bulwark.data.Weights;
import org.bulwark.score.ScoreProblem;
import org.bulwark.score.binning.BinningRules.Places;
import org.bulwark.score.binning.BinningRules.Tie;

/** Bins one category: its levels, by bad rate, are the pieces; rare ones are pooled first, because their own rates say little. */
final class CategoryBinner {

    /** A level below this part of the least share of a bin is rare. */
    private static final double RARE = 0.2;

    /** Levels whose rates are told apart; the pooled ones are one piece. */
    private record Piece(List<String> levels, BinCounts counts) {
        static final Comparator<Piece> BY_RATE =
                Comparator.comparingDouble((Piece p) -> p.counts.badRate()).thenComparing(p -> p.levels.getFirst());

        Piece plus(Piece other) {
            List<String> both = new ArrayList<>(levels);
            both.addAll(other.levels);
            return new Piece(both, counts.plus(other.counts));
        }
    }

    private final String variable;
    private final BinningRules rules;
    private final SequencedMap<String, String> specials;
    private final LevelSummary summary;
    private final BinCounts all;

    CategoryBinner(
            CategoryColumn column,
            byte[] bad,
            Weights weights,
            SequencedMap<String, String> specials,
            BinningRules rules) {
        this.variable = column.name();
        this.rules = rules;
        this.specials = specials;
        this.summary = LevelSummary.of(column, bad, weights, 0, column.size());
        this.all = summary.levels().values().stream().reduce(summary.missing(), BinCounts::plus);
    }

    BinningOutcome bin() {
        Binner.requireBoth(variable, all);
        List<Piece> pieces = switch (rules.places()) {
            case Places.Quantiles(int most) -> byRate(most);
            case Places.Groups(List<List<String>> groups) -> given(groups);
            case Places.Among among -> throw cutsForLevels();
            case Places.Exactly exactly -> throw cutsForLevels();
        };
        if (pieces.isEmpty()) {
            Piece nothing = new Piece(List.of(), BinCounts.NONE);
            return new BinningOutcome.Binned(assemble(List.of(nothing), Trend.FREE), List.of());
        }
        List<BinCounts> counts = pieces.stream().map(Piece::counts).toList();
        return switch (new SplitChoice(counts, all, rules).make()) {
            case SplitChoice.Answer.None(var problem, var nearest) -> new BinningOutcome.Refused(problem, nearest);
            case SplitChoice.Answer.Found(Split split, Trend trend, var tried) -> {
                List<Piece> joined = new ArrayList<>();
                int start = 0;
                for (int end : split.ends()) {
                    joined.add(pieces.subList(start, end).stream()
                            .reduce(Piece::plus)
                            .orElseThrow());
                    start = end;
                }
                yield new BinningOutcome.Binned(assemble(joined, trend), tried);
            }
        };
    }

    private List<Piece> byRate(int most) {
        double rare = RARE * rules.sizes().minShare() * all.weight();
        List<Piece> pieces = new ArrayList<>();
        List<String> pooled = new ArrayList<>();
        BinCounts pool = BinCounts.NONE;
        for (Map.Entry<String, BinCounts> level : regular().entrySet()) {
            if (level.getValue().weight() < Math.max(rare, 1)) {
                pooled.add(level.getKey());
                pool = pool.plus(level.getValue());
            } else {
                pieces.add(new Piece(List.of(level.getKey()), level.getValue()));
            }
        }
        if (pool.weight() > 0) {
            pieces.add(new Piece(pooled, pool));
        }
        pieces.sort(Piece.BY_RATE);
        return atMost(most, pieces);
    }

    /** Joins neighbours in rate until there are few enough: each piece is closed when it has its part of the weight. */
    private List<Piece> atMost(int most, List<Piece> pieces) {
        if (pieces.size() <= most) {
            return pieces;
        }
        double total = pieces.stream().mapToDouble(p -> p.counts.weight()).sum();
        List<Piece> fewer = new ArrayList<>();
        double below = 0;
        int part = -1;
        for (Piece piece : pieces) {
            int here = (int) Math.min(most - 1, Math.floor(below / total * most));
            if (here == part) {
                fewer.set(fewer.size() - 1, fewer.getLast().plus(piece));
            } else {
                fewer.add(piece);
                part = here;
            }
            below += piece.counts.weight();
        }
        return fewer;
    }

    private List<Piece> given(List<List<String>> groups) {
        SequencedMap<String, BinCounts> levels = regular();
        Set<String> named = new HashSet<>();
        List<Piece> pieces = new ArrayList<>();
        for (List<String> group : groups) {
            named.addAll(group);
            BinCounts counts = group.stream()
                    .map(level -> levels.getOrDefault(level, BinCounts.NONE))
                    .reduce(BinCounts.NONE, BinCounts::plus);
            pieces.add(new Piece(group, counts));
        }
        List<String> rest =
                levels.keySet().stream().filter(l -> !named.contains(l)).toList();
        if (!rest.isEmpty()) {
            pieces.add(new Piece(rest, rest.stream().map(levels::get).reduce(BinCounts.NONE, BinCounts::plus)));
        }
        return pieces;
    }

    private SequencedMap<String, BinCounts> regular() {
        LinkedHashMap<String, BinCounts> levels = new LinkedHashMap<>(summary.levels());
        levels.keySet().removeAll(specials.keySet());
        return levels;
    }

    private CategoryBinning assemble(List<Piece> pieces, Trend trend) {
        BinList bins = new BinList();
        LinkedHashMap<String, Integer> codes = new LinkedHashMap<>();
        for (Piece piece : pieces) {
            int code = bins.add(BinKind.LEVELS, label(piece.levels), piece.counts);
            piece.levels.forEach(level -> codes.put(level, code));
        }
        // where other values are tied is settled by the regular rows alone, before any is added
        int special = tied(rules.outside().special(), bins, codes);
        int missing = tied(rules.outside().missing(), bins, codes);
        TreeMap<String, Integer> byMeaning = new TreeMap<>();
        for (Map.Entry<String, String> entry : specials.entrySet()) {
            int code = special >= 0
                    ? special
                    : byMeaning.computeIfAbsent(
                            entry.getValue(), meaning -> bins.add(BinKind.SPECIAL, meaning, BinCounts.NONE));
            bins.addTo(code, summary.levels().getOrDefault(entry.getKey(), BinCounts.NONE));
            codes.put(entry.getKey(), code);
        }
        if (missing < 0) {
            missing = bins.add(BinKind.MISSING, "Missing", BinCounts.NONE);
        }
        bins.addTo(missing, summary.missing());
        BinCounts weightless = summary.levels().entrySet().stream()
                .filter(level -> !codes.containsKey(level.getKey()))
                .map(Map.Entry::getValue)
                .reduce(BinCounts.NONE, BinCounts::plus);
        int unseen = bins.add(BinKind.UNSEEN, "Unseen", weightless);
        return new CategoryBinning(
                variable, trend, codes, missing, unseen, bins.measured(variable, all, rules.outside(), missing));
    }

    private int tied(Tie tie, BinList bins, Map<String, Integer> codes) {
        return switch (tie) {
            case Tie.Own own -> -1;
            case Tie.Riskiest riskiest -> bins.extreme(1);
            case Tie.Safest safest -> bins.extreme(-1);
            case Tie.WithValue(String level) -> {
                Integer code = codes.get(level);
                if (code == null) {
                    throw ScoreProblem.BINNING_RULES.with(
                            "'" + variable + "' has no level '" + level + "' to tie other values to.",
                            "Name a level that occurs.");
                }
                yield code;
            }
        };
    }

    private RuntimeException cutsForLevels() {
        return ScoreProblem.BINNING_RULES.with(
                "Cuts are given for '" + variable + "', which is a category.",
                "Give groups of levels, or say type: number in the specification.");
    }

    private static String label(List<String> levels) {
        if (levels.isEmpty()) {
            return "Any level";
        }
        StringBuilder label = new StringBuilder();
        for (int i = 0; i < levels.size(); i++) {
            if (i > 0 && label.length() + levels.get(i).length() > 60) {
                return label.append(" and ")
                        .append(levels.size() - i)
                        .append(" more")
                        .toString();
            }
            label.append(i == 0 ? "" : ", ").append(levels.get(i));
        }
        return label.toString();
    }
}
