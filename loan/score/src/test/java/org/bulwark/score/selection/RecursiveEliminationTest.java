package org.bulwark.score.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.bulwark.basics.ProblemException;
import org.bulwark.data.NumberColumn;
import org.bulwark.data.Sample;
import org.bulwark.data.Weights;
import org.bulwark.score.ScoreProblem;
import org.bulwark.score.regression.Threads;
import org.bulwark.score.regression.Wish;
import org.bulwark.score.validation.Auc;
import org.junit.jupiter.api.Test;

class RecursiveEliminationTest {

    private static final Wish WISH = new Wish(1, Wish.Sign.NOT_POSITIVE);

    @Test
    void whatDrivesTheOutcomeIsKeptAndNoiseIsNot() {
        Sample loans = Samples.loans(71, 2000, new double[] {1, 0.8, 0.7}, 7);

        Elimination elimination = eliminate(loans, Samples.folds(2000, 4, 1));

        assertThat(elimination.chosen()).containsExactly(0, 1, 2);
        assertThat(elimination.chosenSize()).isEqualTo(3).isLessThanOrEqualTo(elimination.best());
        assertThat(elimination.curve())
                .extracting(EliminationPoint::variables)
                .containsExactly(10, 9, 8, 7, 6, 5, 4, 3, 2, 1);
        double most = elimination.curve().stream()
                .mapToDouble(EliminationPoint::auc)
                .max()
                .orElseThrow();
        EliminationPoint one = elimination.curve().getLast();
        assertThat(one.auc()).isBetween(0.6, most - 0.05);
    }

    /** Many variables of pure noise and few rows: bins learned on all rows would seem to predict. */
    @Test
    void noiseDoesNotPredictHoweverMuchThereIs() {
        double honest = 0;
        double flattered = 0;
        for (long seed = 300; seed < 304; seed++) {
            Sample noise = Samples.loans(seed, 300, new double[0], 15);
            int[] folds = Samples.folds(300, 4, seed);
            Refit seen = Refit.ofBins(Samples.binned(noise), WISH);
            honest += meanAuc(eliminate(noise, folds)) / 4;
            flattered += meanAuc(RecursiveElimination.of(
                            15, noise.bad(), noise.weights(), folds, seen, EliminationRules.DEFAULT))
                    / 4;
        }

        assertThat(honest).isBetween(0.42, 0.56);
        assertThat(flattered).isGreaterThan(0.6);
    }

    @Test
    void theCurveIsTheMeanOverTheFoldsOfWhatAModelLeftOutOfThemGives() {
        Sample loans = Samples.loans(73, 900, new double[] {0.7, 0.3}, 0);
        int[] folds = Samples.folds(900, 3, 3);
        Refit refit = Refit.binning(loans, Samples::bins, WISH);

        EliminationPoint all = RecursiveElimination.of(
                        2, loans.bad(), loans.weights(), folds, refit, EliminationRules.DEFAULT)
                .curve()
                .getFirst();

        double[] auc = new double[3];
        for (int fold = 0; fold < 3; fold++) {
            int held = fold;
            int[] train =
                    IntStream.range(0, 900).filter(row -> folds[row] != held).toArray();
            int[] test =
                    IntStream.range(0, 900).filter(row -> folds[row] == held).toArray();
            double[] risk = refit.on(train).fit(new int[] {0, 1}).risk(test);
            auc[fold] = Auc.of(risk, loans.take(test).bad(), null).value();
        }
        double mean = Arrays.stream(auc).average().orElseThrow();
        double squares = Arrays.stream(auc).map(a -> (a - mean) * (a - mean)).sum();
        assertThat(all.auc()).isCloseTo(mean, within(1e-12));
        assertThat(all.sd()).isCloseTo(Math.sqrt(squares / 2), within(1e-12));
    }

