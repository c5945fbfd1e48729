package org.bulwark.data.profile;

import java.util.Arrays;

/**
 * Rows in ascending order of their numbers, equal numbers in the order of rows, by radix sort on the numbers' bits. Eight bits a pass;
 * a pass in which all numbers agree is skipped, and whole numbers agree in most of their bits.
 */
final class RowOrder {

    private static final int BITS = 8;
    private static final int DIGITS = 1 << BITS;
    private static final int PASSES = (Long.SIZE + BITS - 1) / BITS;

    private final long[] keys;
    private final int[] rows;

    private RowOrder(long[] keys, int[] rows) {
        this.keys = keys;
        this.rows = rows;
    }

    /** The order of all numbers; none is NaN, −0 is 0. */
    static RowOrder of(double[] values) {
        int[] rows = new int[values.length];
        Arrays.setAll(rows, row -> row);
        return of(values, rows, rows.length);
    }

    /** The order of the first {@code size} of the rows given, by their numbers. */
    static RowOrder of(double[] values, int[] rows, int size) {
        long[] keys = new long[size];
        for (int i = 0; i < size; i++) {
            keys[i] = key(values[rows[i]]);
        }
        return sorted(keys, Arrays.copyOf(rows, size));
    }

    private static RowOrder sorted(long[] keys, int[] rows) {
        int size = keys.length;
        int[][] starts = counts(keys);
        long[] nextKeys = new long[size];
        int[] nextRows = new int[size];
        for (int pass = 0; pass < PASSES; pass++) {
            int[] start = starts[pass];
            int shift = pass * BITS;
            if (size == 0 || start[digit(keys[0], shift)] == size) {
                continue;
            }
            int sum = 0;
            for (int d = 0; d < DIGITS; d++) {
                int count = start[d];
                start[d] = sum;
                sum += count;
            }
            for (int i = 0; i < size; i++) {
                int at = start[digit(keys[i], shift)]++;
                nextKeys[at] = keys[i];
                nextRows[at] = rows[i];
            }
            long[] swapKeys = keys;
            keys = nextKeys;
            nextKeys = swapKeys;
            int[] swapRows = rows;
            rows = nextRows;
            nextRows = swapRows;
        }
        return new RowOrder(keys, rows);
    }

    private static int[][] counts(long[] keys) {
        int[][] counts = new int[PASSES][DIGITS];
        for (long key : keys) {
            for (int pass = 0; pass < PASSES; pass++) {
                counts[pass][digit(key, pass * BITS)]++;
            }
        }
        return counts;
    }

    private static int digit(long key, int shift) {
        return (int) (key >>> shift) & (DIGITS - 1);
    }

    /** The whole number whose unsigned order is the order of doubles. */
    private static long key(double value) {
        long bits = Double.doubleToRawLongBits(value + 0.0); // −0.0 becomes 0.0
        return bits ^ ((bits >> 63) | Long.MIN_VALUE);
    }

    int size() {
        return rows.length;
    }

    /** The row at a rank from 0. */
    int row(int rank) {
        return rows[rank];
    }

    /** Whether the next rank has another number, or there is none. */
    boolean endsTie(int rank) {
        return rank + 1 == keys.length || keys[rank] != keys[rank + 1];
    }
}
