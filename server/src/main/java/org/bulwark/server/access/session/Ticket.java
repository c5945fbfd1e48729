package org.bulwark.server.access.session;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What the browser's session holds: whose it is and since when, nothing of what they may do, which is read again for every request.
 *
 * @param session the session's id in the table; not the cookie
 * @param account whose
 * @param openedAt when they signed in
 * @param authenticatedAt when they last gave their password or passkey
 */
record Ticket(UUID session, UUID account, Instant openedAt, Instant authenticatedAt) implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String ATTRIBUTE = Ticket.class.getName();

    static Optional<Ticket> of(HttpSession session) {
        return session.getAttribute(ATTRIBUTE) instanceof Ticket ticket ? Optional.of(ticket) : Optional.empty();
    }

    void putInto(HttpSession session) {
        session.setAttribute(ATTRIBUTE, this);
    }

    Ticket authenticatedAgain(Instant now) {
        return new Ticket(session, account, openedAt, now);
    }
}
