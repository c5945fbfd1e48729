package org.bulwark.score.validation;

import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Rows of chance for properties: PDs (on a grid when ties are wanted), outcomes drawn from them, and small whole weights. */
record Sample(double[] pd, byte[] bad, long @Nullable [] weight) {

    static Sample of(long seed, int rows, int grid) {
        Random random = new Random(seed);
        double[] pd = new double[rows];
        byte[] bad = new byte[rows];
        long[] weight = new long[rows];
        for (int row = 0; row < rows; row++) {
            double p = 0.02 + 0.9 * Math.pow(random.nextDouble(), 2);
            pd[row] = grid == 0 ? p : Math.round(p * grid) / (double) grid;
            bad[row] = (byte) (random.nextDouble() < p ? 1 : 0);
            weight[row] = random.nextInt(5);
        }
        bad[0] = 1;
        bad[1] = 1;
        bad[2] = 0;
        bad[3] = 0;
        weight[0] = weight[1] = weight[2] = weight[3] = 1;
        return new Sample(pd, bad, weight);
    }

    Sample unweighted() {
        return new Sample(pd, bad, null);
    }

    Sample take(int[] rows) {
        return new Sample(
                IntStream.of(rows).mapToDouble(row -> pd[row]).toArray(),
                bytes(IntStream.of(rows).map(row -> bad[row]).toArray()),
                weight == null
                        ? null
                        : IntStream.of(rows).mapToLong(this::weightOf).toArray());
    }

    /** Every row as often as its weight says, and no weights. */
    Sample replicated() {
        int[] rows = IntStream.range(0, pd.length)
                .flatMap(row -> IntStream.generate(() -> row).limit(weightOf(row)))
                .toArray();
        return take(rows).unweighted();
    }

    Sample scaled(long factor) {
        return new Sample(
                pd,
                bad,
                IntStream.range(0, pd.length)
                        .mapToLong(row -> factor * weightOf(row))
                        .toArray());
    }

    Sample shuffled(long seed) {
        Random random = new Random(seed);
        int[] rows = IntStream.range(0, pd.length).toArray();
        for (int i = rows.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int row = rows[i];
            rows[i] = rows[j];
            rows[j] = row;
        }
        return take(rows);
    }

    Ranking ranking() {
        return Ranking.of(pd, bad, weight);
    }

    long weightOf(int row) {
        return weight == null ? 1 : weight[row];
    }

    static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
