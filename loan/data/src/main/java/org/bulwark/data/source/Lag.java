package org.bulwark.data.source;

import java.time.Duration;

/**
 * How long after something happened a source tells of it.
 *
 * @param usual most records have come by then
 * @param most what comes later is late
 */
public record Lag(Duration usual, Duration most) {

    /** Within the day. */
    public static final Lag NONE = new Lag(Duration.ZERO, Duration.ofDays(1));

    /** The usual lag is not above the most: {@link SourceProblem#SOURCE_INVALID}. */
    public Lag {
        if (usual.isNegative() || most.compareTo(usual) < 0) {
            throw SourceProblem.SOURCE_INVALID.with(
                    "A lag of usually " + usual + " and at most " + most + " is none.",
                    "Give usual <= most, both >= 0.");
        }
    }
}
