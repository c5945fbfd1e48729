package org.bulwark.server.access.authority;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody is away: nothing is given to them, and their own authority rests; what they delegated goes on.
 *
 * @param id its id
 * @param account who
 * @param validFrom from when
 * @param validUntil until when, exclusive
 * @param reason why, in the bank's words
 */
public record Absence(UUID id, UUID account, Instant validFrom, Instant validUntil, String reason) {

    boolean isValid(Instant at) {
        return !at.isBefore(validFrom) && at.isBefore(validUntil);
    }
}
