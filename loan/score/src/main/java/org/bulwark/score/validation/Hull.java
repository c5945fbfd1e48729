package org.bulwark.score.validation;

import java.util.Arrays;

/**
 * The upper convex hull of a ROC curve (Provost and Fawcett 2001), by a monotone chain in exact arithmetic.
 *
 * @param corners numbers of values, descending from {@link Ranking#values()} to 0: the corner v flags the values from v upwards
 */
record Hull(int[] corners) {

    static Hull of(Ranking ranking) {
        int[] corners = new int[16];
        int size = 0;
        for (int value = ranking.values(); value >= 0; value--) {
            while (size >= 2 && !turnsRight(ranking, corners[size - 2], corners[size - 1], value)) {
                size--;
            }
            if (size == corners.length) {
                corners = Arrays.copyOf(corners, 2 * size);
            }
            corners[size++] = value;
        }
        return new Hull(Arrays.copyOf(corners, size));
    }

    /** Whether the slope from a to b is steeper than from b to c. */
    private static boolean turnsRight(Ranking ranking, int a, int b, int c) {
        long bads = ranking.badBelow(a) - ranking.badBelow(b);
        long goods = ranking.goodBelow(a) - ranking.goodBelow(b);
        long nextBads = ranking.badBelow(b) - ranking.badBelow(c);
        long nextGoods = ranking.goodBelow(b) - ranking.goodBelow(c);
        return compareProducts(bads, nextGoods, nextBads, goods) > 0;
    }

    /** Compares a·b with c·d, none negative, in 128 bits. */
    private static int compareProducts(long a, long b, long c, long d) {
        int high = Long.compare(Math.multiplyHigh(a, b), Math.multiplyHigh(c, d));
        return high != 0 ? high : Long.compareUnsigned(a * b, c * d);
    }
}
