package org.bulwark.indicator.fold;

import java.math.BigInteger;

/** Sums in 128 bits, kept as a low and a high word beside each other. */
public final class Wide {

    private Wide() {}

    /** Adds a number to the one that begins at a place. */
    public static void add(long[] words, int at, long low, long high) {
        long sum = words[at] + low;
        long carry = Long.compareUnsigned(sum, low) < 0 ? 1 : 0;
        words[at] = sum;
        words[at + 1] += high + carry;
    }

    /** Adds the square of a whole number. */
    static void addSquare(long[] words, int at, long value) {
        add(words, at, value * value, Math.multiplyHigh(value, value));
    }

    /** The number nearest to the words, the even one of two: exact as long as it has 53 bits. */
    public static double value(long low, long high) {
        if (high == low >> 63) {
            return low;
        }
        return exact(low, high).doubleValue();
    }

    /** The number itself. */
    public static BigInteger exact(long low, long high) {
        return BigInteger.valueOf(high).shiftLeft(Long.SIZE).add(new BigInteger(Long.toUnsignedString(low)));
    }
}
