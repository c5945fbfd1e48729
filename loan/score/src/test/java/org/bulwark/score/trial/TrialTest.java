package org.bulwark.score.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.bulwark.basics.ProblemException;
import org.bulwark.basics.Progress;
import org.bulwark.data.DateColumn;
import org.bulwark.data.NumberColumn;
import org.bulwark.data.Sample;
import org.bulwark.data.Weights;
import org.bulwark.score.ScoreProblem;
import org.bulwark.score.scorecard.LearningRules;
import org.bulwark.score.scorecard.Loans;
import org.bulwark.score.scorecard.Scorecard;
import org.bulwark.score.validation.Auc;
import org.bulwark.score.validation.Fit;
import org.junit.jupiter.api.Test;

class TrialTest {

    private static final Sample LOANS = Loans.sample(3, 4000);

    @Test
    void crossValidationIsTheSameEveryTimeAndDiffersBySeed() {
        CrossValidation one = trial(LOANS, 7);
        assertThat(trial(LOANS, 7)).isEqualTo(one);
        assertThat(trial(LOANS, 8).auc().mean()).isNotEqualTo(one.auc().mean());
        assertThat(one.auc().mean()).isBetween(0.65, 0.85);
        assertThat(one.rows()).isEqualTo(4000);
        assertThat(one.baseRate()).isCloseTo((double) LOANS.bads() / 4000, within(1e-12));
    }

    @Test
    void aSampleWithoutARelationIsWorthAHalf() {
        byte[] shuffled = new byte[LOANS.rows()];
        for (int row = 0; row < shuffled.length; row++) {
            shuffled[row] = LOANS.bad()[(int) ((row * 2654435761L) % LOANS.rows())];
        }
        Sample noise = Sample.of("noise", LOANS.inputs(), shuffled, Weights.equal(LOANS.rows()));
        CrossValidation flat = CrossValidation.of(
                noise,
                Loans.learner(LearningRules.DEFAULT.with(
                        new LearningRules.Choice(0, 200, 1, LearningRules.Method.RIDGE, 100))),
                5,
                2,
                1,
                Progress.NONE);
        // judged on rows it never saw: what it learned by heart is worth nothing
        assertThat(flat.auc().mean()).isCloseTo(0.5, within(0.03));
    }

    @Test
    void allRowsAreJudgedOnceARepeatByScorecardsThatNeverSawThem() {
        CrossValidation trial = trial(LOANS, 7);
        assertThat(trial.pooled().badRows()).isEqualTo(LOANS.bads());
        assertThat(trial.pooled().goodRows()).isEqualTo(LOANS.rows() - LOANS.bads());
        // folds differ by a few points of base rate only, so that pooling costs little
        assertThat(trial.pooled().value()).isCloseTo(trial.auc().mean(), within(0.01));
        assertThat(trial.pooled().interval(0.95).covers(trial.auc().mean())).isTrue();
        // repeats judge the same rows: the interval does not shrink with them
        CrossValidation once = CrossValidation.of(LOANS, Loans.learner(LearningRules.DEFAULT), 5, 1, 7, Progress.NONE);
        assertThat(trial.pooled().standardError())
                .isCloseTo(
                        once.pooled().standardError(),
                        within(0.1 * once.pooled().standardError()));
    }

    @Test
    void foldsNeedEnoughOfTheRarerOutcome() {
        int[] few = {0, 1, 2, 3, 4, 5, 6};
        assertThatThrownBy(() -> trial(LOANS.take(few), 1))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().code()).isEqualTo(ScoreProblem.TOO_FEW_ROWS));
    }

    @Test
    void periodsAddUpToTheWhole() {
        Scorecard scorecard = Loans.learner(LearningRules.DEFAULT).learn(LOANS).scorecard();
        OutOfSample judged = OutOfSample.of(scorecard, Loans.sample(4, 3000));
        List<ByTime> periods = ByTime.of(judged);
        assertThat(periods).extracting(ByTime::period).containsExactly("2010", "2011", "2012", "2013", "2014");
        assertThat(periods.stream().mapToInt(ByTime::rows).sum()).isEqualTo(3000);
        assertThat(periods.stream().mapToInt(ByTime::bads).sum())
                .isEqualTo(judged.test().bads());
        assertThat(judged.judgement(Fit.FIXED_BEFOREHAND).auc().value())
                .isEqualTo(Auc.of(judged.pds(), judged.test().bad(), null).value());
    }

    @Test
    void aYearAMonthAndADayAreMomentsOfADate() {
        Sample dated = Sample.of(
                        "dated", List.of(new NumberColumn("x", new double[3])), new byte[] {0, 1, 0}, Weights.equal(3))
                .timed(new DateColumn("on", new int[] {0, 364, DateColumn.MISSING}));
        Times times = Times.of(dated);
        assertThat(times.endOf("1970")).isEqualTo(364);
        assertThat(times.startOf("1970-02")).isEqualTo(31);
        assertThat(times.endOf("1970-01-05")).isEqualTo(4);
        assertThat(times.label(1)).isEqualTo("1970");
        assertThat(times.values()[2]).isNaN();
        assertThatThrownBy(() -> times.endOf("last year")).isInstanceOf(ProblemException.class);
    }

    private static CrossValidation trial(Sample sample, long seed) {
        return CrossValidation.of(sample, Loans.learner(LearningRules.DEFAULT), 5, 2, seed, Progress.NONE);
    }
}
