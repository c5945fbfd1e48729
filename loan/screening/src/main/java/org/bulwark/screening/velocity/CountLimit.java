package org.bulwark.screening.velocity;

import java.time.Duration;

/**
 * How much is too much in a window of time that ends now.
 *
 * @param kind what is counted by
 * @param window how far back; an application that is exactly so old no longer counts
 * @param most so many are still allowed
 */
public record CountLimit(KeyKind kind, Duration window, int most) {

    /** A window is longer than nothing, and a number is not negative. */
    public CountLimit {
        if (window.isNegative() || window.isZero() || most < 0) {
            throw new IllegalArgumentException("at most " + most + " in " + window);
        }
    }
}
