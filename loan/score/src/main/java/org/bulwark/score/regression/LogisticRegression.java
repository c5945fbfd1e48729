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

    private LogisticRegression() {}

    /**
     * Fits.
     *
     * @param design rows × columns
     * @param bad 1 for bad rows, else 0
     * @param weights how much each row counts; they are scaled to 1 on average, so that standard errors speak of rows
     * @param wish penalty and signs
     * @throws org.bulwark.basics.ProblemException {@code score/not-converged} when there is no finite solution: the inputs separate good
     *     from bad completely, or repeat each other
     */
    public static LogisticFit fit(Design design, byte[] bad, Weights weights, Wish wish) {
        int width = design.columns();
        Rows rows = new Rows(design, bad, weights);
        double[] beta = new double[width + 1];
        double base = rows.baseRate();
        beta[width] = Math.log(base / (1 - base));
        Moments at = rows.moments(beta, true);
        double nullDeviance = at.deviance();
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
            converged = Math.abs(objective - value) <= CLOSE * (Math.abs(value) + 1);
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
