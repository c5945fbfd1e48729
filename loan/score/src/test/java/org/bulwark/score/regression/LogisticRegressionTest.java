package org.bulwark.score.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bulwark.basics.ProblemException;
import org.bulwark.data.NumberColumn;
import org.bulwark.data.Weights;
import org.bulwark.score.ScoreProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LogisticRegressionTest {

    @Test
    void theCoefficientOfATableIsItsLogOddsRatio() {
        SplittableRandom random = new SplittableRandom(11);
        for (int trial = 0; trial < 50; trial++) {
            Table2By2 table = new Table2By2(
                    random.nextInt(1, 400), random.nextInt(1, 400), random.nextInt(1, 400), random.nextInt(1, 400));

            LogisticFit fit = table.fit();

            assertThat(fit.coefficients().getFirst()).isCloseTo(table.logOddsRatio(), within(1e-7));
            assertThat(fit.errors().getFirst()).isCloseTo(table.error(), within(1e-5 * table.error()));
            assertThat(fit.intercept()).isCloseTo(Math.log((double) table.bad0() / table.good0()), within(1e-7));
        }
    }

    @Test
    void aCoefficientThatHappensToBeZeroIsAParameterAllTheSame() {
        LogisticFit fit = new Table2By2(30, 10, 30, 10).fit();

        assertThat(fit.coefficients().getFirst()).isCloseTo(0, within(1e-12));
        assertThat(fit.aic()).isCloseTo(fit.nullDeviance() + 4, within(1e-9));
        assertThat(fit.bic(80)).isCloseTo(fit.nullDeviance() + 2 * Math.log(80), within(1e-9));
        assertThat(fit.p(0)).isCloseTo(1, within(1e-9));
    }

    @Test
    void withoutColumnsTheBaseRateIsLeft() {
        byte[] bad = {1, 0, 0, 0};

        LogisticFit fit = LogisticRegression.fit(Design.of(), bad, Weights.equal(4), Wish.PLAIN);

        assertThat(fit.intercept()).isCloseTo(Math.log(1.0 / 3), within(1e-12));
        assertThat(fit.deviance()).isCloseTo(fit.nullDeviance(), within(1e-12));
        assertThat(fit.deviance()).isCloseTo(-2 * (Math.log(0.25) + 3 * Math.log(0.75)), within(1e-12));
    }

    /** Under a sign wish: no pull left on free coefficients, and a pull to the forbidden side on those held (Karush, Kuhn, Tucker). */
    @ParameterizedTest
    @EnumSource(Wish.Sign.class)
    void theSolutionIsTheBestUnderItsWish(Wish.Sign sign) {
        int held = 0;
        for (long seed = 1; seed <= 30; seed++) {
            Problem problem = Problem.random(seed, 300, 6);
            double ridge = seed % 3 == 0 ? 0 : seed;

            LogisticFit fit = problem.fit(new Wish(ridge, sign));

            double[] pull = problem.score(fit);
            assertThat(pull[6]).isCloseTo(0, within(1e-4));
            for (int j = 0; j < 6; j++) {
                double beta = fit.coefficients().get(j);
                double left = pull[j] - ridge * beta;
                if (Double.isNaN(fit.errors().get(j))) {
                    held++;
                    assertThat(beta).isZero();
                    assertThat(sign == Wish.Sign.NOT_NEGATIVE ? left : -left).isLessThan(1e-4);
                } else {
                    assertThat(left).isCloseTo(0, within(1e-4));
                    assertThat(sign == Wish.Sign.NOT_POSITIVE ? -beta : sign == Wish.Sign.ANY ? 1 : beta)
                            .isGreaterThanOrEqualTo(0);
                }
            }
        }
        assertThat(held > 0).isEqualTo(sign != Wish.Sign.ANY);
    }

    @Test
    void aRidgeShrinksAndLeavesTheAverageAlone() {
        Problem problem = Problem.random(5, 500, 3);
        double before = Double.POSITIVE_INFINITY;
        for (double ridge : new double[] {0, 1, 10, 100, 1000}) {
            LogisticFit fit = problem.fit(new Wish(ridge, Wish.Sign.ANY));

            double length = fit.coefficients().stream().mapToDouble(b -> b * b).sum();
            assertThat(length).isLessThan(before);
            assertThat(problem.score(fit)[3]).isCloseTo(0, within(1e-4));
            before = length;
        }
    }

    @Test
    void completeSeparationIsRefused() {
        double[] x = IntStream.range(0, 40).mapToDouble(i -> i).toArray();
        byte[] bad = new byte[40];
        IntStream.range(20, 40).forEach(i -> bad[i] = 1);

        refusedAsNotConverged(() -> LogisticRegression.fit(Design.of(x), bad, Weights.equal(40), Wish.PLAIN));
        assertThat(LogisticRegression.fit(Design.of(x), bad, Weights.equal(40), new Wish(1, Wish.Sign.ANY))
                        .converged())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 1000})
    void separationInPartIsRefused(int rowsApart) {
        // all rows with x = 1 are bad, the others are mixed
        int rows = 2000 + rowsApart;
        double[] x = new double[rows];
        double[] other = new double[rows];
        byte[] bad = new byte[rows];
        SplittableRandom random = new SplittableRandom(3);
        for (int row = 0; row < rows; row++) {
            x[row] = row < rowsApart ? 1 : 0;
            other[row] = random.nextGaussian();
            bad[row] = (byte) (row < rowsApart || random.nextInt(4) == 0 ? 1 : 0);
        }

        refusedAsNotConverged(() -> LogisticRegression.fit(Design.of(x, other), bad, Weights.equal(rows), Wish.PLAIN));
    }

    @Test
    void columnsThatRepeatEachOtherAreRefused() {
        Problem problem = Problem.random(8, 200, 2);
        double[] first = problem.columns[0];
        double[] sum = IntStream.range(0, 200)
                .mapToDouble(i -> first[i] + problem.columns[1][i])
                .toArray();
        double[] constant = IntStream.range(0, 200).mapToDouble(i -> 7).toArray();
        double[] zero = new double[200];

        for (double[] extra : new double[][] {first, sum, constant, zero}) {
            refusedAsNotConverged(() -> LogisticRegression.fit(
                    Design.of(first, problem.columns[1], extra), problem.bad, Weights.equal(200), Wish.PLAIN));
        }
    }

    @Test
    void unitsOfColumnsDoNotMatter() {
        Problem problem = Problem.random(9, 400, 3);
        LogisticFit fit = problem.fit(Wish.PLAIN);

        LogisticFit inOtherUnits = problem.times(1e9, 1, 1e-7).fit(Wish.PLAIN);

        assertThat(inOtherUnits.deviance()).isCloseTo(fit.deviance(), within(1e-8));
        assertThat(inOtherUnits.coefficients().get(0) * 1e9)
                .isCloseTo(fit.coefficients().get(0), within(1e-6));
        assertThat(inOtherUnits.errors().get(2) * 1e-7).isCloseTo(fit.errors().get(2), within(1e-6));
    }

    @Test
    void rowsWithoutWeightChangeNothing() {
        Problem problem = Problem.random(10, 300, 2);
        double[] ones =
                IntStream.range(0, 300).mapToDouble(i -> i < 200 ? 1 : 0).toArray();

        LogisticFit some = LogisticRegression.fit(
                Design.of(problem.columns), problem.bad, Weights.of(new NumberColumn("w", ones)), Wish.PLAIN);

        assertThat(some.errors()).isEqualTo(problem.first(200).fit(Wish.PLAIN).errors());
        assertThat(some.deviance()).isEqualTo(problem.first(200).fit(Wish.PLAIN).deviance());
    }

    @Test
    void oneOutcomeOnlyIsRefused() {
        assertThatThrownBy(() -> LogisticRegression.fit(
                        Design.of(new double[] {1, 2, 3}), new byte[3], Weights.equal(3), Wish.PLAIN))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().code()).isEqualTo(ScoreProblem.TOO_FEW_ROWS));
    }

    @Test
    void theNumberOfThreadsDoesNotMatter() {
        Problem problem = Problem.random(12, 60_000, 4);

        LogisticFit one = Threads.with(1, () -> problem.fit(Wish.PLAIN));

        assertThat(Threads.with(4, () -> problem.fit(Wish.PLAIN))).isEqualTo(one);
    }

    private static void refusedAsNotConverged(ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().code()).isEqualTo(ScoreProblem.NOT_CONVERGED));
    }

    /** Correlated columns of normal numbers and an outcome that some of them drive. */
    private record Problem(double[][] columns, byte[] bad) {

        static Problem random(long seed, int rows, int width) {
            SplittableRandom random = new SplittableRandom(seed);
            double[] slope = IntStream.range(0, width)
                    .mapToDouble(j -> random.nextGaussian() / 2)
                    .toArray();
            double[][] columns = new double[width][rows];
            byte[] bad = new byte[rows];
            for (int row = 0; row < rows; row++) {
                double shared = random.nextGaussian();
                double eta = -1;
                for (int j = 0; j < width; j++) {
                    columns[j][row] = random.nextGaussian() + shared;
                    eta += slope[j] * columns[j][row];
                }
                bad[row] = (byte) (random.nextDouble() < 1 / (1 + Math.exp(-eta)) ? 1 : 0);
            }
            return new Problem(columns, bad);
        }

        Problem times(double... factors) {
            double[][] other = IntStream.range(0, columns.length)
                    .mapToObj(j -> IntStream.range(0, bad.length)
                            .mapToDouble(row -> columns[j][row] * factors[j])
                            .toArray())
                    .toArray(double[][]::new);
            return new Problem(other, bad);
        }

        Problem first(int rows) {
            double[][] fewer = new double[columns.length][];
            for (int j = 0; j < fewer.length; j++) {
                fewer[j] = Arrays.copyOf(columns[j], rows);
            }
            return new Problem(fewer, Arrays.copyOf(bad, rows));
        }

        LogisticFit fit(Wish wish) {
            return LogisticRegression.fit(Design.of(columns), bad, Weights.equal(bad.length), wish);
        }

        /** X'(y − p), the intercept last. */
        double[] score(LogisticFit fit) {
            double[] score = new double[columns.length + 1];
            for (int row = 0; row < bad.length; row++) {
                double eta = fit.intercept();
                for (int j = 0; j < columns.length; j++) {
                    eta += fit.coefficients().get(j) * columns[j][row];
                }
                double surprise = bad[row] - 1 / (1 + Math.exp(-eta));
                for (int j = 0; j < columns.length; j++) {
                    score[j] += surprise * columns[j][row];
                }
                score[columns.length] += surprise;
            }
            return score;
        }
    }
}
