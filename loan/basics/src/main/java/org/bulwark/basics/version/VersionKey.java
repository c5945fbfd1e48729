package org.bulwark.basics.version;

import java.util.regex.Pattern;

/**
 * Which version of which thing.
 *
 * @param kind what sort of thing, a word of the house: {@code policy}, {@code scorecard}
 * @param id the thing's lasting name, {@code working-capital}
 * @param number 1 for its first version
 */
public record VersionKey(String kind, String id, int number) {

    private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final int LONGEST = 64;

    /** Kind and id are lower-case words joined by hyphens, at most 64 characters: {@link VersionProblem#KEY_INVALID}. */
    public VersionKey {
        checked("kind", kind);
        checked("name", id);
        if (number < 1) {
            throw VersionProblem.KEY_INVALID.with(
                    "Version number " + number + " of " + kind + " '" + id + "' is not above 0.", "Count from 1.");
        }
    }

    /** The key of a thing's first version. */
    public static VersionKey first(String kind, String id) {
        return new VersionKey(kind, id, 1);
    }

    /** The key of another version of the same thing. */
    public VersionKey number(int another) {
        return new VersionKey(kind, id, another);
    }

    /** Whether another key is of the same thing, whatever the version. */
    public boolean sameThing(VersionKey other) {
        return kind.equals(other.kind) && id.equals(other.id);
    }

    /** {@code policy/working-capital/3}. */
    @Override
    public String toString() {
        return kind + "/" + id + "/" + number;
    }

    private static void checked(String what, String word) {
        if (word.length() > LONGEST || !WORD.matcher(word).matches()) {
            throw VersionProblem.KEY_INVALID.with(
                    "'" + word.substring(0, Math.min(LONGEST, word.length())) + "' cannot be the " + what
                            + " of a version.",
                    "Use lower-case letters, digits and single hyphens, at most " + LONGEST
                            + " characters, a letter first.");
        }
    }
}
