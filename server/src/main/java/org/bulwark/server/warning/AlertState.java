package org.bulwark.server.warning;

import java.util.Arrays;
import java.util.Locale;

/** Where the work on an alert stands. */
enum AlertState {
    /** Somebody has to answer for it. */
    OPEN,
    /** Somebody wants to close it, and a second person must agree. */
    CLOSING,
    /** It is over. */
    CLOSED;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static AlertState of(String word) {
        return Arrays.stream(values())
                .filter(state -> state.word().equals(word))
                .findFirst()
                .orElseThrow();
    }
}
