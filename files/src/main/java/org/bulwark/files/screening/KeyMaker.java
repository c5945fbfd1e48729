package org.bulwark.files.screening;

/** Makes the key of a number, so that lists hold no plain numbers: a keyed hash, say. */
@FunctionalInterface
public interface KeyMaker {

    /** Numbers as they are written, for what is keyed already or no secret. */
    KeyMaker AS_WRITTEN = (scheme, written) -> written;

    /**
     * The key of a number.
     *
     * @param scheme what the number is; where a file does not say, {@link org.bulwark.screening.list.IdentifierKey#ANY}. A key that shall be
     *     found whatever the scheme must not depend on it
     * @param written the number without blanks at its ends
     */
    String key(String scheme, String written);
}
