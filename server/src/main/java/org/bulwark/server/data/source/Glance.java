package org.bulwark.server.data.source;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bulwark.data.quality.FlowState;
import org.bulwark.data.source.Source;

/**
 * A source at a glance.
 *
 * @param source its declaration
 * @param last the hour in which it was last heard of with something that is new; empty for never
 * @param state whether it flows, by its cadence and lag
 * @param day the last 24 hours
 * @param month the last 30 days
 * @param days what was accepted on each of these days, the earliest first
 */
record Glance(Source source, Optional<Instant> last, FlowState state, Counted day, Counted month, List<Long> days) {

    /** Copies. */
    Glance {
        days = List.copyOf(days);
    }
}
