package org.bulwark.score.regression;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.bulwark.data.Weights;
import org.bulwark.score.regression.LogisticRegression.Moments;

/** The rows of one fit: passes over them in chunks of fixed size, in parallel, added up in order. */
final class Rows {

    private static final int CHUNK = 1 << 14;
    private static final int BLOCK = 256;

    private final Design design;
    private final byte[] bad;
    private final Weights weights;
    private final double scale;

    Rows(Design design, byte[] bad, Weights weights) {
        this.design = design;
        this.bad = bad;
        this.weights = weights;
        this.scale = (double) weighing(weights) / weights.total();
    }

    /** The rows with a weight: one without is no observation. */
    private static int weighing(Weights weights) {
        int rows = 0;
        for (int row = 0; row < weights.rows(); row++) {
            rows += weights.at(row) > 0 ? 1 : 0;
        }
        return rows;
    }

    double baseRate() {
        long bads = 0;
        for (int row = 0; row < bad.length; row++) {
            bads += bad[row] * weights.at(row);
        }
        return (double) bads / weights.total();
    }

    Moments moments(double[] beta, boolean withInformation) {
        int chunks = Math.ceilDiv(bad.length, CHUNK);
        Moments[] parts = new Moments[chunks];
        IntStream.range(0, chunks).parallel().forEach(c -> {
            int from = c * CHUNK;
            parts[c] = chunk(beta, from, Math.min(bad.length, from + CHUNK), withInformation);
        });
        int n = beta.length;
        double deviance = 0;
        double[] score = new double[n];
        double[][] information = new double[n][n];
        for (Moments part : parts) {
            deviance += part.deviance();
            for (int j = 0; j < n; j++) {
                score[j] += part.score()[j];
                for (int k = 0; k <= j; k++) {
                    information[j][k] += part.information()[j][k];
                }
            }
        }
        for (int j = 0; j < n; j++) {
            for (int k = 0; k < j; k++) {
                information[k][j] = information[j][k];
            }
        }
        return new Moments(deviance, score, information);
    }

    private Moments chunk(double[] beta, int from, int to, boolean withInformation) {
        int width = design.columns();
        double[] block = new double[BLOCK * width];
        double[] variance = new double[BLOCK];
        double[] score = new double[width + 1];
        double[][] information = new double[width + 1][width + 1];
        double deviance = 0;
        for (int start = from; start < to; start += BLOCK) {
            int end = Math.min(to, start + BLOCK);
            design.rows(start, end, block);
            Arrays.fill(variance, 0);
            for (int row = start; row < end; row++) {
                int at = (row - start) * width;
                double eta = beta[width];
                for (int j = 0; j < width; j++) {
                    eta += beta[j] * block[at + j];
                }
                double w = weights.at(row) * scale;
                // log(1 + e^|eta|) kept accurate on both sides
                double log = Math.max(eta, 0) + Math.log1p(Math.exp(-Math.abs(eta)));
                double p = 1 / (1 + Math.exp(-eta));
                deviance += 2 * w * (log - bad[row] * eta);
                double surprise = w * (bad[row] - p);
                for (int j = 0; j < width; j++) {
                    score[j] += surprise * block[at + j];
                }
                score[width] += surprise;
                variance[row - start] = w * Math.max(p * (1 - p), 1e-12);
            }
            if (withInformation) {
                addInformation(block, variance, information);
            }
        }
        return new Moments(deviance, score, information);
    }

    /** Adds a block's X'WX, below the diagonal, four rows at a time: one read and one write of a sum serve four products. */
    private static void addInformation(double[] x, double[] variance, double[][] information) {
        int width = information.length - 1;
        double[] intercept = information[width];
        for (int row = 0; row < BLOCK; row += 4) {
            double v0 = variance[row];
            double v1 = variance[row + 1];
            double v2 = variance[row + 2];
            double v3 = variance[row + 3];
            int r0 = row * width;
            int r1 = r0 + width;
            int r2 = r1 + width;
            int r3 = r2 + width;
            for (int j = 0; j < width; j++) {
                double a0 = v0 * x[r0 + j];
                double a1 = v1 * x[r1 + j];
                double a2 = v2 * x[r2 + j];
                double a3 = v3 * x[r3 + j];
                double[] line = information[j];
                for (int k = 0; k <= j; k++) {
                    line[k] += a0 * x[r0 + k] + a1 * x[r1 + k] + a2 * x[r2 + k] + a3 * x[r3 + k];
                }
                intercept[j] += a0 + a1 + a2 + a3;
            }
            intercept[width] += v0 + v1 + v2 + v3;
        }
    }
}