    @Test
    void theFewestWithinOneStandardErrorAreChosen() {
        // a model whose AUC is known: 2 of 4 folds tell a little more with 3 variables than with 1
        byte[] bad = {1, 0, 1, 0, 1, 0, 1, 0};
        int[] folds = {0, 0, 1, 1, 2, 2, 3, 3};
        Refit refit = train -> variables -> new Refit.Fitted() {
            @Override
            public double[] importance() {
                return IntStream.of(variables).mapToDouble(v -> v).toArray();
            }

            @Override
            public double[] risk(int[] rows) {
                boolean right = variables.length == 3 || folds[rows[0]] < (variables.length == 1 ? 3 : 0);
                return IntStream.of(rows)
                        .mapToDouble(row -> right ? bad[row] : 0)
                        .toArray();
            }
        };

        Elimination elimination =
                RecursiveElimination.of(3, bad, Weights.equal(8), folds, refit, new EliminationRules(0, 1));

        assertThat(elimination.curve())
                .containsExactly(
                        new EliminationPoint(3, 1, 0),
                        new EliminationPoint(2, 0.5, 0),
                        new EliminationPoint(1, 0.875, 0.25));
        assertThat(elimination.best()).isEqualTo(3);
        assertThat(elimination.chosenSize()).isEqualTo(3); // all folds agree on the best, so its error is 0
        assertThat(elimination.chosen()).containsExactly(0, 1, 2);
    }

    @Test
    void rowsWithoutWeightAreNeitherLearnedFromNorJudgedBy() {
        Sample loans = Samples.loans(74, 800, new double[] {0.8, 0.4}, 2);
        int[] some = IntStream.range(0, 800).filter(row -> row % 4 != 0).toArray();
        double[] w =
                IntStream.range(0, 800).mapToDouble(row -> row % 4 == 0 ? 0 : 1).toArray();
        CodedSample coded = Samples.binned(loans);
        CodedSample weighted =
                new CodedSample(coded.variables(), coded.codes(), coded.bad(), Weights.of(new NumberColumn("w", w)));
        int[] folds = Samples.folds(800, 4, 5);

        Elimination all = RecursiveElimination.of(
                4, coded.bad(), weighted.weights(), folds, Refit.ofBins(weighted, WISH), EliminationRules.DEFAULT);
        CodedSample fewer = coded.take(some);
        Elimination part = RecursiveElimination.of(
                4,
                fewer.bad(),
                fewer.weights(),
                IntStream.of(some).map(row -> folds[row]).toArray(),
                Refit.ofBins(fewer, WISH),
                EliminationRules.DEFAULT);

        assertThat(all.chosen()).isEqualTo(part.chosen());
        for (int i = 0; i < 4; i++) {
            assertThat(all.curve().get(i).auc()).isCloseTo(part.curve().get(i).auc(), within(1e-9));
        }
    }

    @Test
    void theNumberOfThreadsChangesNothing() {
        Sample loans = Samples.loans(75, 500, new double[] {0.6, 0.3}, 3);
        int[] folds = Samples.folds(500, 3, 6);

        Elimination one = Threads.with(1, () -> eliminate(loans, folds));

        assertThat(Threads.with(4, () -> eliminate(loans, folds))).isEqualTo(one);
    }

    @Test
    void aShareOfTheVariablesGoesAtATime() {
        assertThat(IntStream.iterate(500, n -> n > 1, new EliminationRules(0.2, 1)::after))
                .startsWith(500, 400, 320)
                .endsWith(5, 4, 3, 2);
        assertThat(new EliminationRules(0.5, 4).after(5)).isEqualTo(4);
    }

    @Test
    void aVariableThatIsConstantInAFoldIsNoObstacle() {
        Sample loans = Samples.loans(76, 400, new double[] {1}, 1);
        double[] rare = new double[400];
        rare[7] = 1;
        Sample more =
                loans.withInputs(List.of(loans.inputs().get(0), loans.inputs().get(1), new NumberColumn("rare", rare)));

        Elimination elimination = eliminate(more, Samples.folds(400, 4, 7));

        assertThat(elimination.chosen()).contains(0).doesNotContain(2);
    }

    @Test
    void foldsWithoutBothOutcomesAreRefused() {
        Sample loans = Samples.loans(77, 100, new double[] {1}, 0);
        int[] lonely = new int[100];
        lonely[0] = 1;

        for (int[] folds : List.of(new int[100], lonely)) {
            assertThatThrownBy(() -> eliminate(loans, folds))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            e -> assertThat(e.problem().code()).isEqualTo(ScoreProblem.TOO_FEW_ROWS));
        }
    }

    private static Elimination eliminate(Sample loans, int[] folds) {
        return RecursiveElimination.of(
                loans.inputs().size(),
                loans.bad(),
                loans.weights(),
                folds,
                Refit.binning(loans, Samples::bins, WISH),
                EliminationRules.DEFAULT);
    }

    private static double meanAuc(Elimination elimination) {
        return elimination.curve().stream()
                .mapToDouble(EliminationPoint::auc)
                .average()
                .orElseThrow();
    }
}
