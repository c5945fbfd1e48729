package org.bulwark.screening.name;

/**
 * One word of a name.
 *
 * @param text its folded letters and digits
 * @param role what it is in the name
 * @param key its {@link SoundKey}, empty where it has none
 */
public record Token(String text, Role role, String key) {

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
        return new Token(text, role, role == Role.INITIAL ? "" : SoundKey.of(text));
    }

    boolean isWord() {
        return role == Role.WORD;
    }

    /** Whether it stands for words that begin so. */
    boolean isInitialOf(Token other) {
        return role == Role.INITIAL && other.isWord() && other.text.charAt(0) == text.charAt(0);
    }

    /** What it has in common with neighbours that, joined, are the same word: the sound if it says enough, else the letters. */
    String joint() {
        return key.length() > 2 ? key : text;
    }

    boolean isHan() {
        return Han.is(text.codePointAt(0));
    }
}
