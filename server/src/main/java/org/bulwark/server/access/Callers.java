package org.bulwark.server.access;

import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** The caller of the request that this thread serves. */
public final class Callers {

    private Callers() {}

    /** The caller; empty for a stranger, and outside of a request. */
    public static Optional<Caller> find() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Caller caller
                ? Optional.of(caller)
                : Optional.empty();
    }

    /**
     * The caller.
     *
     * @throws org.bulwark.basics.ProblemException {@link AccessProblem#SIGN_IN_NEEDED} for a stranger
     */
    public static Caller current() {
        return find().orElseThrow(() -> AccessProblem.SIGN_IN_NEEDED.with(
                "Nobody is signed in.", "Sign in at /access/login, or send a token."));
    }
}
