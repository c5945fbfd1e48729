package org.bulwark.basics.party;

import java.util.Arrays;
import java.util.stream.Collectors;

/** How texts are masked and checked. The number of asterisks says nothing of the length. */
final class Mask {

    private static final String HIDDEN = "***";

    private Mask() {}

    /** The last characters only. */
    static String allBut(int last, String value) {
        return HIDDEN + value.substring(value.length() - Math.min(last, value.length() / 3));
    }

    /** The first letter of each word, for Chinese the family name. */
    static String initials(String value) {
        return Arrays.stream(value.split(" "))
                .map(word -> Character.toString(word.codePointAt(0)) + HIDDEN)
                .collect(Collectors.joining(" "));
    }

    /** Without blanks around, and one between words. A text that is empty, longer, or has control characters is refused. */
    static String tidy(String what, String text, int longest) {
        String tidied = text.strip().replaceAll("\\s+", " ");
        boolean control = tidied.chars().anyMatch(Character::isISOControl);
        if (tidied.isEmpty() || tidied.length() > longest || control) {
            throw PartyProblem.IDENTITY_INVALID.with(
                    "A " + what + " is empty, longer than " + longest + " characters, or has control characters.",
                    "Give it as it is written in the party's papers.");
        }
        return tidied;
    }
}
