package org.bulwark.score.regression;

import java.util.Arrays;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;

/** One step's penalised least squares, exactly, under a wish about signs. The intercept stands last, without penalty and free. */
final class Quadratic {

    private Quadratic() {}

    /**
     * Minimises ½β'Aβ − q'β + ½·ridge·Σβ² under the signs wished for: an active-set method after Lawson and Hanson (1974), which ends
     * after finitely many exchanges.
     */
    static double[] minimise(double[][] a, double[] q, Wish wish) {
        int n = q.length;
        boolean[] free = new boolean[n];
        if (wish.sign() == Wish.Sign.ANY) {
            Arrays.fill(free, true);
            return solve(a, q, free, wish.ridge());
        }
        int sign = wish.sign() == Wish.Sign.NOT_NEGATIVE ? 1 : -1;
        free[n - 1] = true;
        double[] beta = solve(a, q, free, wish.ridge());
        for (int exchange = 0; exchange < 10 * n; exchange++) {
            int enter = steepest(a, q, beta, free, sign, wish.ridge());
            if (enter < 0) {
                return beta;
            }
            free[enter] = true;
            double[] next = solve(a, q, free, wish.ridge());
            while (leaves(next, beta, free, sign)) {
                next = solve(a, q, free, wish.ridge());
            }
            beta = next;
        }
        return beta;
    }

    /** The column held at 0 that the objective most wants on its allowed side, or −1. */
    private static int steepest(double[][] a, double[] q, double[] beta, boolean[] free, int sign, double ridge) {
        int best = -1;
        double most = 0;
        for (int j = 0; j < q.length; j++) {
            if (free[j]) {
                continue;
            }
            double slope = q[j] - ridge * beta[j];
            for (int k = 0; k < q.length; k++) {
                slope -= a[j][k] * beta[k];
            }
            double pull = sign * slope / Math.sqrt(a[j][j] + ridge + Double.MIN_NORMAL);
            if (pull > most && pull > 1e-9 * (1 + Math.abs(q[j]))) {
                most = pull;
                best = j;
            }
        }
        return best;
    }

    /**
     * Moves {@code beta} towards {@code next} as far as the signs allow and holds the coefficients that reach 0 there; false when
     * {@code next} is allowed as it is.
     */
    private static boolean leaves(double[] next, double[] beta, boolean[] free, int sign) {
        double step = 2;
        for (int j = 0; j < next.length - 1; j++) {
            if (free[j] && sign * next[j] <= 0) {
                step = Math.min(step, reach(beta[j], next[j]));
            }
        }
        if (step > 1) {
            return false;
        }
        for (int j = 0; j < next.length; j++) {
            if (free[j]) {
                boolean held = j < next.length - 1 && sign * next[j] <= 0 && reach(beta[j], next[j]) <= step;
                beta[j] = held ? 0 : beta[j] + step * (next[j] - beta[j]);
                free[j] = !held;
            }
        }
        return true;
    }

    /** The part of the way from an allowed value to a forbidden one at which 0 is reached. */
    private static double reach(double from, double to) {
        return from == to ? 0 : from / (from - to);
    }

    private static double[] solve(double[][] a, double[] q, boolean[] free, double ridge) {
        int[] index = chosen(free);
        double[] part = new double[index.length];
        for (int i = 0; i < index.length; i++) {
            part[i] = q[index[i]];
        }
        double[] solution = new Definite(part(a, index, ridge)).solve(part);
        double[] beta = new double[q.length];
        for (int i = 0; i < index.length; i++) {
            beta[index[i]] = solution[i];
        }
        return beta;
    }

    /** Standard errors √diag((A+R)⁻¹A(A+R)⁻¹) of the coefficients that are not held at 0; NaN for the others. */
    static double[] errors(double[][] a, double[] beta, Wish wish) {
        boolean[] free = new boolean[beta.length];
        for (int j = 0; j < beta.length; j++) {
            free[j] = wish.sign() == Wish.Sign.ANY || beta[j] != 0 || j == beta.length - 1;
        }
        int[] index = chosen(free);
        RealMatrix inverse = new Definite(part(a, index, wish.ridge())).inverse();
        RealMatrix cover = inverse.multiply(MatrixUtils.createRealMatrix(part(a, index, 0)))
                .multiply(inverse);
        double[] errors = new double[beta.length];
        Arrays.fill(errors, Double.NaN);
        for (int i = 0; i < index.length; i++) {
            errors[index[i]] = Math.sqrt(Math.max(0, cover.getEntry(i, i)));
        }
        return errors;
    }

    private static double[][] part(double[][] a, int[] index, double ridge) {
        double[][] part = new double[index.length][index.length];
        int intercept = a.length - 1;
        for (int i = 0; i < index.length; i++) {
            for (int k = 0; k < index.length; k++) {
                part[i][k] = a[index[i]][index[k]] + (i == k && index[i] != intercept ? ridge : 0);
            }
        }
        return part;
    }

    private static int[] chosen(boolean[] free) {
        int n = 0;
        int[] index = new int[free.length];
        for (int j = 0; j < free.length; j++) {
            if (free[j]) {
                index[n++] = j;
            }
        }
        return Arrays.copyOf(index, n);
    }
}
