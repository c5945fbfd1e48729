package org.bulwark.score.regression;

import org.bulwark.data.Weights;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.MatrixUtils;

/**
 * Variance inflation factors (Marquardt 1970): by how much a coefficient's variance grows because other columns say the same.
 *
 * <p>The factor of a column is 1/(1 − R²) of its regression on all others, which is its diagonal element of the inverse correlation
 * matrix. 1 is a column that stands alone; above 5 or 10 is commonly called too much.
 */
public final class Vif {

    /** An eigenvalue below this share of the number of columns is 0: correlations are known to about 12 decimals. */
    private static final double NOTHING = 1e-11;

    /** A column has a part in a dependence when its squared share of the eigenvector is above this. */
    private static final double PART = 1e-9;

    private Vif() {}

    /** The factors of the columns of a design. */
    public static double[] of(Design design, Weights weights) {
        return of(Correlations.of(design, weights));
    }

    /**
     * The factors of some columns.
     *
     * @return one a column: 1 or more; infinite for columns that others repeat exactly, together or alone, while the factors of columns
     *     outside such a dependence stay finite
     */
    public static double[] of(Correlations correlations) {
        int n = correlations.size();
        double[] factors = new double[n];
        if (n == 0) {
            return factors;
        }
        EigenDecompositionSymmetric parts =
                new EigenDecompositionSymmetric(MatrixUtils.createRealMatrix(correlations.matrix()), 1e-12, true);
        double[] values = parts.getEigenvalues();
        for (int e = 0; e < n; e++) {
            double[] vector = parts.getEigenvector(e).toArray();
            boolean dependence = values[e] < NOTHING * n;
            for (int j = 0; j < n; j++) {
                double share = vector[j] * vector[j];
                if (!dependence) {
                    factors[j] += share / values[e];
                } else if (share > PART) {
                    factors[j] = Double.POSITIVE_INFINITY;
                }
            }
        }
        for (int j = 0; j < n; j++) {
            factors[j] = Math.max(1, factors[j]);
        }
        return factors;
    }
}
