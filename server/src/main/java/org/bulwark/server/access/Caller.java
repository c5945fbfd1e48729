package org.bulwark.server.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.bulwark.server.database.Conditions;

/**
 * Who asks: an account as it is at this moment, read again for every request. A handler takes one as a parameter; elsewhere
 * {@link Callers#current} has it.
 *
 * @param account the account's id
 * @param login the name to sign in with, which also names the actor in the audit log
 * @param displayName the name that people see
 * @param roles who they are in the bank
 * @param branches the codes of their branches; empty = the whole bank for roles that reach it, nothing for the others
 * @param authenticatedAt when the password or passkey was last given
 * @param means by a session of pages or a token of the API
 */
public record Caller(
        UUID account,
        String login,
        String displayName,
        Set<UserRole> roles,
        Set<String> branches,
        Instant authenticatedAt,
        Means means) {

    /** How long a password or passkey counts as just given. */
    public static final Duration FRESH_FOR = Duration.ofMinutes(5);

    /** How a caller proves who they are. */
    public enum Means {
        /** A cookie after signing in at a page. */
        SESSION,
        /** A signed token in the header. */
        TOKEN
    }

    /** Copies. */
    public Caller {
        roles = Collections.unmodifiableSet(roles.isEmpty() ? EnumSet.noneOf(UserRole.class) : EnumSet.copyOf(roles));
        branches = Set.copyOf(branches);
    }

    /** Whether one of the roles holds it. */
    public boolean may(Permission permission) {
        for (UserRole role : roles) {
            if (role.permissions().contains(permission)) {
                return true;
            }
        }
        return false;
    }

    /** Whether no branch is hidden: the filter of a list can be left out. */
    public boolean seesWholeBank() {
        return branches.isEmpty() && roles.stream().anyMatch(UserRole::reachesWholeBank);
    }

    /**
     * Narrows a query to what exists for them.
     *
     * @param conditions what else is asked
     * @param column the column of the branch, written in our code
     * @return the same conditions
     */
    public Conditions seen(Conditions conditions, String column) {
        return seesWholeBank()
                ? conditions
                : conditions.and(column + " = any (?)", (Object) branches.toArray(String[]::new));
    }

    /** Whether an object of this branch exists for them. One that does not is answered as one that is not there: 404. */
    public boolean sees(String branch) {
        return branches.contains(branch) || seesWholeBank();
    }

    /** Whether the password or passkey was given within the last {@link #FRESH_FOR}. */
    public boolean isFresh(Instant now) {
        return authenticatedAt.plus(FRESH_FOR).isAfter(now);
    }

    /**
     * Goes on when they may, and ends otherwise; for what depends on the content of a request and so cannot stand at the handler.
     *
     * @throws org.bulwark.basics.ProblemException {@link AccessProblem#FORBIDDEN}, or {@link AccessProblem#STEP_UP_NEEDED} for a permission
     *     that needs a fresh password
     */
    public void demand(Permission permission, Instant now) {
        if (!may(permission)) {
            throw AccessProblem.FORBIDDEN.with(
                    "Your roles do not include what this needs: " + permission + ".",
                    "Ask an administrator for a role that includes it.");
        }
        if (permission.needsFreshAuthentication() && !isFresh(now)) {
            throw AccessProblem.STEP_UP_NEEDED.with(
                    "This needs your password or passkey again.",
                    "Give it at /access/step-up, or ask for a new token.");
        }
    }
}
