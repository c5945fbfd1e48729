package org.bulwark.server.decision;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An application on its way to be decided.
 *
 * @param id the id that it will have
 * @param receivedAt when it came, in whole microseconds
 * @param submitter the login of whoever handed it in
 * @param key the caller's own key for it
 * @param requestHash the SHA-256 of the request, to tell a repetition from another request under the same key
 * @param request what was sent
 * @param waiting whether it was accepted before and waits in the database
 */
record Arrival(
        UUID id,
        Instant receivedAt,
        String submitter,
        Optional<String> key,
        byte[] requestHash,
        Request request,
        boolean waiting) {

    @Override
    public String toString() {
        return "Arrival[" + id + "]";
    }
}
