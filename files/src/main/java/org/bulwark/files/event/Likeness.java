package org.bulwark.files.event;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** How alike two names are: the share of their runs of three letters that both have (Dice), blanks and case apart. */
final class Likeness {

    private static final int RUN = 3;

    private Likeness() {}

    /** 0 for names that share nothing, 1 for equal ones. */
    static double of(String one, String other) {
        Set<String> runs = runs(one);
        Set<String> others = runs(other);
        if (runs.isEmpty() || others.isEmpty()) {
            return 0;
        }
        Set<String> both = new HashSet<>(runs);
        both.retainAll(others);
        return 2.0 * both.size() / (runs.size() + others.size());
    }

    /** A name as words in small letters with one blank between. */
    static String words(String name) {
        return name.replaceAll("(?<=[\\p{Ll}\\p{N}])(?=\\p{Lu})", " ")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    /** Whether one of some words stands in a name. */
    static boolean has(String name, Set<String> words) {
        for (String word : words(name).split(" ", -1)) {
            if (words.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> runs(String name) {
        Set<String> runs = new HashSet<>();
        for (String word : words(name).split(" ", -1)) {
            String marked = " " + word + " ";
            for (int i = 0; i + RUN <= marked.length() && !word.isEmpty(); i++) {
                runs.add(marked.substring(i, i + RUN));
            }
        }
        return runs;
    }
}
