package org.bulwark.score.binning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.bulwark.basics.Problem;
import org.bulwark.basics.ProblemException;
import org.bulwark.data.Column;
import org.bulwark.data.Weights;
import org.bulwark.score.ScoreProblem;

/**
 * How finely a variable should be cut, decided by rows that the bins have not seen. More bins always fit the rows that they were made from
 * better; what counts is the held-out information value Σ (g/G − b/B)·WOE, with shares from the rows of a fold and WOE from all others. It
 * falls, and may be negative, when bins follow chance.
 */
public final class HeldOutGranularity {

    private final Column column;
    private final byte[] bad;
    private final Weights weights;
    private final SequencedMap<String, String> specials;
    private final int[] foldOf;
    private final int folds;

    private HeldOutGranularity(
            Column column, byte[] bad, Weights weights, SequencedMap<String, String> specials, int[] foldOf) {
        this.column = column;
        this.bad = bad;
        this.weights = weights;
        this.specials = specials;
        this.foldOf = foldOf;
        this.folds = IntStream.of(foldOf).max().orElse(-1) + 1;
    }

    /**
     * Judges candidates and chooses among them.
     *
     * @param column the variable
     * @param bad 1 for bad rows, else 0
     * @param weights how much each row counts
     * @param specials special codes, as for {@link Binner#bin}
     * @param candidates the rules to choose from, at least one
     * @param foldOf for each row the number of the fold that holds it out, from 0; rows of one group belong in one fold
     * @throws ProblemException {@code score/binning-infeasible} when every candidate is refused somewhere; {@code score/too-few-rows} when
     *     a fold has not both outcomes
     */
    public static Granularity choose(
            Column column,
            byte[] bad,
            Weights weights,
            SequencedMap<String, String> specials,
            List<BinningRules> candidates,
            int[] foldOf) {
        HeldOutGranularity held = new HeldOutGranularity(column, bad, weights, specials, foldOf);
        return held.choose(candidates);
    }

    private Granularity choose(List<BinningRules> candidates) {
        if (folds < 2) {
            throw ScoreProblem.TOO_FEW_ROWS.with("There are fewer than 2 folds.", "Use at least 2 folds.");
        }
        List<Fold> parts =
                IntStream.range(0, folds).parallel().mapToObj(this::fold).toList();
        List<Granularity.Judged> judged = candidates.stream()
                .parallel()
                .map(rules -> judged(rules, parts))
                .toList();
        List<Granularity.Judged> feasible =
                judged.stream().filter(j -> j.refusal().isEmpty()).toList();
        Granularity.Judged best = feasible.stream()
                .min(Comparator.comparingDouble(Granularity.Judged::heldOut)
                        .reversed()
                        .thenComparingInt(Granularity.Judged::bins))
                .orElseThrow(() -> ScoreProblem.BINNING_INFEASIBLE.with(
                        "None of the " + candidates.size() + " ways to bin '" + column.name() + "' is feasible. "
                                + judged.stream()
                                        .flatMap(j -> j.refusal().stream())
                                        .findFirst()
                                        .map(Problem::what)
                                        .orElse(""),
                        "Allow fewer bins, or smaller ones."));
        double enough = best.heldOut() - best.sd() / Math.sqrt(folds);
        Granularity.Judged simplest = feasible.stream()
                .filter(j -> j.heldOut() >= enough)
                .min(Comparator.comparingInt(Granularity.Judged::bins)
                        .thenComparing(Comparator.comparingDouble(Granularity.Judged::heldOut)
                                .reversed()))
                .orElseThrow();
        return new Granularity(judged, judged.indexOf(best), judged.indexOf(simplest));
    }

    private Granularity.Judged judged(BinningRules rules, List<Fold> parts) {
        List<Double> values = new ArrayList<>();
        try {
            int bins = bins(column, bad, weights, rules).regularBins();
            for (Fold part : parts) {
                values.add(part.information(bins(part.train, part.trainBad, part.trainWeights, rules)));
            }
            double mean = values.stream().mapToDouble(Double::doubleValue).sum() / folds;
            double squares =
                    values.stream().mapToDouble(v -> (v - mean) * (v - mean)).sum();
            return new Granularity.Judged(rules, bins, mean, Math.sqrt(squares / (folds - 1)), Optional.empty());
        } catch (ProblemException e) {
            return new Granularity.Judged(rules, 0, Double.NaN, Double.NaN, Optional.of(e.problem()));
        }
    }

    private Binning bins(Column of, byte[] outcome, Weights weight, BinningRules rules) {
        return switch (Binner.bin(of, outcome, weight, specials, rules)) {
            case BinningOutcome.Binned(Binning binning, var tried) -> binning;
            case BinningOutcome.Refused(Problem problem, var nearest) -> throw new ProblemException(problem);
        };
    }

    private Fold fold(int fold) {
        int[] train = rows(row -> foldOf[row] != fold);
        int[] test = rows(row -> foldOf[row] == fold);
        Fold part = new Fold(
                column.take(train),
                taken(train),
                weights.take(train),
                column.take(test),
                taken(test),
                weights.take(test));
        Binner.requireBoth(column.name(), part.counts(test.length));
        return part;
    }

    private int[] rows(IntPredicate chosen) {
        return IntStream.range(0, bad.length).filter(chosen).toArray();
    }

    private byte[] taken(int[] rows) {
        byte[] taken = new byte[rows.length];
        for (int i = 0; i < rows.length; i++) {
            taken[i] = bad[rows[i]];
        }
        return taken;
    }

    /** The rows to learn from and those held out. */
    private record Fold(
            Column train, byte[] trainBad, Weights trainWeights, Column test, byte[] testBad, Weights testWeights) {

        BinCounts counts(int rows) {
            long bads = 0;
            long badWeight = 0;
            for (int row = 0; row < rows; row++) {
                bads += testBad[row];
                badWeight += testBad[row] * testWeights.at(row);
            }
            return new BinCounts(rows, bads, testWeights.total(), badWeight);
        }

        double information(Binning binning) {
            byte[] codes = binning.encode(test);
            int n = binning.bins().size();
            long[] good = new long[n];
            long[] bads = new long[n];
            for (int row = 0; row < codes.length; row++) {
                (testBad[row] == 1 ? bads : good)[codes[row] & 0xFF] += testWeights.at(row);
            }
            double allGood = Arrays.stream(good).sum();
            double allBad = Arrays.stream(bads).sum();
            double sum = 0;
            for (int code = 0; code < n; code++) {
                sum += (good[code] / allGood - bads[code] / allBad)
                        * binning.bins().get(code).woe();
            }
            return sum;
        }
    }
}
