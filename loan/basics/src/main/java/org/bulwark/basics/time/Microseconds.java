package org.bulwark.basics.time;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The unit of every instant that is kept. PostgreSQL keeps no finer one, and what is sealed must equal what is read back. */
public final class Microseconds {

    private Microseconds() {}

    /** The instant in whole microseconds, the rest cut off, towards the past. */
    public static Instant of(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }
}
