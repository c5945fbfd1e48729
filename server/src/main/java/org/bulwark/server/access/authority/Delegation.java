package org.bulwark.server.access.authority;

import java.time.Instant;
import java.util.UUID;

/**
 * One person's authority in another's hands.
 *
 * @param id its id
 * @param from whose authority
 * @param to in whose hands
 * @param validFrom from when
 * @param validUntil until when, exclusive
 * @param reason why
 */
public record Delegation(UUID id, UUID from, UUID to, Instant validFrom, Instant validUntil, String reason) {

    boolean isValid(Instant at) {
        return !at.isBefore(validFrom) && at.isBefore(validUntil);
    }
}
