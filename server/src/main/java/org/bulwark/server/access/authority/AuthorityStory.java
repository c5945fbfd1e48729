package org.bulwark.server.access.authority;

import java.time.Instant;
import java.util.Optional;

/**
 * A row of the matrix and how it came about.
 *
 * @param row the row
 * @param proposedBy who proposed it
 * @param proposedAt when
 * @param approvedBy who approved it; empty = it waits and counts for nothing
 * @param endedBy who ended or refused it; empty = nobody
 */
public record AuthorityStory(
        AuthorityRow row,
        String proposedBy,
        Instant proposedAt,
        Optional<String> approvedBy,
        Optional<String> endedBy) {

    /** Whether a second person has yet to look at it. */
    public boolean isWaiting() {
        return approvedBy.isEmpty() && endedBy.isEmpty();
    }
}
