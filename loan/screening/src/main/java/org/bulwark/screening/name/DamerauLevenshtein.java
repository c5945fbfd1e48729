package org.bulwark.screening.name;

import java.util.Arrays;

/**
 * How many letters must be inserted, deleted, replaced, or swapped with their neighbour to turn one word into another (Damerau 1964,
 * Levenshtein 1966), without a limit on editing between swapped letters: CA is two away from ABC, by the algorithm of Lowrance and
 * Wagner (1975).
 */
public final class DamerauLevenshtein {

    private DamerauLevenshtein() {}

    /** The distance of two words. */
    public static int of(String one, String other) {
        int from = common(one, other);
        int cut = commonEnd(one, other, from);
        return distance(one.substring(from, one.length() - cut), other.substring(from, other.length() - cut));
    }

    /** Whether two words are at most one or two letters apart. */
    static boolean within(int limit, String one, String other) {
        if (Math.abs(one.length() - other.length()) > limit) {
            return false;
        }
        int from = common(one, other);
        int cut = commonEnd(one, other, from);
        int ones = one.length() - cut - from;
        int others = other.length() - cut - from;
        if (Math.max(ones, others) <= limit) {
            return true;
        }
        if (limit == 1) { // what lies between what is common is one letter, or two swapped ones
            return ones == 2
                    && others == 2
                    && one.charAt(from) == other.charAt(from + 1)
                    && one.charAt(from + 1) == other.charAt(from);
        }
        return distance(one.substring(from, from + ones), other.substring(from, from + others)) <= limit;
    }

    private static int common(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        int common = 0;
        while (common < shorter && one.charAt(common) == other.charAt(common)) {
            common++;
        }
        return common;
    }

    private static int commonEnd(String one, String other, int from) {
        int shorter = Math.min(one.length(), other.length()) - from;
        int common = 0;
        while (common < shorter && one.charAt(one.length() - 1 - common) == other.charAt(other.length() - 1 - common)) {
            common++;
        }
        return common;
    }

    private static int distance(String a, String b) {
        if (a.isEmpty() || b.isEmpty()) {
            return a.length() + b.length();
        }
        int beyond = a.length() + b.length();
        int[][] rows = new int[a.length() + 2][b.length() + 2];
        Arrays.fill(rows[0], beyond);
        for (int i = 0; i <= a.length(); i++) {
            rows[i + 1][0] = beyond;
            rows[i + 1][1] = i;
        }
        for (int j = 0; j <= b.length(); j++) {
            rows[1][j + 1] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int lastColumn = 0; // where this row's letter was met last
            for (int j = 1; j <= b.length(); j++) {
                int lastRow = a.lastIndexOf(b.charAt(j - 1), i - 2) + 1; // where this column's letter was met last
                boolean same = a.charAt(i - 1) == b.charAt(j - 1);
                int replaced = rows[i][j] + (same ? 0 : 1);
                int edited = Math.min(rows[i][j + 1], rows[i + 1][j]) + 1;
                int swapped = rows[lastRow][lastColumn] + (i - lastRow - 1) + 1 + (j - lastColumn - 1);
                rows[i + 1][j + 1] = Math.min(Math.min(replaced, edited), swapped);
                lastColumn = same ? j : lastColumn;
            }
        }
        return rows[a.length() + 1][b.length() + 1];
    }
}
