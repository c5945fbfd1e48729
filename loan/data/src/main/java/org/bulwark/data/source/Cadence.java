package org.bulwark.data.source;

import java.time.Period;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How often a source is expected to say something of a party. */
public enum Cadence {
    /** Whenever something happens; silence says nothing. */
    IRREGULAR(null),
    /** Every day. */
    DAILY(Period.ofDays(1)),
    /** Every week. */
    WEEKLY(Period.ofDays(7)),
    /** Every month. */
    MONTHLY(Period.ofMonths(1)),
    /** Every quarter. */
    QUARTERLY(Period.ofMonths(3)),
    /** Every year. */
    YEARLY(Period.ofYears(1));

    private final Optional<Period> every;

    Cadence(@Nullable Period every) {
        this.every = Optional.ofNullable(every);
    }

    /** The time from one record to the next; empty where none is expected. */
    public Optional<Period> every() {
        return every;
    }
}
