package org.bulwark.score.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bulwark.data.Weights;
import org.bulwark.score.ScoreProblem;

/**
 * Fits a logistic regression by iteratively reweighted least squares (McCullagh and Nelder 1989), with an L2 penalty and a wish about
 * signs. Each step solves the penalised normal equations; under a sign wish it is the quadratic programme's exact solution. A step that
 * raises the penalised deviance is halved.
 */
public final class LogisticRegression {

    private static final int MOST_STEPS = 60;
    private static final int MOST_HALVINGS = 30;
    private static final double CLOSE = 1e-10;
    /** A coefficient stands still when a step changes it by less than this, per standard unit of its column. */
    private static final double STILL = 1e-4;

    private LogisticRegression() {}

    /**
     * Fits.
     *
     * @param design rows × columns
     * @param bad 1 for bad rows, else 0
     * @param weights how much each row counts; they are scaled to 1 on average, so that standard errors speak of rows
     * @param wish penalty and signs
     * @throws org.bulwark.basics.ProblemException {@code score/not-converged} when there is no finite solution: the inputs separate good
     *     from bad completely or in part, or repeat each other; {@code score/too-few-rows} without rows of both outcomes
     */
    public static LogisticFit fit(Design design, byte[] bad, Weights weights, Wish wish) {
        int width = design.columns();
        Rows rows = new Rows(design, bad, weights);
        double[] beta = new double[width + 1];
        double base = rows.baseRate();
        if (!(base > 0 && base < 1)) {
            throw ScoreProblem.TOO_FEW_ROWS.with(
                    "The regression has " + bad.length + " rows, of which a share of " + base + " by weight is bad.",
                    "Give rows of both outcomes.");
        }
        beta[width] = Math.log(base / (1 - base));
        Moments at = rows.moments(beta, true);
        double nullDeviance = at.deviance();
        double[] units = units(at.information());
        double objective = at.deviance() + penalty(beta, wish);
        boolean converged = false;
        int step = 0;
        while (!converged && step < MOST_STEPS) {
            step++;
            double[] target = Quadratic.minimise(at.information(), at.linear(beta), wish);
            double[] next = target;
            Moments there = rows.moments(next, true);
            double value = there.deviance() + penalty(next, wish);
            for (int halving = 0;
                    halving < MOST_HALVINGS && !(value <= objective + 1e-9 * Math.abs(objective));
                    halving++) {
                for (int j = 0; j <= width; j++) {
                    next[j] = (next[j] + beta[j]) / 2;
                }
                there = rows.moments(next, true);
                value = there.deviance() + penalty(next, wish);
            }
            converged = Math.abs(objective - value) <= CLOSE * (Math.abs(value) + 1) && still(beta, next, units);
            beta = next;
            at = there;
            objective = value;
        }
        if (!converged || !Double.isFinite(objective)) {
            throw ScoreProblem.NOT_CONVERGED.with(
                    "The regression on " + width + " columns found no finite solution in " + step + " steps.",
                    "Remove columns that repeat each other or that give the outcome away, or set a ridge penalty.");
        }
        double[] errors = Quadratic.errors(at.information(), beta, wish);
        List<Double> coefficients = new ArrayList<>();
        List<Double> standardErrors = new ArrayList<>();
        for (int j = 0; j < width; j++) {
            coefficients.add(beta[j] + 0.0);
            standardErrors.add(errors[j]);
        }
        return new LogisticFit(
                beta[width], coefficients, errors[width], standardErrors, at.deviance(), nullDeviance, step, converged);
    }

    /** The columns' root mean squares, up to a factor common to all: at the base rate every row has the same variance. */
    private static double[] units(double[][] information) {
        int intercept = information.length - 1;
        double[] units = new double[information.length];
        for (int j = 0; j < units.length; j++) {
            units[j] = Math.sqrt(information[j][j] / information[intercept][intercept]);
        }
        return units;
    }

    /**
     * Whether a step left the coefficients where they were. Where inputs separate the outcomes the deviance settles while coefficients run
     * off at a steady pace, so the deviance alone does not tell.
     */
    private static boolean still(double[] from, double[] to, double[] units) {
        for (int j = 0; j < from.length; j++) {
            if (Math.abs(to[j] - from[j]) * units[j] > STILL * (1 + Math.abs(to[j]) * units[j])) {
                return false;
            }
        }
        return true;
    }

    private static double penalty(double[] beta, Wish wish) {
        double squares = 0;
        for (int j = 0; j < beta.length - 1; j++) {
            squares += beta[j] * beta[j];
        }
        return wish.ridge() * squares;
    }

    /** What one pass over the rows yields at a point: deviance, X'(y − p) and X'WX, the intercept last. */
    record Moments(double deviance, double[] score, double[][] information) {

        /** The linear part of the working least squares: X'Wz = X'WXβ + X'(y − p). */
        double[] linear(double[] beta) {
            double[] q = Arrays.copyOf(score, score.length);
            for (int j = 0; j < q.length; j++) {
                for (int k = 0; k < q.length; k++) {
                    q[j] += information[j][k] * beta[k];
                }
            }
            return q;
        }
    }
}
