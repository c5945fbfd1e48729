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
        int from = 0;
        int shorter = Math.min(one.length(), other.length());
        while (from < shorter && one.charAt(from) == other.charAt(from)) {
            from++;
        }
        int cut = 0;
        while (cut < shorter - from && one.charAt(one.length() - 1 - cut) == other.charAt(other.length() - 1 - cut)) {
            cut++;
        }
        return distance(one.substring(from, one.length() - cut), other.substring(from, other.length() - cut));
    }

    /** Whether two words are at most so far apart; cheaper than the distance where they are not. */
    static boolean within(int limit, String one, String other) {
        return Math.abs(one.length() - other.length()) <= limit && of(one, other) <= limit;
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
