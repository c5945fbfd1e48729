package org.bulwark.score.regression;

import java.util.stream.IntStream;
import org.bulwark.data.Weights;

/**
 * Weighted sums, squares and cross products of the columns of a design, each column taken from its value in the first row so that little
 * is lost when means are taken out, and a constant one is exactly 0.
 *
 * <p>Rows come in blocks that fit a core's cache, some blocks at a time; the pairs of columns are shared out among the threads in tiles,
 * and each tile adds up all rows in their order. So the sums do not depend on the number of threads.
 */
final class Products {

    private static final int BLOCK = 64;
    private static final int TILE = 64;
    /** How many numbers are held at a time: 8 MB. */
    private static final int AT_ONCE = 1 << 20;

    private final int width;
    private double total;
    private final double[] sum;
    private final double[][] cross;

    private Products(int width) {
        this.width = width;
        this.sum = new double[width];
        this.cross = new double[width][width];
    }

    static Products of(Design design, Weights weights) {
        int width = design.columns();
        Products products = new Products(width);
        if (width == 0 || design.rows() == 0) {
            return products;
        }
        double[] origin = new double[width];
        design.rows(0, 1, origin);
        int blocks = Math.max(1, AT_ONCE / (BLOCK * width));
        for (int from = 0; from < design.rows(); from += blocks * BLOCK) {
            int first = from;
            int count = Math.min(blocks, Math.ceilDiv(design.rows() - from, BLOCK));
            Block[] held = new Block[count];
            IntStream.range(0, count)
                    .parallel()
                    .forEach(b -> held[b] = Block.of(design, weights, origin, first + b * BLOCK));
            products.add(held);
        }
        return products;
    }

    /** Σw·(x − mean)(y − mean). */
    double covariance(int i, int k) {
        return cross[Math.max(i, k)][Math.min(i, k)] - sum[i] * sum[k] / total;
    }

    private void add(Block[] blocks) {
        for (Block block : blocks) {
            for (int row = 0; row < block.weight.length; row++) {
                total += block.weight[row];
                for (int j = 0, at = row * width; j < width; j++, at++) {
                    sum[j] += block.weight[row] * block.value[at];
                }
            }
        }
        int tiles = Math.ceilDiv(width, TILE);
        IntStream.range(0, tiles * tiles)
                .parallel()
                .filter(t -> t % tiles <= t / tiles)
                .forEach(t -> {
                    for (Block block : blocks) {
                        addTile(block, t / tiles * TILE, t % tiles * TILE);
                    }
                });
    }

    private void addTile(Block block, int top, int left) {
        double[] x = block.value;
        int bottom = Math.min(width, top + TILE);
        int right = Math.min(width, left + TILE);
        // four rows at a time: one read and one write of a sum serve four products; a block has 4·k rows, the last ones
        // empty
        for (int row = 0; row < block.weight.length; row += 4) {
            int r0 = row * width;
            int r1 = r0 + width;
            int r2 = r1 + width;
            int r3 = r2 + width;
            for (int i = top; i < bottom; i++) {
                double a0 = block.weight[row] * x[r0 + i];
                double a1 = block.weight[row + 1] * x[r1 + i];
                double a2 = block.weight[row + 2] * x[r2 + i];
                double a3 = block.weight[row + 3] * x[r3 + i];
                double[] line = cross[i];
                int end = Math.min(right, i + 1);
                for (int k = left; k < end; k++) {
                    line[k] += a0 * x[r0 + k] + a1 * x[r1 + k] + a2 * x[r2 + k] + a3 * x[r3 + k];
                }
            }
        }
    }

    /** Some rows: values less the origin, row after row, and weights; filled up with rows of weight 0. */
    private record Block(double[] value, double[] weight) {

        static Block of(Design design, Weights weights, double[] origin, int from) {
            int to = Math.min(design.rows(), from + BLOCK);
            int width = origin.length;
            double[] value = new double[BLOCK * width];
            double[] weight = new double[BLOCK];
            design.rows(from, to, value);
            for (int row = from; row < to; row++) {
                weight[row - from] = (double) weights.at(row) / Weights.ONE;
                for (int j = 0, at = (row - from) * width; j < width; j++, at++) {
                    value[at] -= origin[j];
                }
            }
            return new Block(value, weight);
        }
    }
}
