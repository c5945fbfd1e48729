package org.bulwark.score.validation;

/**
 * The ascending order of doubles, as row numbers: a stable radix sort, linear in the rows and without boxing.
 *
 * <p>The bits of a double are turned so that they sort as unsigned numbers do; −0 and 0 are the same value and keep their order of rows.
 */
final class Order {

    private static final int BITS = 11;
    private static final int BUCKETS = 1 << BITS;
    private static final int PASSES = (Long.SIZE + BITS - 1) / BITS;

    private Order() {}

    /** The numbers of all rows, by ascending value; equal values in order of rows. NaN comes last. */
    static int[] ascending(double[] values) {
        int n = values.length;
        long[] keys = new long[n];
        int[] rows = new int[n];
        int[][] counts = new int[PASSES][BUCKETS];
        for (int row = 0; row < n; row++) {
            long key = sortable(values[row]);
            keys[row] = key;
            rows[row] = row;
            for (int pass = 0; pass < PASSES; pass++) {
                counts[pass][digit(key, pass)]++;
            }
        }
        long[] nextKeys = new long[n];
        int[] nextRows = new int[n];
        for (int pass = 0; pass < PASSES; pass++) {
            int[] starts = counts[pass];
            if (n == 0 || starts[digit(keys[0], pass)] == n) {
                continue; // one digit throughout: nothing to move
            }
            accumulate(starts);
            for (int i = 0; i < n; i++) {
                int place = starts[digit(keys[i], pass)]++;
                nextKeys[place] = keys[i];
                nextRows[place] = rows[i];
            }
            long[] spareKeys = keys;
            keys = nextKeys;
            nextKeys = spareKeys;
            int[] spareRows = rows;
            rows = nextRows;
            nextRows = spareRows;
        }
        return rows;
    }

    private static void accumulate(int[] counts) {
        int start = 0;
        for (int i = 0; i < counts.length; i++) {
            int count = counts[i];
            counts[i] = start;
            start += count;
        }
    }

    private static int digit(long key, int pass) {
        return (int) (key >>> (pass * BITS)) & (BUCKETS - 1);
    }

    private static long sortable(double value) {
        long bits = Double.doubleToLongBits(value + 0.0);
        return bits ^ ((bits >> 63) | Long.MIN_VALUE);
    }
}
