package org.bulwark.decision.table;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** The longest part of a sequence that ascends. */
final class Ascending {

    private Ascending() {}

    /** The places of such a part, by patience sorting (C. Schensted, Longest Increasing and Decreasing Subsequences, 1961). */
    static Set<Integer> longest(int[] values) {
        int[] ends = new int[values.length]; // the least end of an ascending part of each length
        int[] at = new int[values.length];
        int[] before = new int[values.length];
        int length = 0;
        for (int i = 0; i < values.length; i++) {
            int found = Arrays.binarySearch(ends, 0, length, values[i]);
            int pile = found >= 0 ? found : -found - 1;
            ends[pile] = values[i];
            at[pile] = i;
            before[i] = pile == 0 ? -1 : at[pile - 1];
            length = Math.max(length, pile + 1);
        }
        Set<Integer> places = new HashSet<>();
        for (int i = length == 0 ? -1 : at[length - 1]; i >= 0; i = before[i]) {
            places.add(i);
        }
        return places;
    }
}
