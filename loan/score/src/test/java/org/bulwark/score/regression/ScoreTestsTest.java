package org.bulwark.score.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.bulwark.data.Weights;
import org.junit.jupiter.api.Test;

class ScoreTestsTest {

    /** Computed apart in NumPy as U'I⁻¹U of the larger model at the smaller one's solution. */
    @Test
    void statisticsAgreeWithAnotherProgram() {
        assertThat(remission())
                .containsExactly(new double[] {1.8893, 1.0745, 1.8817, 7.9311, 3.5258, .6591}, within(6e-5));
        assertThat(remission(3)).containsExactly(new double[] {1.1183, .1369, .5715, 0, .0932, 1.2591}, within(6e-5));
        assertThat(remission(3, 5)).containsExactly(new double[] {1.4701, .1730, .8275, 0, 1.1014, 0}, within(6e-5));
    }

    @Test
    void theyForetellTheFallInDeviance() {
        SplittableRandom random = new SplittableRandom(21);
        double[][] x = new double[4][20_000];
        byte[] bad = new byte[20_000];
        for (int row = 0; row < bad.length; row++) {
            double eta = -1;
            for (int j = 0; j < 4; j++) {
                x[j][row] = random.nextGaussian();
                eta += 0.03 * j * x[j][row];
            }
            bad[row] = (byte) (random.nextDouble() < 1 / (1 + Math.exp(-eta)) ? 1 : 0);
        }
        Weights equal = Weights.equal(bad.length);
        LogisticFit one = LogisticRegression.fit(Design.of(x[0]), bad, equal, Wish.PLAIN);

        double[] statistics = ScoreTests.of(Design.of(x), new int[] {0}, one, bad, equal, Wish.PLAIN);

        for (int j = 1; j < 4; j++) {
            LogisticFit two = LogisticRegression.fit(Design.of(x[0], x[j]), bad, equal, Wish.PLAIN);
            double fall = one.deviance() - two.deviance();
            assertThat(statistics[j]).isCloseTo(fall, within(0.01 * fall + 0.01));
        }
    }

    @Test
    void columnsThatRepeatOnesInUseOrHaveTheWrongSignHaveNone() {
        double[][] columns = Arrays.copyOf(Remission.columns(), 8);
        columns[6] = columns[3];
        columns[7] = IntStream.range(0, 27).mapToDouble(i -> -columns[4][i]).toArray();
        Weights equal = Weights.equal(27);
        Wish wish = new Wish(0, Wish.Sign.NOT_NEGATIVE);
        LogisticFit fit = LogisticRegression.fit(Design.of(columns[3]), Remission.outcome(), equal, wish);

        double[] statistics = ScoreTests.of(Design.of(columns), new int[] {3}, fit, Remission.outcome(), equal, wish);

        assertThat(statistics[6]).isZero();
        assertThat(Math.min(statistics[4], statistics[7])).isZero();
        assertThat(Math.max(statistics[4], statistics[7])).isCloseTo(.0932, within(6e-5));
    }

    private static double[] remission(int... used) {
        double[][] columns = Remission.columns();
        Weights equal = Weights.equal(27);
        double[][] in = IntStream.of(used).mapToObj(j -> columns[j]).toArray(double[][]::new);
        LogisticFit fit = LogisticRegression.fit(Design.of(in), Remission.outcome(), equal, Wish.PLAIN);
        return ScoreTests.of(Design.of(columns), used, fit, Remission.outcome(), equal, Wish.PLAIN);
    }
}
