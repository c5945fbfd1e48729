package org.bulwark.server.access.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.bulwark.basics.ProblemException;
import org.bulwark.server.access.AccessProblem;

/**
 * What a password must be: long and not guessable. No rule about digits and signs, after NIST SP 800-63B-4 §3.1.1: such rules make
 * passwords worse.
 */
final class PasswordRules {

    static final int SHORTEST = 12;
    static final int LONGEST = 256;

    private static final Set<String> COMMON = common();

    private PasswordRules() {}

    /**
     * Goes on when the password will do.
     *
     * @throws org.bulwark.basics.ProblemException {@link AccessProblem#PASSWORD_WEAK}
     */
    static void check(String password, String login) {
        String plain = password.toLowerCase(Locale.ROOT);
        if (password.length() < SHORTEST) {
            throw weak("The password has " + password.length() + " characters.", "Give at least " + SHORTEST + ".");
        }
        if (password.length() > LONGEST) {
            throw weak("The password has " + password.length() + " characters.", "Give at most " + LONGEST + ".");
        }
        if (plain.contains(login)) {
            throw weak(
                    "The password contains the login.",
                    "Leave it out; four words that do not belong together do well.");
        }
        if (plain.chars().distinct().count() < 5 || COMMON.stream().anyMatch(word -> isMostly(plain, word))) {
            throw weak(
                    "The password is among the first that a guesser tries.",
                    "Four words that do not belong together do well.");
        }
    }

    /** Whether nothing but a few characters are left without the word: {@code password1234} is {@code password}. */
    private static boolean isMostly(String password, String word) {
        return password.replace(word, "").length() <= Math.min(4, password.length() - word.length());
    }

    private static ProblemException weak(String what, String remedy) {
        return AccessProblem.PASSWORD_WEAK.with(what, remedy);
    }

    private static Set<String> common() {
        try (var in = Objects.requireNonNull(PasswordRules.class.getResourceAsStream("common-passwords.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
