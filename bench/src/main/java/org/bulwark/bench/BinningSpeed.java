package org.bulwark.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.bulwark.bench.Chance.Spread;
import org.bulwark.bench.Chance.Variable;
import org.bulwark.data.Column;
import org.bulwark.data.Sample;
import org.bulwark.data.Weights;
import org.bulwark.score.binning.Binner;
import org.bulwark.score.binning.BinningOutcome;
import org.bulwark.score.binning.BinningRules;

/** Variables binned: one of many rows, and many of few rows. The peer only sorts, which cutting at quantiles by sorting must do at least. */
final class BinningSpeed {

    private static final BinningRules RULES = BinningRules.DEFAULT;

    private BinningSpeed() {}

    static List<Measurement> measurements() {
        List<Measurement> all = new ArrayList<>();
        for (Spread spread : Spread.values()) {
            all.add(one(spread, 1_000_000, "1M", 30));
        }
        for (Spread spread : Spread.values()) {
            all.add(one(spread, 10_000_000, "10M", 250));
        }
        all.add(Measurement.time(
                "bin/500x20k", "500 variables of 20k rows binned, in parallel", 2000, scratch -> many()));
        return all;
    }

    private static Measurement one(Spread spread, int rows, String size, double goal) {
        String name = spread.name().toLowerCase(Locale.ROOT);
        return Measurement.time(
                "bin/" + size + "/" + name,
                "one variable of " + size + " rows binned, " + words(spread),
                goal,
                scratch -> {
                    Variable variable = Chance.variable(spread, rows, 1);
                    Weights weights = Weights.equal(rows);
                    double[] copy = new double[rows];
                    return Contest.beside(
                            rows,
                            () -> checksum(Binner.bin(
                                    variable.column(), variable.bad(), weights, new LinkedHashMap<>(), RULES)),
                            "JDK parallelSort of a copy",
                            () -> {
                                System.arraycopy(variable.column().values(), 0, copy, 0, rows);
                                Arrays.parallelSort(copy);
                                return () -> Double.doubleToLongBits(copy[rows / 2]);
                            });
                });
    }

    private static String words(Spread spread) {
        return switch (spread) {
            case LOGNORMAL -> "lognormal doubles";
            case ROUNDED -> "rounded amounts";
            case FEW -> "50 distinct values";
        };
    }

    private static Contest many() {
        Sample sample = Chance.sample(500, 20_000, 2);
        return Contest.alone(20_000L * 500, () -> {
            List<BinningOutcome> outcomes = sample.inputs().parallelStream()
                    .map(input -> bin(input, sample))
                    .toList();
            return () -> outcomes.stream()
                    .mapToLong(outcome -> checksum(outcome).getAsLong())
                    .sum();
        });
    }

    private static BinningOutcome bin(Column input, Sample sample) {
        return Binner.bin(input, sample.bad(), sample.weights(), new LinkedHashMap<>(), RULES);
    }

    /** The information value to the last bit, and the number of bins. */
    static LongSupplier checksum(BinningOutcome outcome) {
        return () -> switch (outcome) {
            case BinningOutcome.Binned(var binning, var tried) ->
                Double.doubleToLongBits(binning.iv()) + binning.bins().size();
            case BinningOutcome.Refused(var problem, var nearest) ->
                throw new AssertionError("refused: " + problem.what());
        };
    }
}
