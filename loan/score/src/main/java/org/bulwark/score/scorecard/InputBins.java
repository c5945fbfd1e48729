package org.bulwark.score.scorecard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.bulwark.basics.Progress;
import org.bulwark.basics.Reason;
import org.bulwark.data.Column;
import org.bulwark.data.ColumnSpecification;
import org.bulwark.data.DataSpecification;
import org.bulwark.data.Numbers;
import org.bulwark.data.Sample;
import org.bulwark.data.Weights;
import org.bulwark.score.ScoreProblem;
import org.bulwark.score.binning.Binner;
import org.bulwark.score.binning.Binning;
import org.bulwark.score.binning.BinningOutcome;
import org.bulwark.score.binning.BinningRules;
import org.bulwark.score.binning.BinningRules.Places;
import org.bulwark.score.binning.BinningRules.Sizes;
import org.bulwark.score.binning.HeldOutGranularity;
import org.bulwark.score.validation.split.Folds;
import org.jspecify.annotations.Nullable;

/** Bins every input of a sample. */
final class InputBins {

    private static final int FOLDS = 5;
    private static final long SEED = 1;

    /** An information value that no honest variable has. */
    private static final double TELLTALE = 3;

    private final DataSpecification specification;
    private final LearningRules rules;
    private final Progress progress;

    InputBins(DataSpecification specification, LearningRules rules, Progress progress) {
        this.specification = specification;
        this.rules = rules;
        this.progress = progress;
    }

    /** The bins of every input, most informative first. */
    List<Binning> of(Sample sample, List<Reason> notes) {
        AtomicInteger done = new AtomicInteger();
        List<Column> inputs = sample.inputs();
        int[] foldOf = rules.heldOut().holds(sample) && enough(sample) ? folds(sample) : null;
        // one slot an input keeps the order, whatever thread finishes first
        List<List<Reason>> said =
                inputs.stream().map(i -> (List<Reason>) new ArrayList<Reason>()).toList();
        List<Binning> found = IntStream.range(0, inputs.size())
                .parallel()
                .mapToObj(i -> {
                    Binning binning = bin(sample, inputs.get(i), foldOf, said.get(i));
                    progress.at("Binning", done.incrementAndGet(), inputs.size());
                    return binning;
                })
                .sorted(Comparator.comparingDouble(Binning::iv).reversed().thenComparing(Binning::variable))
                .toList();
        said.forEach(notes::addAll);
        return found;
    }

    /** The bins of one column on other rows, by the same rules or the nearest ones. */
    Binning settled(Column column, byte[] bad, Weights weights) {
        return bin(Sample.of(column.name(), List.of(column), bad, weights), column, null, new ArrayList<>());
    }

    private Binning bin(Sample sample, Column input, int @Nullable [] foldOf, List<Reason> notes) {
        BinningRules wish = rules.of(input.name());
        if (foldOf != null && wish.places() instanceof Places.Quantiles) {
            wish = heldOut(sample, input, foldOf, wish);
        }
        BinningOutcome outcome = Binner.bin(input, sample.bad(), sample.weights(), specials(input), wish);
        if (outcome instanceof BinningOutcome.Refused(var problem, var nearest)) {
            if (rules.ofVariable().containsKey(input.name())) {
                throw ScoreProblem.BINNING_INFEASIBLE.with(
                        "The bins asked for '" + input.name() + "' cannot be made. " + problem.what(),
                        problem.remedy());
            }
            notes.add(Notes.of(
                    "score/binned-with-nearest-rules",
                    input.name(),
                    "share",
                    Numbers.text(nearest.sizes().minShare()),
                    "bads",
                    Long.toString(nearest.sizes().minBads())));
            outcome = Binner.bin(input, sample.bad(), sample.weights(), specials(input), nearest);
        }
        return switch (outcome) {
            case BinningOutcome.Binned(Binning binning, var tried) -> {
                if (binning.regularBins() == 1) {
                    warnOfPureBins(sample, input, wish, notes);
                }
                yield binning;
            }
            case BinningOutcome.Refused refused ->
                throw new AssertionError("the nearest rules for " + input.name() + " were refused: " + refused);
        };
    }

    /** Says so when a variable has one bin only because it parts good from bad so well that no second bin would hold both. */
    private void warnOfPureBins(Sample sample, Column input, BinningRules wish, List<Reason> notes) {
        Sizes sizes = wish.sizes();
        BinningRules pure = wish.sized(new Sizes(sizes.minShare(), 0, sizes.minBins(), sizes.maxBins()));
        if (sizes.minBads() > 0
                && Binner.bin(input, sample.bad(), sample.weights(), specials(input), pure)
                        instanceof BinningOutcome.Binned(Binning parted, var tried)
                && parted.iv() > TELLTALE) {
            notes.add(Notes.of("score/separates-completely", input.name()));
        }
    }

    /** The rules with the most bins that are worth most on rows held out, of all that the rules allow; as they are if none fits. */
    private BinningRules heldOut(Sample sample, Column input, int[] foldOf, BinningRules wish) {
        Sizes sizes = wish.sizes();
        List<BinningRules> candidates = IntStream.rangeClosed(sizes.minBins(), sizes.maxBins())
                .mapToObj(most -> wish.sized(new Sizes(sizes.minShare(), sizes.minBads(), sizes.minBins(), most)))
                .toList();
        boolean feasible = !candidates.isEmpty()
                && Binner.bin(input, sample.bad(), sample.weights(), specials(input), candidates.getFirst())
                        instanceof BinningOutcome.Binned;
        return feasible
                ? HeldOutGranularity.choose(input, sample.bad(), sample.weights(), specials(input), candidates, foldOf)
                        .bestRules()
                : wish;
    }

    private static boolean enough(Sample sample) {
        return Math.min(sample.bads(), sample.rows() - sample.bads()) >= 2 * FOLDS;
    }

    private static int[] folds(Sample sample) {
        int[] group = sample.group();
        Folds folds = group == null
                ? Folds.stratified(sample.bad(), FOLDS, 1, SEED)
                : Folds.grouped(sample.bad(), group, FOLDS, 1, SEED);
        return IntStream.range(0, sample.rows())
                .map(row -> folds.foldOf(0, row))
                .toArray();
    }

    private SequencedMap<String, String> specials(Column input) {
        return specification
                .column(input.name())
                .map(ColumnSpecification::specials)
                .orElseGet(LinkedHashMap::new);
    }
}
