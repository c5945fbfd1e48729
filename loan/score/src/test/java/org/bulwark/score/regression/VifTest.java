package org.bulwark.score.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.bulwark.data.NumberColumn;
import org.bulwark.data.Weights;
import org.hipparchus.stat.regression.OLSMultipleLinearRegression;
import org.junit.jupiter.api.Test;

class VifTest {

    @Test
    void orthogonalColumnsHaveOne() {
        double[] a = {1, 1, 1, 1, -1, -1, -1, -1};
        double[] b = {1, 1, -1, -1, 1, 1, -1, -1};
        double[] c = {1, -1, 1, -1, 1, -1, 1, -1};

        assertThat(Vif.of(Design.of(a, b, c), Weights.equal(8))).containsExactly(new double[] {1, 1, 1}, within(1e-12));
    }

    @Test
    void twoColumnsHaveOneOverOneLessTheirSquaredCorrelation() {
        // r = 0.6: x = u, y = 0.6 u + 0.8 v for orthogonal u and v
        double[] u = {1, 1, -1, -1};
        double[] y = {1.4, -.2, .2, -1.4};

        assertThat(Vif.of(Design.of(u, y), Weights.equal(4)))
                .containsExactly(new double[] {1 / .64, 1 / .64}, within(1e-9));
    }

    @Test
    void factorsAgreeWithRegressionsOnTheOthers() {
        double[][] columns = Remission.columns();

        double[] factors = Vif.of(Design.of(columns), Weights.equal(27));

        for (int j = 0; j < columns.length; j++) {
            assertThat(factors[j]).isCloseTo(1 / (1 - rSquared(columns, j)), within(1e-6 * factors[j]));
        }
        assertThat(factors[2]).isGreaterThan(10); // infil is cell × smear
    }

    @Test
    void repeatedColumnsAreInfiniteAndTheOthersAreNot() {
        double[][] x = normal(7, 500, 4);
        double[] sum =
                IntStream.range(0, 500).mapToDouble(i -> x[0][i] + x[1][i]).toArray();
        double[] mirrored =
                IntStream.range(0, 500).mapToDouble(i -> 3 - 2 * x[2][i]).toArray();

        double[] factors = Vif.of(Design.of(x[0], x[1], x[2], x[3], sum, mirrored), Weights.equal(500));

        double inf = Double.POSITIVE_INFINITY;
        assertThat(factors[3]).isBetween(1.0, 1.1);
        factors[3] = 1;
        assertThat(factors).containsExactly(inf, inf, inf, 1, inf, inf);
    }

    @Test
    void aConstantColumnStandsAlone() {
        double[][] x = normal(8, 50, 1);

        assertThat(Vif.of(Design.of(x[0], new double[50]), Weights.equal(50))).containsExactly(1, 1);
    }

    @Test
    void noColumnsHaveNoFactors() {
        assertThat(Vif.of(Design.of(), Weights.equal(0))).isEmpty();
    }

    @Test
    void correlationsAreThoseOfTheTextbook() {
        double[][] x = normal(9, 3000, 150);
        double[] w = IntStream.range(0, 3000).mapToDouble(i -> i % 4).toArray();

        Correlations correlations = Correlations.of(Design.of(x), Weights.of(new NumberColumn("w", w)));

        for (int i = 0; i < 150; i += 7) {
            for (int k = 0; k < 150; k += 5) {
                assertThat(correlations.between(i, k)).isCloseTo(pearson(x[i], x[k], w), within(1e-11));
                assertThat(correlations.between(i, k)).isEqualTo(correlations.between(k, i));
            }
        }
    }

    @Test
    void theOrderOfRowsAndTheNumberOfThreadsDoNotMatter() {
        double[][] x = normal(10, 20_000, 70);
        int[] order = new SplittableRandom(1).ints(20_000).map(i -> i & 0xFF).toArray();
        int[] rows = IntStream.range(0, 20_000)
                .boxed()
                .sorted(Comparator.comparingInt(i -> order[i]))
                .mapToInt(i -> i)
                .toArray();
        double[][] mixed = new double[70][];
        for (int j = 0; j < 70; j++) {
            double[] column = x[j];
            mixed[j] = IntStream.of(rows).mapToDouble(row -> column[row]).toArray();
        }

        double[][] one = Threads.with(1, () -> matrix(x));

        assertThat(Threads.with(4, () -> matrix(x))).isDeepEqualTo(one);
        double[][] other = matrix(mixed);
        for (int i = 0; i < 70; i++) {
            assertThat(other[i]).containsExactly(one[i], within(1e-11));
        }
    }

    private static double[][] matrix(double[][] x) {
        return Correlations.of(Design.of(x), Weights.equal(x[0].length)).matrix();
    }

    private static double[][] normal(long seed, int rows, int width) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] x = new double[width][rows];
        for (int row = 0; row < rows; row++) {
            double shared = random.nextGaussian();
            for (int j = 0; j < width; j++) {
                x[j][row] = 5 + random.nextGaussian() + (j % 3 == 1 ? shared : 0);
            }
        }
        return x;
    }

    private static double pearson(double[] x, double[] y, double[] w) {
        double n = 0;
        double meanX = 0;
        double meanY = 0;
        for (int i = 0; i < w.length; i++) {
            n += w[i];
            meanX += w[i] * x[i];
            meanY += w[i] * y[i];
        }
        meanX /= n;
        meanY /= n;
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int i = 0; i < w.length; i++) {
            xx += w[i] * (x[i] - meanX) * (x[i] - meanX);
            yy += w[i] * (y[i] - meanY) * (y[i] - meanY);
            xy += w[i] * (x[i] - meanX) * (y[i] - meanY);
        }
        return xy / Math.sqrt(xx * yy);
    }

    private static double rSquared(double[][] columns, int target) {
        double[][] others = new double[columns[0].length][];
        for (int row = 0; row < others.length; row++) {
            int at = row;
            others[row] = IntStream.range(0, columns.length)
                    .filter(j -> j != target)
                    .mapToDouble(j -> columns[j][at])
                    .toArray();
        }
        OLSMultipleLinearRegression regression = new OLSMultipleLinearRegression();
        regression.newSampleData(columns[target], others);
        return regression.calculateRSquared();
    }
}
