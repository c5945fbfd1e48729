package org.bulwark.basics.time;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The unit of every instant that is kept. PostgreSQL keeps no finer one, and what is sealed must equal what is read back. */
public final class Microseconds {

    private Microseconds() {}

    /** How many of them an instant lies after 1970-01-01T00:00Z; the rest is cut off. */
    public static long since1970(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    /** The instant that lies so many of them after 1970-01-01T00:00Z. */
    public static Instant instant(long since1970) {
        return Instant.EPOCH.plus(since1970, ChronoUnit.MICROS);
    }

    /** The instant in whole microseconds, the rest cut off, towards the past. */
    public static Instant of(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }
}
