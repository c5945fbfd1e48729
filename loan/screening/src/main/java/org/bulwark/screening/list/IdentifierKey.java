package org.bulwark.screening.list;

import java.util.Locale;

/**
 * Something that only one party has: a registration number, an identity number, a phone.
 *
 * @param scheme what it is, small letters: {@code registration}, {@code identity}, {@code phone}
 * @param key the number as a keyed hash, or as it is where it is no secret; compared letter by letter
 */
public record IdentifierKey(String scheme, String key) implements Comparable<IdentifierKey> {

    /** The scheme of a number on a list of which nobody said what it is: it is met by the same key of any scheme. */
    public static final String ANY = "any";

    /** Makes the scheme small; a key is not empty. */
    public IdentifierKey {
        scheme = scheme.strip().toLowerCase(Locale.ROOT);
        if (key.isEmpty()) {
            throw new IllegalArgumentException("an empty key of the scheme " + scheme);
        }
    }

    @Override
    public int compareTo(IdentifierKey other) {
        int schemes = scheme.compareTo(other.scheme);
        return schemes != 0 ? schemes : key.compareTo(other.key);
    }
}
