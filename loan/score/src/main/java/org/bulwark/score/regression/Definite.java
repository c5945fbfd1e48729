package org.bulwark.score.regression;

import org.bulwark.score.ScoreProblem;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;

/**
 * A matrix of normal equations, factored (Cholesky). It is brought to a diagonal of ones first, so that the units of the columns, cents or
 * millions, do not decide whether columns count as repeating each other.
 */
final class Definite {

    /** What a column must keep of its own, as a share of its sum of squares, once the columns before it are taken out. */
    private static final double OWN = 1e-12;

    private final double[] scale;
    private final CholeskyDecomposition factors;

    /**
     * Factors.
     *
     * @throws org.bulwark.basics.ProblemException {@code score/not-converged} when the matrix is not positive definite
     */
    Definite(double[][] matrix) {
        int n = matrix.length;
        scale = new double[n];
        for (int i = 0; i < n; i++) {
            if (!(matrix[i][i] > 0)) {
                throw repeated();
            }
            scale[i] = 1 / Math.sqrt(matrix[i][i]);
        }
        double[][] scaled = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < n; k++) {
                scaled[i][k] = i == k ? 1 : matrix[i][k] * scale[i] * scale[k];
            }
        }
        try {
            factors = new CholeskyDecomposition(MatrixUtils.createRealMatrix(scaled), 1e-9, OWN);
        } catch (MathRuntimeException e) {
            throw repeated();
        }
    }

    double[] solve(double[] right) {
        double[] scaled = new double[right.length];
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = right[i] * scale[i];
        }
        double[] solution =
                factors.getSolver().solve(MatrixUtils.createRealVector(scaled)).toArray();
        for (int i = 0; i < solution.length; i++) {
            solution[i] *= scale[i];
        }
        return solution;
    }

    RealMatrix inverse() {
        RealMatrix inverse = factors.getSolver().getInverse();
        for (int i = 0; i < scale.length; i++) {
            for (int k = 0; k < scale.length; k++) {
                inverse.multiplyEntry(i, k, scale[i] * scale[k]);
            }
        }
        return inverse;
    }

    private static RuntimeException repeated() {
        return ScoreProblem.NOT_CONVERGED.with(
                "The regression's columns repeat each other, or one of them is constant.",
                "Remove one of each pair that says the same, or set a ridge penalty.");
    }
}
