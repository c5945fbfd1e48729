package org.bulwark.cli.score;

import java.util.Optional;
import java.util.stream.IntStream;
import org.bulwark.basics.Progress;
import org.bulwark.cli.data.Periods;
import org.bulwark.data.Sample;
import org.bulwark.score.ScoreProblem;
import org.bulwark.score.scorecard.Scorecard;
import org.bulwark.score.scorecard.ScorecardLearner;
import org.bulwark.score.trial.ByTime;
import org.bulwark.score.trial.CrossValidation;
import org.bulwark.score.trial.OutOfSample;
import org.bulwark.score.trial.Times;
import org.bulwark.score.validation.Fit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How to judge: in folds, or out of time. */
final class TrialOptions {

    @Option(
            names = "--folds",
            paramLabel = "N",
            description = "Folds of cross-validation (${DEFAULT-VALUE}).",
            defaultValue = "5")
    int folds = 5;

    @Option(
            names = "--repeats",
            paramLabel = "N",
            description = "How often the folds are drawn anew (validate 5, learn 1).")
    @Nullable
    Integer repeats;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Draws the folds (${DEFAULT-VALUE}).",
            defaultValue = "42")
    long seed = 42;

    @Option(
            names = "--train-until",
            paramLabel = "TIME",
            description = "Learn from rows up to this year, month, day or number, judge on later ones.")
    @Nullable
    String trainUntil;

    @Option(names = "--test-from", paramLabel = "TIME", description = "Judge on rows from this on.")
    @Nullable
    String testFrom;

    @Option(names = "--test-until", paramLabel = "TIME", description = "Judge on rows up to this.")
    @Nullable
    String testUntil;

    /** The split in time that was asked for, or that the data suggest. */
    Optional<Periods> periods(Optional<Periods> suggested) {
        if (trainUntil == null && (testFrom != null || testUntil != null)) {
            throw ScoreProblem.PARAMETER.with(
                    "Rows to judge on are given, but not those to learn from.", "Say also --train-until TIME.");
        }
        return trainUntil == null
                ? suggested
                : Optional.of(new Periods(trainUntil, Optional.ofNullable(testFrom), Optional.ofNullable(testUntil)));
    }

    /** The rows to learn from. */
    static Sample training(Sample all, Optional<Periods> periods) {
        return periods.map(p -> {
                    Times times = Times.of(all);
                    return part(all, times, Double.NEGATIVE_INFINITY, times.endOf(p.trainUntil()), "learn from");
                })
                .orElse(all);
    }

    /** Learns and judges in folds. */
    Trial inFolds(Sample sample, ScorecardLearner learner, int usualRepeats, Progress progress) {
        return new Trial.Crossed(
                CrossValidation.of(sample, learner, folds, repeats == null ? usualRepeats : repeats, seed, progress));
    }

    /** The rows to judge on. */
    static Sample test(Sample all, Periods periods) {
        Times times = Times.of(all);
        double trained = times.endOf(periods.trainUntil());
        double from = Math.max(
                Math.nextUp(trained), periods.testFrom().map(times::startOf).orElse(trained));
        double until = periods.testUntil().map(times::endOf).orElse(Double.POSITIVE_INFINITY);
        return part(all, times, from, until, "judge on");
    }

    /** Judges what was learned from the training rows on later ones. */
    static Trial outOfTime(Sample all, Scorecard learned, Periods periods) {
        OutOfSample trial = OutOfSample.of(learned, test(all, periods));
        return new Trial.OutOfTime(trial, trial.judgement(Fit.FIXED_BEFOREHAND), ByTime.of(trial));
    }

    private static Sample part(Sample all, Times times, double from, double until, String purpose) {
        double[] values = times.values();
        int[] rows = IntStream.range(0, values.length)
                .filter(row -> values[row] >= from && values[row] <= until)
                .toArray();
        if (rows.length == 0) {
            throw ScoreProblem.TOO_FEW_ROWS.with(
                    "No rows of " + all.name() + " are left to " + purpose + " in that time.",
                    "Choose another split: --train-until, --test-from, --test-until.");
        }
        return all.take(rows);
    }
}
