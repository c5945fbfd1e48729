package org.bulwark.server.screening;

import java.util.Locale;

/** What is known of a hit. */
public enum HitState {
    /** Nobody has looked at it. */
    OPEN,
    /** It is the one who is on the list. */
    CONFIRMED,
    /** It is somebody else. */
    CLEARED;

    /** The word in the database, in addresses and JSON. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static HitState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
