package org.bulwark.data.profile;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeSet;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;
import org.bulwark.data.DataProblem;
import org.bulwark.data.DateColumn;
import org.bulwark.data.NumberColumn;
import org.bulwark.data.Numbers;
import org.jspecify.annotations.Nullable;

/** The look at numbers, and at dates as days. */
final class OrderedLook {

    private final DoubleFunction<String> text;
    private final SequencedMap<String, Tally> specials = new LinkedHashMap<>();
    private final Tally missing = new Tally();
    private final Cells cells;

    private OrderedLook(
            double[] values, double[] codes, List<String> names, DoubleFunction<String> text, KnownOutcome outcome) {
        this.text = text;
        names.forEach(name -> specials.put(name, new Tally()));
        List<Tally> tallies = List.copyOf(specials.values());
        int[] known = new int[values.length];
        int size = 0;
        for (int row = 0; row < values.length; row++) {
            int code = Double.isNaN(values[row]) ? -1 : index(codes, values[row]);
            if (code >= 0) {
                tallies.get(code).add(outcome, row);
            } else if (Double.isNaN(values[row])) {
                missing.add(outcome, row);
            } else {
                known[size++] = row;
            }
        }
        cells = Cells.of(values, RowOrder.of(values, known, size), outcome);
    }

    private static int index(double[] codes, double value) {
        for (int i = 0; i < codes.length; i++) {
            if (codes[i] == value) {
                return i;
            }
        }
        return -1;
    }

    static Seen at(
            NumberColumn column,
            SequencedMap<String, String> specials,
            KnownOutcome outcome,
            ProfileThresholds thresholds) {
        OrderedLook look = new OrderedLook(
                column.values(),
                codes(column.name(), specials, Double::parseDouble),
                List.copyOf(specials.keySet()),
                Numbers::text,
                outcome);
        return look.seen(
                look.cells.size() == 0 ? Optional.empty() : Optional.of(NumberDistribution.of(look.cells)),
                thresholds,
                new NumberSuspicions(column, look.cells, thresholds));
    }

    static Seen at(
            DateColumn column,
            SequencedMap<String, String> specials,
            KnownOutcome outcome,
            ProfileThresholds thresholds) {
        double[] days = new double[column.size()];
        Arrays.setAll(days, row -> column.isMissing(row) ? Double.NaN : column.epochDays()[row]);
        OrderedLook look = new OrderedLook(
                days,
                codes(column.name(), specials, code -> LocalDate.parse(code).toEpochDay()),
                List.copyOf(specials.keySet()),
                day -> LocalDate.ofEpochDay((long) day).toString(),
                outcome);
        return look.seen(look.dates(), thresholds, null);
    }

    private static double[] codes(
            String column, SequencedMap<String, String> specials, ToDoubleFunction<String> reading) {
        return specials.keySet().stream()
                .mapToDouble(code -> {
                    try {
                        return reading.applyAsDouble(code);
                    } catch (NumberFormatException | DateTimeParseException _) {
                        throw DataProblem.SPECIFICATION_INVALID.with(
                                "Special code '" + code + "' of column '" + column + "' cannot be one of its values.",
                                "Write it as it stands in the data, for example -999.");
                    }
                })
                .toArray();
    }

    private Optional<Distribution> dates() {
        return cells.size() == 0
                ? Optional.empty()
                : Optional.of(new DateDistribution(date(0), date(cells.quantile(0.5)), date(cells.size() - 1)));
    }

    private LocalDate date(int cell) {
        return LocalDate.ofEpochDay((long) cells.value(cell));
    }

    private Seen seen(
            Optional<Distribution> distribution, ProfileThresholds thresholds, @Nullable NumberSuspicions suspicions) {
        SequencedMap<String, Long> codes = new LinkedHashMap<>();
        specials.forEach((code, tally) -> codes.put(code, tally.rows()));
        boolean some = cells.size() > 0;
        int fullest = some ? cells.fullest() : 0;
        return new Seen(
                missing.rows(),
                codes,
                cells.size(),
                some ? text.apply(cells.value(fullest)) : "",
                some ? cells.rows(fullest) : 0,
                distribution,
                relation(thresholds.bins()),
                suspicions == null ? List.of() : suspicions.all());
    }

    private Optional<TargetRelation> relation(int most) {
        List<TargetBin> bins = new ArrayList<>();
        Tally all = new Tally();
        int from = 0;
        for (int to : ends(most)) {
            Tally tally = cells.tally(from, to);
            bins.add(tally.bin(TargetBin.Kind.RANGE, text.apply(cells.value(from)), text.apply(cells.value(to - 1))));
            all.add(tally);
            from = to;
        }
        specials.forEach((code, tally) -> {
            if (tally.rows() > 0) {
                bins.add(tally.bin(TargetBin.Kind.SPECIAL, code, code));
                all.add(tally);
            }
        });
        if (missing.rows() > 0) {
            bins.add(missing.bin(TargetBin.Kind.MISSING, "", ""));
            all.add(missing);
        }
        return all.hasBoth() ? Optional.of(TargetRelation.of(auc(bins), cells.auc(), bins)) : Optional.empty();
    }

    /** Ends of the bins, exclusive: every cell alone when they are few, else at quantiles, with a cell that fills a bin alone. */
    private Iterable<Integer> ends(int most) {
        TreeSet<Integer> ends = new TreeSet<>();
        if (cells.size() <= most) {
            for (int cell = 0; cell < cells.size(); cell++) {
                ends.add(cell + 1);
            }
            return ends;
        }
        for (int bin = 1; bin < most; bin++) {
            int cell = cells.quantile((double) bin / most);
            ends.add(cell + 1);
            if (cell > 0 && cells.rows(cell) >= (double) cells.rows() / most) {
                ends.add(cell);
            }
        }
        ends.add(cells.size());
        return ends;
    }

    /** The area when bins are ordered by their own bad rate; so few bins hardly flatter. */
    private static double auc(List<TargetBin> bins) {
        List<TargetBin> told =
                bins.stream().filter(b -> b.badRate().isPresent()).toList();
        return RankAuc.of(
                        told.stream()
                                .mapToDouble(b -> b.badRate().orElseThrow())
                                .toArray(),
                        told.stream().mapToDouble(TargetBin::badWeight).toArray(),
                        told.stream().mapToDouble(TargetBin::goodWeight).toArray())
                .orElseThrow();
    }
}
