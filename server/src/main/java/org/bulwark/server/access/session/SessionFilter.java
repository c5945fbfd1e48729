package org.bulwark.server.access.session;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.account.Account;
import org.bulwark.server.access.guard.CallerAuthentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Says whose request it is, from the session's ticket and the account as it is now. */
public final class SessionFilter extends OncePerRequestFilter {

    /** Where somebody with a password of another's making chooses their own. */
    public static final String PASSWORD = "/access/password";

    private static final Set<String> BEFORE_CHANGE = Set.of(PASSWORD, "/access/logout");

    private final Sessions sessions;

    /** Over the open sessions. */
    public SessionFilter(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        Optional<Ticket> ticket = session == null ? Optional.empty() : Ticket.of(session);
        if (session == null || ticket.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        Optional<Account> account = sessions.account(ticket.get());
        if (account.isEmpty()) {
            session.invalidate();
            chain.doFilter(request, response);
        } else if (account.get().temporaryPassword()
                && isBeforeChange(request)
                && request.getDispatcherType() == DispatcherType.REQUEST) {
            response.sendRedirect(PASSWORD);
        } else {
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(new CallerAuthentication(
                    account.get().caller(ticket.get().authenticatedAt(), Caller.Means.SESSION)));
            SecurityContextHolder.setContext(context);
            chain.doFilter(request, response);
        }
    }

    /** The page of an error has the frame of whoever it is for. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    private static boolean isBeforeChange(HttpServletRequest request) {
        String path = request.getServletPath();
        return !BEFORE_CHANGE.contains(path) && !path.startsWith("/webjars/") && !path.startsWith("/assets/");
    }
}
