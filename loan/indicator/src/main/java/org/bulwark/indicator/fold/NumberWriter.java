package org.bulwark.indicator.fold;

import java.util.Arrays;

/** Writes whole numbers as bytes: in groups of seven bits, the sign folded in (LEB128 and zigzag), so that small ones are short. */
public final class NumberWriter {

    static final int GROUP = 7;
    static final int MORE = 0x80;

    private static final int FIRST = 256;
    private static final int LONGEST_NUMBER = 10;

    private byte[] bytes = new byte[FIRST];
    private int size;

    /** Writes one. */
    public void put(long number) {
        if (size + LONGEST_NUMBER > bytes.length) {
            bytes = Arrays.copyOf(bytes, bytes.length * 2);
        }
        long left = (number << 1) ^ (number >> 63);
        while ((left & -MORE) != 0) {
            bytes[size++] = (byte) (left | MORE);
            left >>>= GROUP;
        }
        bytes[size++] = (byte) left;
    }

    /** Writes a row of known length: turns of how many zeros, then how many other numbers, then these. */
    void run(long[] row) {
        int at = 0;
        while (at < row.length) {
            int zeros = at;
            while (zeros < row.length && row[zeros] == 0) {
                zeros++;
            }
            int others = zeros;
            while (others < row.length && row[others] != 0) {
                others++;
            }
            put(zeros - at);
            put(others - zeros);
            for (int i = zeros; i < others; i++) {
                put(row[i]);
            }
            at = others;
        }
    }

    /** What was written. */
    public byte[] bytes() {
        return Arrays.copyOf(bytes, size);
    }
}
