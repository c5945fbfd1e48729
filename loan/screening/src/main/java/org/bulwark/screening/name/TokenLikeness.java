package org.bulwark.screening.name;

import org.jspecify.annotations.Nullable;

/**
 * How alike two tokens are, and in what way they meet.
 *
 * <p>Tokens meet when they are the same; when one letter was mistyped, two where both have nine letters or more; when their
 * {@link SoundKey}s are the same and have at least two letters; or when one is the other's initial. Tokens that do not meet have likeness 0:
 * this is the gate that lets an index find all that meet without looking at the others. Words with a digit, and Latin words of fewer than
 * three letters, meet by typing only when they are the same; so do a particle and a word.
 *
 * <ul>
 *   <li>Mistyped: {@link JaroWinkler}; in Chinese, from four characters on, the share of characters that stay.
 *   <li>Alike in sound: half way between Jaro–Winkler and one; a quarter of the way where the key has two letters only.
 *   <li>Initial: 0.7.
 *   <li>Joined: two or three neighbours and the one word that they are written as, with the same sound key (where it has three letters or
 *       more, else with the same letters), the same first letter or both with a vowel, and at most one letter more or fewer, are compared
 *       like tokens alike in sound.
 * </ul>
 */
public final class TokenLikeness {

    /** A likeness of one, in the ten-thousandths in which likenesses are counted. */
    public static final int ONE = 10_000;

    private static final int OF_INITIAL = 7_000;

    /** In what way tokens meet. */
    public enum Meeting {
        /** The same folded letters. */
        SAME,
        /** One or two letters apart. */
        TYPED,
        /** The same in sound. */
        SOUND,
        /** A letter that stands for a word. */
        INITIAL,
        /** Two or three tokens written as one. */
        JOINED
    }

    private TokenLikeness() {}

    /** In what way two tokens meet first: the same, an initial, typed, by sound; null where they do not. */
    static @Nullable Meeting meeting(Token one, Token other) {
        if (one.text().equals(other.text())) {
            return Meeting.SAME;
        }
        if (one.isInitialOf(other) || other.isInitialOf(one)) {
            return Meeting.INITIAL;
        }
        boolean particles = one.role() == Token.Role.PARTICLE;
        if (particles != (other.role() == Token.Role.PARTICLE)) {
            return null;
        }
        if (typed(one, other)) {
            return Meeting.TYPED;
        }
        return one.key().length() >= 2 && one.key().equals(other.key()) ? Meeting.SOUND : null;
    }

    private static boolean typed(Token one, Token other) {
        int limit = Math.min(one.typos(), other.typos());
        return limit > 0 && DamerauLevenshtein.within(limit, one.text(), other.text()) && one.isHan() == other.isHan();
    }

    /** The likeness of two tokens that meet in some way, in ten-thousandths. */
    static int of(Token one, Token other, Meeting meeting) {
        return switch (meeting) {
            case SAME -> ONE;
            case INITIAL -> OF_INITIAL;
            case TYPED, SOUND -> one.isHan() ? ofHan(one.text(), other.text()) : ofLetters(one, other);
            case JOINED -> throw new IllegalArgumentException("joined tokens are more than two");
        };
    }

    private static int ofLetters(Token one, Token other) {
        int written = written(one.text(), other.text());
        return one.key().equals(other.key()) ? raised(written, one.key()) : written;
    }

    private static int written(String one, String other) {
        return (int) Math.round(JaroWinkler.of(one, other) * ONE);
    }

    private static int raised(int written, String key) {
        int missing = ONE - written;
        return key.length() > 2 ? written + missing / 2 : key.length() == 2 ? written + missing / 4 : written;
    }

    private static int ofHan(String one, String other) {
        int longer = Math.max(one.length(), other.length());
        return ONE - ONE * DamerauLevenshtein.of(one, other) / longer;
    }

    /** The likeness of joined tokens and one token that meet. */
    static int ofJoined(String joined, Token whole) {
        return joined.equals(whole.text()) ? ONE : raised(written(joined, whole.text()), whole.key());
    }
}
