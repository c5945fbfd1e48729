package org.bulwark.indicator.fold;

/** Reads what a {@link NumberWriter} wrote. Bytes that end too early are an {@link IndexOutOfBoundsException}. */
public final class NumberReader {

    private final byte[] bytes;
    private int at;

    /** Reads from the first byte on. */
    public NumberReader(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    /** The next number. */
    public long next() {
        long left = 0;
        int shift = 0;
        byte one;
        do {
            one = bytes[at++];
            left |= (long) (one & (NumberWriter.MORE - 1)) << shift;
            shift += NumberWriter.GROUP;
        } while (one < 0);
        return (left >>> 1) ^ -(left & 1);
    }

    /** Whether nothing is left. */
    public boolean isAtEnd() {
        return at == bytes.length;
    }

    void run(long[] row) {
        int place = 0;
        while (place < row.length) {
            place += (int) next();
            long others = next();
            for (long i = 0; i < others; i++) {
                row[place++] = next();
            }
        }
    }
}
