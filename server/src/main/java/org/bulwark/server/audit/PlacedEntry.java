package org.bulwark.server.audit;

import java.util.OptionalLong;
import org.bulwark.trust.log.entry.LogEntry;

/**
 * An entry and where it stands.
 *
 * @param place its place in the log, from 0; empty while it waits to be sealed
 * @param entry the entry
 */
public record PlacedEntry(OptionalLong place, LogEntry entry) {

    /** Whether a signed checkpoint covers it. */
    public boolean isSealed() {
        return place.isPresent();
    }
}
