package org.bulwark.screening.name;

/**
 * One word of a name.
 *
 * @param text its folded letters and digits
 * @param role what it is in the name
 * @param key its {@link SoundKey}, empty where it has none
 * @param typos how many typing errors it allows; two tokens allow what the shorter one does
 */
public record Token(String text, Role role, String key, int typos) {

    /** From so many letters on a second typing error is allowed. */
    private static final int LONG = 9;

    private static final int SHORT = 3;
    private static final int SHORT_HAN = 4;

    /** What a token is in a name. */
    public enum Role {
        /** A word of its own. */
        WORD,
        /** A single letter in a person's name, which stands for a word. */
        INITIAL,
        /** A small word that often falls away: al, bin, abu, van, de. */
        PARTICLE
    }

    static Token of(String text, Role role) {
        return new Token(text, role, role == Role.INITIAL ? "" : SoundKey.of(text), typos(text));
    }

    private static int typos(String text) {
        boolean han = Han.is(text.codePointAt(0));
        boolean firm = text.length() < (han ? SHORT_HAN : SHORT) || text.chars().anyMatch(Character::isDigit);
        return firm ? 0 : text.length() < LONG ? 1 : 2;
    }

    boolean isWord() {
        return role == Role.WORD;
    }

    /** Whether it stands for words that begin so. */
    boolean isInitialOf(Token other) {
        return role == Role.INITIAL && other.isWord() && other.text.charAt(0) == text.charAt(0);
    }

    boolean isHan() {
        return Han.is(text.codePointAt(0));
    }
}
