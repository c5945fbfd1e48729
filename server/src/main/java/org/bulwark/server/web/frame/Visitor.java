package org.bulwark.server.web.frame;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Whom a page is drawn for.
 *
 * @param name the name that they sign in with
 * @param fullName what people call them
 * @param roles their roles' words, for example {@code officer}
 * @param branch their branch, empty for the whole bank
 * @param may whether they may open an address such as {@code /users}; what they may not open is not shown
 */
public record Visitor(String name, String fullName, List<String> roles, String branch, Predicate<String> may) {

    private static final Pattern BLANK = Pattern.compile("\\s+");

    /** Copies the roles. */
    public Visitor {
        roles = List.copyOf(roles);
    }

    /** Up to two letters that stand for the person, for example {@code LW}; one character for a Chinese name. */
    public String initials() {
        List<String> words = BLANK.splitAsStream(fullName.strip()).toList();
        String first = letter(words.getFirst());
        return words.size() == 1 ? first : first + letter(words.getLast());
    }

    private static String letter(String word) {
        return word.isEmpty() ? "?" : new String(Character.toChars(Character.toUpperCase(word.codePointAt(0))));
    }
}
