package org.bulwark.screening.name;

/**
 * The likeness of Jaro (1989) with the bonus of Winkler (1990) for a common beginning: up to four letters, a tenth each of what is missing
 * to one, whatever Jaro's likeness is.
 */
public final class JaroWinkler {

    private static final int PREFIX = 4;
    private static final double BONUS = 0.1;

    private JaroWinkler() {}

    /** The likeness of two words, from 0 to 1; 1 if and only if they are the same. The order of the two does not matter. */
    public static double of(String one, String other) {
        boolean turned = one.length() > other.length() || (one.length() == other.length() && one.compareTo(other) > 0);
        String a = turned ? other : one;
        String b = turned ? one : other;
        double jaro = jaro(a, b);
        int prefix = 0;
        while (prefix < Math.min(PREFIX, a.length()) && a.charAt(prefix) == b.charAt(prefix)) {
            prefix++;
        }
        return jaro + prefix * BONUS * (1 - jaro);
    }

    /** Of a word and another that is not shorter. */
    private static double jaro(String a, String b) {
        if (a.isEmpty()) {
            return b.isEmpty() ? 1 : 0;
        }
        int window = Math.max(0, b.length() / 2 - 1);
        boolean[] taken = new boolean[b.length()];
        char[] matched = new char[a.length()];
        int matches = 0;
        for (int i = 0; i < a.length(); i++) {
            int last = Math.min(b.length() - 1, i + window);
            for (int j = Math.max(0, i - window); j <= last; j++) {
                if (!taken[j] && a.charAt(i) == b.charAt(j)) {
                    taken[j] = true;
                    matched[matches++] = a.charAt(i);
                    break;
                }
            }
        }
        if (matches == 0) {
            return 0;
        }
        int moved = 0;
        for (int j = 0, k = 0; j < b.length(); j++) {
            if (taken[j] && matched[k++] != b.charAt(j)) {
                moved++;
            }
        }
        int transpositions = moved / 2;
        double m = matches;
        return (m / a.length() + m / b.length() + (m - transpositions) / m) / 3;
    }
}
