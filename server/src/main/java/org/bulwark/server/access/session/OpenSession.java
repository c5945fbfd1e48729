package org.bulwark.server.access.session;

import java.time.Instant;
import java.util.UUID;

/**
 * A session as people see it in a list.
 *
 * @param id its id
 * @param account whose
 * @param openedAt when they signed in
 * @param lastSeenAt when it was last used, to the minute
 * @param means {@code password}, {@code passkey} or {@code oidc}
 * @param address the IP address it was opened from
 * @param agent the browser, as it calls itself
 */
public record OpenSession(
        UUID id, UUID account, Instant openedAt, Instant lastSeenAt, String means, String address, String agent) {}
