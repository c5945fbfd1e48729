package org.bulwark.score.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.bulwark.basics.ProblemException;
import org.bulwark.basics.Reason;
import org.bulwark.data.Column;
import org.bulwark.data.NumberColumn;
import org.bulwark.data.Sample;
import org.bulwark.score.ScoreProblem;
import org.bulwark.score.binning.Bin;
import org.bulwark.score.binning.BinKind;
import org.bulwark.score.binning.BinningRules;
import org.bulwark.score.binning.BinningRules.Places;
import org.bulwark.score.binning.NumberBinning;
import org.bulwark.score.scorecard.LearningRules.Choice;
import org.bulwark.score.scorecard.LearningRules.Method;
import org.bulwark.score.trial.OutOfSample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ScorecardLearnerTest {

    private static final Sample LOANS = Loans.sample(1, 6000);

    @Test
    void aSaferBinNeverCostsPoints() {
        Scorecard scorecard = learn(LearningRules.DEFAULT);
        for (Characteristic c : scorecard.characteristics()) {
            List<Bin> bins = c.binning().bins();
            for (int i = 0; i < bins.size(); i++) {
                for (int k = 0; k < bins.size(); k++) {
                    if (bins.get(i).woe() > bins.get(k).woe()) {
                        assertThat(c.points().get(i))
                                .as("%s: %s against %s", c.variable(), bins.get(i), bins.get(k))
                                .isGreaterThanOrEqualTo(c.points().get(k));
                    }
                }
            }
        }
    }

    @Test
    void pointsAreFactorTimesWeightTimesEvidence() {
        Scorecard scorecard = learn(LearningRules.DEFAULT);
        int n = scorecard.characteristics().size();
        PointsScale scale = scorecard.scale();
        double share = (scale.offset() + scale.factor() * scorecard.intercept()) / n;
        for (Characteristic c : scorecard.characteristics()) {
            for (int i = 0; i < c.points().size(); i++) {
                double exact = share
                        + scale.factor()
                                * c.coefficient()
                                * c.binning().bins().get(i).woe();
                assertThat((double) c.points().get(i)).isCloseTo(exact, within(0.5));
            }
        }
    }

    @Test
    void theMeanPdIsTheBadRate() {
        Scorecard scorecard = learn(LearningRules.DEFAULT);
        double[] pds = OutOfSample.pds(scorecard.scale(), OutOfSample.scores(scorecard, LOANS));
        double mean = IntStream.range(0, pds.length)
                .mapToDouble(i -> pds[i])
                .average()
                .orElseThrow();
        assertThat(mean).isCloseTo((double) LOANS.bads() / LOANS.rows(), within(0.005));
    }

    @Test
    void specialCodesKeepABinOfTheirOwnAndTitlesAreThePersons() {
        Characteristic age = learn(LearningRules.DEFAULT).characteristic("age").orElseThrow();
        assertThat(age.title()).isEqualTo("Age in years");
        int code = ((NumberBinning) age.binning()).codeOf(Loans.NO_AGE);
        assertThat(age.binning().bins().get(code).kind()).isEqualTo(BinKind.SPECIAL);
        assertThat(age.binning().bins().get(code).label()).isEqualTo("age unknown");
    }

    @Test
    void theScorecardIsTheSameOnEveryNumberOfThreads() throws Exception {
        Scorecard here = learn(LearningRules.DEFAULT);
        for (int threads : new int[] {1, 3, 7}) {
            try (ForkJoinPool pool = new ForkJoinPool(threads)) {
                assertThat(pool.submit(() -> learn(LearningRules.DEFAULT)).get())
                        .isEqualTo(here);
            }
        }
    }

    @Test
    void cutsThatAPersonGaveAreTheBins() {
        BinningRules given = BinningRules.DEFAULT.cut(new Places.Exactly(List.of(25.0, 40.0)));
        Scorecard scorecard = learn(LearningRules.DEFAULT.with("age", given));
        NumberBinning age =
                (NumberBinning) scorecard.characteristic("age").orElseThrow().binning();
        assertThat(age.cuts()).containsExactly(25.0, 40.0);
    }

    @Test
    void aWishForOneVariableThatCannotBeMetIsRefusedAndNotChanged() {
        BinningRules wish = BinningRules.DEFAULT.sized(new BinningRules.Sizes(0.02, LOANS.rows(), 1, 5));
        assertThatThrownBy(() -> learn(LearningRules.DEFAULT.with("age", wish)))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().code()).isEqualTo(ScoreProblem.BINNING_INFEASIBLE));
    }

    @ParameterizedTest
    @EnumSource(Method.class)
    void everyMethodKeepsWhatMattersAndSaysWhatItLeftOut(Method method) {
        LearningRules rules = LearningRules.DEFAULT.with(new Choice(0, 200, 1, method, 100));
        Learned learned = Loans.learner(rules).learn(LOANS);
        List<String> inputs = learned.scorecard().inputs();
        assertThat(inputs).contains("age", "purpose").containsAnyOf("debt", "twin");
        List<String> spokenOf = learned.notes().stream()
                .map(note -> note.parameters().getOrDefault("variable", ""))
                .toList();
        assertThat(LOANS.inputs())
                .allSatisfy(c -> assertThat(inputs.contains(c.name()) || spokenOf.contains(c.name()))
                        .as(c.name())
                        .isTrue());
    }

    @Test
    void ofCorrelatedVariablesTheMostInformativeStays() {
        LearningRules rules = LearningRules.DEFAULT.with(new Choice(0.01, 200, 0.8, Method.RIDGE, 100));
        Learned learned = Loans.learner(rules).learn(LOANS);
        assertThat(learned.scorecard().inputs().stream().filter(v -> v.equals("debt") || v.equals("twin")))
                .hasSize(1);
        assertThat(learned.notes()).extracting(Reason::code).contains("score/correlated");
    }

    @Test
    void theMostCharacteristicsAreAskedFor() {
        LearningRules rules = LearningRules.DEFAULT.with(new Choice(0.01, 200, 1, Method.RIDGE, 2));
        Learned learned = Loans.learner(rules).learn(LOANS);
        assertThat(learned.scorecard().characteristics()).hasSize(2);
        assertThat(learned.notes()).extracting(Reason::code).contains("score/beyond-most-characteristics");
    }

    @Test
    void binsHeldOutAreNotMoreThanTheRulesAllow() {
        Scorecard scorecard = learn(LearningRules.DEFAULT.withHeldOut(LearningRules.HeldOut.ALWAYS));
        assertThat(scorecard.characteristics())
                .allSatisfy(c -> assertThat(c.binning().regularBins()).isBetween(1, 5));
    }

    @Test
    void aColumnThatGivesTheOutcomeAwayIsNamed() {
        double[] after = new double[LOANS.rows()];
        for (int row = 0; row < after.length; row++) {
            after[row] = LOANS.bad()[row] * 10 + row % 7;
        }
        List<Column> inputs = new ArrayList<>(LOANS.inputs());
        inputs.add(new NumberColumn("calls_after", after));
        Learned learned = Loans.learner(LearningRules.DEFAULT).learn(LOANS.withInputs(inputs));
        assertThat(learned.notes())
                .filteredOn(note -> note.code().equals("score/separates-completely"))
                .singleElement()
                .satisfies(note -> assertThat(note.parameters()).containsEntry("variable", "calls_after"));
        assertThat(learned.scorecard().inputs()).doesNotContain("calls_after");
    }

    @Test
    void nothingPredictiveIsAProblemWithARemedy() {
        Sample noise = LOANS.withInputs(List.of(LOANS.input("noise").orElseThrow()));
        assertThatThrownBy(() -> Loans.learner(LearningRules.DEFAULT.with(new Choice(0.5, 200, 1, Method.RIDGE, 100)))
                        .learn(noise))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().code()).isEqualTo(ScoreProblem.NOTHING_PREDICTIVE));
    }

    private static Scorecard learn(LearningRules rules) {
        return Loans.learner(rules).learn(LOANS).scorecard();
    }
}
