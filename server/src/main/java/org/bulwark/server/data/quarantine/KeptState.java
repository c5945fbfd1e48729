package org.bulwark.server.data.quarantine;

import java.util.Locale;

/** Where a record stands that was kept aside. */
enum KeptState {
    /** Somebody must look. */
    WAITING,
    /** It was corrected and taken in. */
    MENDED,
    /** It was taken in as it was sent. */
    REPLAYED,
    /** It was given up, and its content with it. */
    DROPPED;

    /** The word in addresses, JSON and the database. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static KeptState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
