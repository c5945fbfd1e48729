package org.bulwark.score.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.bulwark.basics.Progress;
import org.bulwark.data.Sample;
import org.bulwark.score.ScoreProblem;
import org.bulwark.score.scorecard.ScorecardLearner;
import org.bulwark.score.validation.Auc;
import org.bulwark.score.validation.Fit;
import org.bulwark.score.validation.Judgement;
import org.bulwark.score.validation.split.Folds;
import org.bulwark.score.validation.split.Split;

/**
 * Repeated stratified k-fold cross-validation of a way of learning scorecards. Scores are the printed, rounded points.
 *
 * @param rows rows of the sample
 * @param bads bad rows among them
 * @param baseRate their weighted bad rate
 * @param folds folds a repeat
 * @param repeats repeats
 * @param seed what the folds were drawn from
 * @param auc area under the ROC curve, of each fold
 * @param pooled area under the ROC curve of all rows, each scored by the scorecard that never saw it: the mean over the repeats of the
 *     areas, and of DeLong's variances, since repeats judge the same rows and add none
 * @param ks Kolmogorov–Smirnov
 * @param hMeasure Hand's H
 * @param brier Brier score
 * @param logLoss logarithmic loss
 * @param characteristics how many variables the scorecards had
 */
public record CrossValidation(
        int rows,
        int bads,
        double baseRate,
        int folds,
        int repeats,
        long seed,
        Spread auc,
        Auc pooled,
        Spread ks,
        Spread hMeasure,
        Spread brier,
        Spread logLoss,
        Spread characteristics) {

    private record Trial(Judgement judgement, int characteristics) {}

    /** What the scorecards of a repeat said of the rows that they never saw. */
    private static final class OutOfFold {
        private final double[] pds;

        OutOfFold(int rows) {
            this.pds = new double[rows];
        }

        void put(Split split, OutOfSample judged) {
            double[] said = judged.pds();
            for (int i = 0; i < said.length; i++) {
                pds[split.test()[i]] = said[i];
            }
        }

        Auc auc(Sample sample) {
            return Auc.of(pds, sample.bad(), sample.weights().fixed());
        }
    }

    /**
     * Learns and judges folds × repeats times. Rows of one group stay on one side.
     *
     * @param sample the rows
     * @param learner the way of learning
     * @param folds 2 or more, and not more than rows of the rarer outcome
     * @param repeats 1 or more
     * @param seed draws the folds
     * @param progress told after each fold
     */
    public static CrossValidation of(
            Sample sample, ScorecardLearner learner, int folds, int repeats, long seed, Progress progress) {
        int rarer = Math.min(sample.bads(), sample.rows() - sample.bads());
        if (rarer < folds) {
            throw ScoreProblem.TOO_FEW_ROWS.with(
                    sample.name() + " has " + rarer + " rows of the rarer outcome, too few for " + folds + " folds.",
                    "Give more rows, or ask for fewer folds: --folds.");
        }
        int[] group = sample.group();
        Folds drawn = group == null
                ? Folds.stratified(sample.bad(), folds, repeats, seed)
                : Folds.grouped(sample.bad(), group, folds, repeats, seed);
        Trial[][] trials = new Trial[repeats][folds];
        List<Auc> pooled = new ArrayList<>();
        int done = 0;
        for (int repeat = 0; repeat < repeats; repeat++) {
            OutOfFold outOfFold = new OutOfFold(sample.rows());
            for (int fold = 0; fold < folds; fold++) {
                Split split = drawn.split(repeat, fold);
                OutOfSample judged = OutOfSample.of(sample, learner, split);
                outOfFold.put(split, judged);
                trials[repeat][fold] = new Trial(
                        judged.judgement(Fit.FIXED_BEFOREHAND),
                        judged.scorecard().characteristics().size());
                progress.at("Learning and judging", ++done, (long) folds * repeats);
            }
            pooled.add(outOfFold.auc(sample));
        }
        return new CrossValidation(
                sample.rows(),
                sample.bads(),
                baseRate(sample),
                folds,
                repeats,
                seed,
                spread(trials, t -> t.judgement.auc().value()),
                mean(pooled),
                spread(trials, t -> t.judgement.ks().value()),
                spread(trials, t -> t.judgement.hMeasure().value()),
                spread(trials, t -> t.judgement.brier().score()),
                spread(trials, t -> t.judgement.logLoss().value()),
                spread(trials, t -> t.characteristics));
    }

    private static Auc mean(List<Auc> repeats) {
        Auc first = repeats.getFirst();
        return new Auc(
                repeats.stream().mapToDouble(Auc::value).average().orElseThrow(),
                repeats.stream().mapToDouble(Auc::variance).average().orElseThrow(),
                first.badRows(),
                first.goodRows());
    }

    private static Spread spread(Trial[][] trials, ToDoubleFunction<Trial> figure) {
        return Spread.of(List.of(trials).stream()
                .map(repeat -> List.of(repeat).stream().mapToDouble(figure).toArray())
                .toArray(double[][]::new));
    }

    private static double baseRate(Sample sample) {
        long bads = 0;
        for (int row = 0; row < sample.rows(); row++) {
            bads += sample.bad()[row] * sample.weights().at(row);
        }
        return (double) bads / sample.weights().total();
    }
}
