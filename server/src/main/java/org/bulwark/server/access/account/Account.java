package org.bulwark.server.access.account;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.UserRole;

/**
 * Somebody, or some machine, that may sign in.
 *
 * @param id its id
 * @param login what is typed, in small letters
 * @param displayName what people see
 * @param kind a person or another system
 * @param hasPassword whether it has one here; those who sign in at the bank's identity provider only have none
 * @param temporaryPassword whether the password was set by somebody else and must be changed first
 * @param roles who they are in the bank
 * @param branches the codes of their branches, see {@link Caller}
 * @param active whether it may sign in
 * @param demo whether it was made to try the product
 * @param tokensFrom tokens and sessions made before are refused
 * @param lastSignedInAt when it last did
 */
public record Account(
        UUID id,
        String login,
        String displayName,
        Kind kind,
        boolean hasPassword,
        boolean temporaryPassword,
        Set<UserRole> roles,
        Set<String> branches,
        boolean active,
        boolean demo,
        Instant tokensFrom,
        Optional<Instant> lastSignedInAt) {

    /** A person or another system. */
    public enum Kind {
        /** Signs in at pages. */
        PERSON,
        /** Gets tokens only, with its secret. */
        MACHINE
    }

    /** Copies. */
    public Account {
        roles = Set.copyOf(roles);
        branches = Set.copyOf(branches);
    }

    /** Whether what is of a branch exists for them, as for {@link org.bulwark.server.access.Caller#sees}. */
    public boolean sees(String branch) {
        boolean wholeBank = branches.isEmpty() && roles.stream().anyMatch(UserRole::reachesWholeBank);
        return wholeBank || branches.contains(branch);
    }

    /** The account as the caller of a request. */
    public Caller caller(Instant authenticatedAt, Caller.Means means) {
        return new Caller(id, login, displayName, roles, branches, authenticatedAt, means);
    }

    /** How it is named as the subject of an audit entry. */
    public String subject() {
        return "account:" + id;
    }
}
