package org.bulwark.server.access.passkey;

import java.time.Instant;
import java.util.UUID;

/**
 * A passkey as its owner sees it.
 *
 * @param id its id in addresses
 * @param label what the owner calls it
 * @param madeAt when it was registered
 * @param lastUsedAt when it was last used
 */
public record Passkey(UUID id, String label, Instant madeAt, Instant lastUsedAt) {}
