package org.bulwark.score.binning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.bulwark.basics.ProblemException;
import org.bulwark.data.NumberColumn;
import org.bulwark.data.Weights;
import org.bulwark.score.ScoreProblem;
import org.bulwark.score.regression.Threads;
import org.junit.jupiter.api.Test;

class HeldOutGranularityTest {

    private static final List<BinningRules> CANDIDATES = IntStream.of(2, 3, 5, 8, 12)
            .mapToObj(most -> BinningRules.DEFAULT.running(Trend.FREE).sized(new BinningRules.Sizes(0.01, 1, 1, most)))
            .toList();

    @Test
    void theHeldOutValueIsThatOfTheFormula() {
        // one cut at 1; fold 0: goods 3 | 1, bads 1 | 3; fold 1: goods 2 | 2, bads 1 | 2
        Loans loans = new Loans(
                new double[] {0, 0, 0, 2, 0, 2, 2, 2, 0, 0, 2, 2, 0, 2, 2},
                new byte[] {0, 0, 0, 0, 1, 1, 1, 1, 0, 0, 0, 0, 1, 1, 1});
        int[] foldOf = {0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1};
        BinningRules oneCut = BinningRules.DEFAULT
                .running(Trend.FREE)
                .sized(new BinningRules.Sizes(0, 0, 1, 6))
                .cut(new BinningRules.Places.Exactly(List.of(1.0)));
        double learnedOn0 = (2 / 4.0 - 1 / 3.0) * Math.log((3 / 4.0) / (1 / 4.0))
                + (2 / 4.0 - 2 / 3.0) * Math.log((1 / 4.0) / (3 / 4.0));
        double learnedOn1 = (3 / 4.0 - 1 / 4.0) * Math.log((2 / 4.0) / (1 / 3.0))
                + (1 / 4.0 - 3 / 4.0) * Math.log((2 / 4.0) / (2 / 3.0));

        Granularity granularity = loans.choose(List.of(oneCut), foldOf);

        Granularity.Judged judged = granularity.candidates().getFirst();
        assertThat(judged.refusal()).isEmpty();
        assertThat(judged.heldOut()).isCloseTo((learnedOn0 + learnedOn1) / 2, within(1e-12));
        assertThat(judged.sd()).isCloseTo(Math.abs(learnedOn0 - learnedOn1) / Math.sqrt(2), within(1e-12));
        assertThat(judged.bins()).isEqualTo(2);
    }

    @Test
    void aVariableWithManyTurnsIsCutFinely() {
        Loans wave = Loans.simulated(81, 20_000, x -> 1.5 * Math.sin(2.5 * x));

        Granularity granularity = wave.choose(CANDIDATES, wave.folds(5));

        assertThat(granularity.bestRules().sizes().maxBins()).isGreaterThanOrEqualTo(8);
        assertThat(granularity.simplestRules().sizes().maxBins()).isGreaterThanOrEqualTo(5);
    }

    @Test
    void noiseIsWorthNothingHeldOutAndIsCutCoarselyAsARule() {
        int coarse = 0;
        double sum = 0;
        for (long seed = 200; seed < 240; seed++) {
            Loans noise = Loans.simulated(seed, 2000, x -> 0);

            Granularity granularity = noise.choose(CANDIDATES, noise.folds(5));

            sum += granularity.candidates().getLast().heldOut();
            coarse += granularity.simplestRules().sizes().maxBins() <= 3 ? 1 : 0;
        }
        assertThat(sum / 40).isBetween(-0.02, 0.005);
        assertThat(coarse).isGreaterThanOrEqualTo(28);
    }

    @Test
    void ofEqualCandidatesTheOneWithFewerBinsIsBest() {
        // two values only: no candidate can make more than two bins
        Loans flag = Loans.simulated(93, 1000, x -> x).rounded();

        Granularity granularity = flag.choose(CANDIDATES, flag.folds(4));

        assertThat(granularity.candidates()).allMatch(j -> j.bins() == 2);
        assertThat(granularity.best()).isZero();
        assertThat(granularity.simplest()).isZero();
    }

    @Test
    void theSimplestIsNeverFinerThanTheBest() {
        for (long seed = 94; seed < 104; seed++) {
            Loans loans = Loans.simulated(seed, 1500, x -> 0.5 * x);

            Granularity granularity = loans.choose(CANDIDATES, loans.folds(5));

            Granularity.Judged best = granularity.candidates().get(granularity.best());
            Granularity.Judged simplest = granularity.candidates().get(granularity.simplest());
            assertThat(simplest.bins()).isLessThanOrEqualTo(best.bins());
            assertThat(simplest.heldOut()).isGreaterThanOrEqualTo(best.heldOut() - best.sd() / Math.sqrt(5));
        }
    }

    @Test
    void anInfeasibleCandidateIsPassedOverWithItsReason() {
        Loans loans = Loans.simulated(105, 500, x -> x);
        BinningRules tooLarge =
                BinningRules.DEFAULT.sized(new BinningRules.Sizes(0.4, 5, 4, 6)); // four bins of 40 % each

        Granularity granularity = loans.choose(List.of(tooLarge, CANDIDATES.getFirst()), loans.folds(4));

        assertThat(granularity.candidates().getFirst().refusal()).isPresent();
        assertThat(granularity.bestRules()).isEqualTo(CANDIDATES.getFirst());
        assertThatThrownBy(() -> loans.choose(List.of(tooLarge), loans.folds(4)))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().code()).isEqualTo(ScoreProblem.BINNING_INFEASIBLE));
    }

    @Test
    void theNumberOfThreadsChangesNothing() {
        Loans loans = Loans.simulated(106, 5000, Math::sin);

        Granularity one = Threads.with(1, () -> loans.choose(CANDIDATES, loans.folds(5)));

        assertThat(Threads.with(4, () -> loans.choose(CANDIDATES, loans.folds(5))))
                .isEqualTo(one);
    }

    @Test
    void aSingleFoldIsRefused() {
        Loans loans = Loans.simulated(107, 100, x -> x);

        assertThatThrownBy(() -> loans.choose(CANDIDATES, new int[100]))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().code()).isEqualTo(ScoreProblem.TOO_FEW_ROWS));
    }

    private record Loans(double[] x, byte[] bad) {

        static Loans simulated(long seed, int rows, DoubleUnaryOperator logOdds) {
            SplittableRandom random = new SplittableRandom(seed);
            double[] x = new double[rows];
            byte[] bad = new byte[rows];
            for (int row = 0; row < rows; row++) {
                x[row] = 2 * random.nextGaussian();
                double eta = logOdds.applyAsDouble(x[row]) - 1;
                bad[row] = (byte) (random.nextDouble() < 1 / (1 + Math.exp(-eta)) ? 1 : 0);
            }
            return new Loans(x, bad);
        }

        Loans rounded() {
            return new Loans(
                    IntStream.range(0, x.length)
                            .mapToDouble(row -> x[row] > 0 ? 1 : 0)
                            .toArray(),
                    bad);
        }

        int[] folds(int folds) {
            return IntStream.range(0, x.length).map(row -> row % folds).toArray();
        }

        Granularity choose(List<BinningRules> candidates, int[] foldOf) {
            return HeldOutGranularity.choose(
                    new NumberColumn("x", x), bad, Weights.equal(x.length), new LinkedHashMap<>(), candidates, foldOf);
        }
    }
}
