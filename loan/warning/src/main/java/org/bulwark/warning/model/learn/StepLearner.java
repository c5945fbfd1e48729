package org.bulwark.warning.model.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleBiFunction;
import org.bulwark.basics.Progress;
import org.bulwark.data.DataSpecification;
import org.bulwark.data.Sample;
import org.bulwark.data.SourceSpecification;
import org.bulwark.data.Weights;
import org.bulwark.score.binning.Bin;
import org.bulwark.score.binning.BinningRules;
import org.bulwark.score.binning.NumberBinning;
import org.bulwark.score.scorecard.Characteristic;
import org.bulwark.score.scorecard.Learned;
import org.bulwark.score.scorecard.LearningRules;
import org.bulwark.score.scorecard.Origin;
import org.bulwark.score.scorecard.ScorecardLearner;
import org.bulwark.warning.model.Steps;

/** Learns a scorecard, and tells it as steps. */
final class StepLearner {

    private static final double TEN_THOUSANDTHS = 1e4;
    private static final BinningRules.Sizes SIZES = new BinningRules.Sizes(0.005, 20, 1, 6);

    private final Progress progress;

    StepLearner(Progress progress) {
        this.progress = progress;
    }

    /**
     * Learns.
     *
     * @param candidates the indicators among which it chooses
     * @param most how many it keeps
     */
    Learned learn(ModelRows rows, List<String> candidates, byte[] bad, int most) {
        LearningRules rules = LearningRules.DEFAULT
                .with(BinningRules.DEFAULT.sized(SIZES))
                .with(new LearningRules.Choice(0.01, 200, 0.95, LearningRules.Method.RIDGE, most));
        DataSpecification all =
                new DataSpecification("party-months", SourceSpecification.INFERRED, Optional.empty(), List.of());
        return new ScorecardLearner(all, rules, Origin.UNKNOWN, progress)
                .learn(Sample.of("party-months", rows.columns(candidates), bad, Weights.equal(bad.length)));
    }

    /** What the bins add to the log-odds of trouble. */
    static List<Steps> odds(Learned learned) {
        return steps(
                learned,
                (characteristic, bin) -> -characteristic.coefficient()
                        * characteristic.binning().bins().get(bin).woe());
    }

    /** The points of the bins. */
    static List<Steps> points(Learned learned) {
        return steps(learned, (characteristic, bin) -> characteristic.points().get(bin));
    }

    private static List<Steps> steps(Learned learned, ToDoubleBiFunction<Characteristic, Integer> number) {
        List<Steps> steps = new ArrayList<>();
        for (Characteristic characteristic : learned.scorecard().characteristics()) {
            NumberBinning binning = (NumberBinning) characteristic.binning();
            List<Double> values = new ArrayList<>();
            for (int bin = 0; bin <= binning.cuts().size(); bin++) {
                values.add(rounded(number.applyAsDouble(characteristic, bin)));
            }
            double weight = 0;
            double sum = 0;
            for (int bin = 0; bin < binning.bins().size(); bin++) {
                Bin of = binning.bins().get(bin);
                weight += of.counts().weight();
                sum += of.counts().weight() * number.applyAsDouble(characteristic, bin);
            }
            steps.add(new Steps(
                    characteristic.variable(),
                    binning.cuts(),
                    values,
                    rounded(number.applyAsDouble(characteristic, binning.missingCode())),
                    rounded(sum / weight)));
        }
        return steps;
    }

    /** As it is printed, so that what is shipped is what was learned. */
    static double rounded(double value) {
        return Math.round(value * TEN_THOUSANDTHS) / TEN_THOUSANDTHS + 0.0;
    }
}
