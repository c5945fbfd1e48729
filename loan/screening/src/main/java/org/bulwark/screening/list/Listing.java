package org.bulwark.screening.list;

import java.time.Instant;
import java.util.Optional;

/**
 * How an entry came on its list, and how long it stays.
 *
 * @param source who says so: an authority's list, a branch, a court
 * @param reason a code of the bank or of the source: {@code fraud}, {@code SDGT}; may be empty
 * @param added from when it is in force
 * @param expires from when it is no more
 * @param comment what else is to be said, addresses among it; may be empty
 */
public record Listing(String source, String reason, Instant added, Optional<Instant> expires, String comment) {

    /** Whether the entry is in force: from {@code added} on and before {@code expires}. */
    public boolean isInForce(Instant at) {
        return !added.isAfter(at) && expires.map(at::isBefore).orElse(true);
    }
}
