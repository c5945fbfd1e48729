package org.bulwark.data.profile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.bulwark.basics.Reason;
import org.bulwark.data.CategoryColumn;

/** The look at a category. */
final class LevelLook {

    private final CategoryColumn column;
    private final KnownOutcome outcome;
    private final ProfileThresholds thresholds;
    private final Set<String> codes;
    private final int[] rows;
    /** How many levels occur that are no special codes. */
    private final int distinct;
    /** The most frequent of them, the most frequent first. */
    private final int[] top;

    private int missing;

    private LevelLook(CategoryColumn column, Set<String> codes, KnownOutcome outcome, ProfileThresholds thresholds) {
        this.column = column;
        this.outcome = outcome;
        this.thresholds = thresholds;
        this.codes = codes;
        this.rows = new int[column.levels().size()];
        for (int code : column.codes()) {
            if (code < 0) {
                missing++;
            } else {
                rows[code]++;
            }
        }
        int[] occurring = IntStream.range(0, rows.length)
                .filter(level -> rows[level] > 0 && !codes.contains(name(level)))
                .toArray();
        this.distinct = occurring.length;
        this.top = top(occurring);
    }

    /** The most frequent levels, equals by name; a few of maybe millions, so they are not all sorted. */
    private int[] top(int[] occurring) {
        Comparator<Integer> byRows = Comparator.comparingInt(level -> -rows[level]);
        Comparator<Integer> order = byRows.thenComparing(this::name);
        TreeSet<Integer> best = new TreeSet<>(order);
        for (int level : occurring) {
            if (best.size() < thresholds.topLevels()) {
                best.add(level);
            } else if (!best.isEmpty() && order.compare(level, best.last()) < 0) {
                best.pollLast();
                best.add(level);
            }
        }
        return best.stream().mapToInt(level -> level).toArray();
    }

    static Seen at(
            CategoryColumn column,
            SequencedMap<String, String> specials,
            KnownOutcome outcome,
            ProfileThresholds thresholds) {
        return new LevelLook(column, new LinkedHashSet<>(specials.keySet()), outcome, thresholds).seen();
    }

    private String name(int level) {
        return column.levels().get(level);
    }

    private Seen seen() {
        List<TargetBin> bins = bins();
        return new Seen(
                missing,
                specials(),
                distinct,
                distinct > 0 ? name(top[0]) : "",
                distinct > 0 ? rows[top[0]] : 0,
                distinct > 0 ? Optional.of(distribution(bins)) : Optional.empty(),
                relation(bins),
                suspicions());
    }

    private Optional<TargetRelation> relation(List<TargetBin> bins) {
        boolean both =
                bins.stream().anyMatch(b -> b.badWeight() > 0) && bins.stream().anyMatch(b -> b.goodWeight() > 0);
        if (!both) {
            return Optional.empty();
        }
        // where no level comes twice, one half of the rows says nothing of the other
        double auc = distinct == column.size() ? 0.5 : new HalvesAuc(column, outcome).value();
        return Optional.of(TargetRelation.of(auc, OptionalDouble.empty(), bins));
    }

    private SequencedMap<String, Long> specials() {
        SequencedMap<String, Long> specials = new LinkedHashMap<>();
        codes.forEach(code -> {
            int level = column.levels().indexOf(code);
            specials.put(code, level < 0 ? 0L : rows[level]);
        });
        return specials;
    }

    /** The most frequent levels, all others, special codes, missing; none of them empty. */
    private List<TargetBin> bins() {
        int others = top.length;
        int absent = others + 1;
        int[] binOf = new int[rows.length];
        Arrays.fill(binOf, others);
        for (int i = 0; i < top.length; i++) {
            binOf[top[i]] = i;
        }
        List<String> special = List.copyOf(codes);
        for (int i = 0; i < special.size(); i++) {
            int level = column.levels().indexOf(special.get(i));
            if (level >= 0) {
                binOf[level] = absent + 1 + i;
            }
        }
        Tally[] tallies = new Tally[absent + 1 + special.size()];
        Arrays.setAll(tallies, i -> new Tally());
        int[] levels = column.codes();
        for (int row = 0; row < levels.length; row++) {
            tallies[levels[row] < 0 ? absent : binOf[levels[row]]].add(outcome, row);
        }
        List<TargetBin> bins = new ArrayList<>();
        for (int i = 0; i < top.length; i++) {
            bins.add(tallies[i].bin(TargetBin.Kind.LEVEL, name(top[i]), name(top[i])));
        }
        bins.add(tallies[others].bin(TargetBin.Kind.OTHERS, "", ""));
        for (int i = 0; i < special.size(); i++) {
            bins.add(tallies[absent + 1 + i].bin(TargetBin.Kind.SPECIAL, special.get(i), special.get(i)));
        }
        bins.add(tallies[absent].bin(TargetBin.Kind.MISSING, "", ""));
        bins.removeIf(bin -> bin.rows() == 0);
        return bins;
    }

    private CategoryDistribution distribution(List<TargetBin> bins) {
        List<CategoryDistribution.Level> shown = bins.stream()
                .filter(bin -> bin.kind() == TargetBin.Kind.LEVEL)
                .map(bin -> new CategoryDistribution.Level(bin.from(), bin.rows(), bin.badRate()))
                .toList();
        long others = bins.stream()
                .filter(bin -> bin.kind() == TargetBin.Kind.OTHERS)
                .mapToLong(TargetBin::rows)
                .sum();
        return new CategoryDistribution(shown, distinct - shown.size(), others);
    }

    private List<Reason> suspicions() {
        long known = column.size()
                - missing
                - specials().values().stream().mapToLong(n -> n).sum();
        if (distinct == column.size() && distinct >= NumberSuspicions.FEW_ROWS) {
            return List.of(DataReason.SUSPECT_ID.with("distinct", Integer.toString(distinct)));
        }
        if (distinct >= thresholds.manyLevels()) {
            return List.of(DataReason.MANY_LEVELS.with(
                    "levels",
                    Integer.toString(distinct),
                    "rows-per-level",
                    DataReason.rounded((double) known / distinct)));
        }
        return List.of();
    }
}
