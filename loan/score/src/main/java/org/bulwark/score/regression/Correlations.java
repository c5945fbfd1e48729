package org.bulwark.score.regression;

import org.bulwark.data.Weights;

/**
 * The weighted Pearson correlations of the columns of a design.
 *
 * <p>They are rounded to a multiple of 2<sup>−40</sup>, below which the order of the rows would show. A constant column correlates 0 with
 * every other.
 */
public final class Correlations {

    private static final double GRAIN = 0x1p40;

    private final double[][] matrix;

    private Correlations(double[][] matrix) {
        this.matrix = matrix;
    }

    /**
     * Takes the correlations in one pass over the rows.
     *
     * @param design rows × columns; some hundred columns and any number of rows
     * @param weights how much each row counts
     */
    public static Correlations of(Design design, Weights weights) {
        Products products = Products.of(design, weights);
        int n = design.columns();
        double[][] matrix = new double[n][n];
        for (int i = 0; i < n; i++) {
            matrix[i][i] = 1;
            for (int k = 0; k < i; k++) {
                double spread = Math.sqrt(products.covariance(i, i) * products.covariance(k, k));
                double r = spread > 0 ? products.covariance(i, k) / spread : 0;
                matrix[i][k] = Math.clamp(Math.rint(r * GRAIN) / GRAIN, -1, 1);
                matrix[k][i] = matrix[i][k];
            }
        }
        return new Correlations(matrix);
    }

    /** How many columns. */
    public int size() {
        return matrix.length;
    }

    /** The correlation of two columns, −1 to 1. */
    public double between(int column, int other) {
        return matrix[column][other];
    }

    /** The correlations among some of the columns, in the order given. */
    public Correlations among(int... columns) {
        double[][] part = new double[columns.length][columns.length];
        for (int i = 0; i < columns.length; i++) {
            for (int k = 0; k < columns.length; k++) {
                part[i][k] = matrix[columns[i]][columns[k]];
            }
        }
        return new Correlations(part);
    }

    /** The matrix itself; not to be changed. */
    double[][] matrix() {
        return matrix;
    }
}
