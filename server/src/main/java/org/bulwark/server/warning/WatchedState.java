package org.bulwark.server.warning;

import java.util.Locale;

/** Where a customer on the watch list stands. */
enum WatchedState {
    /** Reviewed again and again. */
    WATCHED,
    /** Somebody asks for the release, and a second person of the level has to say so. */
    RELEASING,
    /** Off the list. */
    RELEASED;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static WatchedState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
