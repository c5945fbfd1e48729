package org.bulwark.score.regression;

import java.util.stream.IntStream;
import org.bulwark.data.Weights;
import org.bulwark.score.regression.LogisticRegression.Moments;

/**
 * Rao's score tests: what each column that a regression does not use would do for it, without fitting it. The statistic is about the fall
 * in deviance if the column came in, and chi-square with one degree of freedom if the column said nothing.
 */
public final class ScoreTests {

    private ScoreTests() {}

    /**
     * Tests all columns of a design in one pass over the rows.
     *
     * @param design rows × columns, those in use and the others
     * @param used the columns in use, in the order of the fit's coefficients
     * @param fit the regression on them
     * @param bad 1 for bad rows, else 0
     * @param weights how much each row counts
     * @param wish the penalty and the signs with which it was fitted
     * @return one statistic a column: 0 for columns in use, for those that repeat them, and for those whose coefficient would have a sign
     *     not wished for
     */
    public static double[] of(Design design, int[] used, LogisticFit fit, byte[] bad, Weights weights, Wish wish) {
        int width = design.columns();
        double[] beta = new double[width + 1];
        beta[width] = fit.intercept();
        boolean[] free = new boolean[width];
        for (int i = 0; i < used.length; i++) {
            beta[used[i]] = fit.coefficients().get(i);
            free[used[i]] = true;
        }
        Moments at = new Rows(design, bad, weights).moments(beta, true);
        int[] members =
                IntStream.concat(IntStream.of(used), IntStream.of(width)).toArray();
        double[][] own = new double[members.length][members.length];
        for (int i = 0; i < members.length; i++) {
            for (int k = 0; k < members.length; k++) {
                own[i][k] = at.information()[members[i]][members[k]] + (i == k && i < used.length ? wish.ridge() : 0);
            }
        }
        Definite factored = new Definite(own);
        return IntStream.range(0, width)
                .mapToDouble(j -> free[j] ? 0 : statistic(at, j, members, factored, wish))
                .toArray();
    }

    private static double statistic(Moments at, int column, int[] members, Definite factored, Wish wish) {
        double score = at.score()[column];
        boolean allowed = switch (wish.sign()) {
            case ANY -> true;
            case NOT_NEGATIVE -> score >= 0;
            case NOT_POSITIVE -> score <= 0;
        };
        if (!allowed) {
            return 0;
        }
        double[] line = at.information()[column];
        double[] shared = IntStream.of(members).mapToDouble(m -> line[m]).toArray();
        double[] explained = factored.solve(shared);
        double whole = line[column] + wish.ridge();
        double left = whole;
        for (int i = 0; i < shared.length; i++) {
            left -= shared[i] * explained[i];
        }
        return left > 1e-10 * whole ? score * score / left : 0;
    }
}
