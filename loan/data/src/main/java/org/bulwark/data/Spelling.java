package org.bulwark.data;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds what a mistyped name may have meant. */
final class Spelling {

    private Spelling() {}

    /** The names by how many letters one would have to change to get them from what was written; case does not count. */
    static List<String> nearestFirst(List<String> names, String written) {
        String wanted = written.toLowerCase(Locale.ROOT);
        record Candidate(String name, int distance) {}
        return names.stream()
                .map(name -> new Candidate(name, distance(name.toLowerCase(Locale.ROOT), wanted)))
                .sorted(Comparator.comparingInt(Candidate::distance))
                .map(Candidate::name)
                .toList();
    }

    /** Levenshtein's distance: the least number of letters to insert, delete or replace. */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }
}
