package org.bulwark.score.validation;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/** Where groups end, from the group of each value. */
final class Ends {

    private Ends() {}

    /** The exclusive end of each run of values that one group number is given to. */
    static int[] where(int values, IntUnaryOperator group) {
        int[] ends = new int[16];
        int size = 0;
        int current = group.applyAsInt(0);
        for (int value = 1; value <= values; value++) {
            int next = value == values ? Integer.MIN_VALUE : group.applyAsInt(value);
            if (next != current) {
                if (size == ends.length) {
                    ends = Arrays.copyOf(ends, 2 * size);
                }
                ends[size++] = value;
                current = next;
            }
        }
        return Arrays.copyOf(ends, size);
    }
}
