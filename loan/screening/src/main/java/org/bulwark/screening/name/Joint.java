package org.bulwark.screening.name;

import java.util.ArrayList;
import java.util.List;

/**
 * Neighbouring tokens of a name read as one.
 *
 * @param text their letters together
 * @param bits their places, a bit each
 */
record Joint(String text, int bits) {

    /** Never more neighbours are joined. */
    static final int MOST = 3;

    /** So many letters more or fewer than the one word they may have. */
    static final int APART = 1;

    /** All that a name has. */
    static List<Joint> of(NameForm name) {
        List<Token> tokens = name.tokens();
        List<Joint> joints = new ArrayList<>();
        for (int from = 0; from < tokens.size(); from++) {
            for (int length = 2; length <= MOST && from + length <= tokens.size(); length++) {
                if (joins(tokens, from, length)) {
                    joints.add(of(tokens, from, length));
                }
            }
        }
        return joints;
    }

    /** Some neighbours. */
    static Joint of(List<Token> tokens, int from, int length) {
        StringBuilder text = new StringBuilder();
        for (Token token : tokens.subList(from, from + length)) {
            text.append(token.text());
        }
        return new Joint(text.toString(), bits(from, length));
    }

    /** Whether neighbours are read as one: initials among themselves, or other tokens. */
    static boolean joins(List<Token> tokens, int from, int length) {
        long initials = tokens.subList(from, from + length).stream()
                .filter(token -> token.role() == Token.Role.INITIAL)
                .count();
        return initials == 0 || initials == length;
    }

    static int bits(int from, int length) {
        return ((1 << length) - 1) << from;
    }

    /** Whether it is written as a word. */
    boolean meets(Token word) {
        return word.isWord()
                && Math.abs(text.length() - word.text().length()) <= APART
                && beginning(text.charAt(0)) == beginning(word.text().charAt(0))
                && key().equals(key(word));
    }

    /** What it has in common with a word that it meets: how they begin, and the sound if that says enough, else the letters. */
    String key() {
        return key(text, SoundKey.of(text));
    }

    /** The key of a word, to be met by joined ones. */
    static String key(Token word) {
        return key(word.text(), word.key());
    }

    private static String key(String text, String sound) {
        return beginning(text.charAt(0)) + (sound.length() > 2 ? sound : text);
    }

    /** The first letter, where all vowels are alike. */
    static char beginning(char first) {
        return "eiou".indexOf(first) >= 0 ? 'a' : first;
    }
}
