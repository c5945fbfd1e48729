package org.bulwark.server.retention;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that stands against a party's being erased: a claim, an inquiry, a court's order.
 *
 * @param id its id
 * @param party whom it protects
 * @param reason why; nothing personal
 * @param placedAt since when
 * @param placedBy the login of who placed it
 * @param releasedAt when it ended, if it did
 * @param releasedBy the login of who ended it
 */
public record Hold(
        UUID id,
        UUID party,
        String reason,
        Instant placedAt,
        String placedBy,
        Optional<Instant> releasedAt,
        Optional<String> releasedBy) {}
