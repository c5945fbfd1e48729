package org.bulwark.basics.rule;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds what a mistyped name may have meant. */
final class Spelling {

    private Spelling() {}

    /** An advice that names the nearest one, or some of them. */
    static String didYouMean(Collection<String> names, String written) {
        return nearest(names, written)
                .map(name -> "Did you mean '" + name + "'?")
                .orElseGet(() -> names.isEmpty()
                        ? "There are none."
                        : "There are: "
                                + String.join(", ", names.stream().limit(8).toList()) + (names.size() > 8 ? ", …" : "")
                                + ".");
    }

    /** The name that takes the fewest letters to get to from what was written, if they are few: a third of it at the most. */
    static Optional<String> nearest(Collection<String> names, String written) {
        record Candidate(String name, int distance) {}
        return names.stream()
                .map(name -> new Candidate(name, distance(name, written)))
                .filter(c -> c.distance <= Math.max(1, written.length() / 3))
                .min(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name))
                .map(Candidate::name);
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
