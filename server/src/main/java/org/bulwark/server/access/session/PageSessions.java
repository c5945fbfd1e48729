package org.bulwark.server.access.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.account.Account;
import org.springframework.stereotype.Component;

/** Binds what the browser holds to an account: at signing in, at giving the password again, at signing out. */
@Component
public class PageSessions {

    private final Sessions sessions;
    private final InstantSource clock;

    PageSessions(Sessions sessions, InstantSource clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    /**
     * Opens a session for an account whose proof has been checked. The stranger's session ends with its cookie and its mark of forms: one
     * that somebody planted is worth nothing.
     *
     * @param means {@code password}, {@code passkey} or {@code oidc}
     */
    public void open(HttpServletRequest request, Account account, String means) {
        HttpSession strangers = request.getSession(false);
        if (strangers != null) {
            strangers.invalidate();
        }
        HttpSession session = request.getSession(true);
        String agent = Objects.requireNonNullElse(request.getHeader("User-Agent"), "");
        sessions.open(account, means, request.getRemoteAddr(), agent).putInto(session);
        session.setMaxInactiveInterval((int) Sessions.IDLE.toSeconds());
    }

    /** Keeps that the owner has just given password or passkey again. */
    public void authenticatedAgain(HttpServletRequest request) {
        HttpSession session = request.getSession();
        Ticket.of(session).ifPresent(ticket -> {
            request.changeSessionId();
            ticket.authenticatedAgain(clock.instant()).putInto(session);
        });
    }

    /** The id of the session that a request belongs to, so that a list can mark it as this one. */
    public Optional<UUID> current(HttpServletRequest request) {
        return ticket(request).map(Ticket::session);
    }

    /** Ends the session of a request. */
    public void close(HttpServletRequest request, Caller caller) {
        ticket(request).ifPresent(ticket -> sessions.signOut(ticket, caller.login()));
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    private static Optional<Ticket> ticket(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? Optional.empty() : Ticket.of(session);
    }
}
