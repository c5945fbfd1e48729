package org.bulwark.server.access.account;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.bulwark.server.access.AccessProblem;
import org.bulwark.server.access.UserRole;

/**
 * An account to be made.
 *
 * @param login 2 to 64 small letters, digits and {@code . _ - @}
 * @param displayName what people see
 * @param kind a person or a machine
 * @param roles who they are; a machine is {@link UserRole#MACHINE} and nothing else, a person never is
 * @param branches the codes of their branches
 */
public record NewAccount(
        String login, String displayName, Account.Kind kind, Set<UserRole> roles, Set<String> branches) {

    private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._@-]{1,63}");
    private static final int LONGEST_NAME = 100;

    /** Checks and copies. */
    public NewAccount {
        login = login.strip().toLowerCase(Locale.ROOT);
        displayName = displayName.strip();
        roles = Set.copyOf(roles);
        branches = Set.copyOf(branches);
        if (!LOGIN.matcher(login).matches()) {
            throw AccessProblem.ACCOUNT_INVALID.with(
                    "'" + login + "' cannot be a login.", "Give 2 to 64 letters, digits and . _ - @.");
        }
        checkName(displayName);
        checkRoles(kind, roles);
    }

    static void checkName(String name) {
        if (name.isEmpty() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            throw AccessProblem.ACCOUNT_INVALID.with(
                    "The name is empty, too long or not plain text.", "Give 1 to " + LONGEST_NAME + " characters.");
        }
    }

    static void checkRoles(Account.Kind kind, Set<UserRole> roles) {
        boolean fits = kind == Account.Kind.MACHINE
                ? roles.equals(Set.of(UserRole.MACHINE))
                : !roles.contains(UserRole.MACHINE);
        if (!fits) {
            throw AccessProblem.ACCOUNT_INVALID.with(
                    "A machine has the role machine and no other, and a person never has it.",
                    "Make two accounts if both are needed.");
        }
    }

    /** A person. */
    public static NewAccount person(String login, String displayName, UserRole role, Set<String> branches) {
        return new NewAccount(login, displayName, Account.Kind.PERSON, Set.of(role), branches);
    }

    /** Another system. */
    public static NewAccount machine(String login, String displayName) {
        return new NewAccount(login, displayName, Account.Kind.MACHINE, Set.of(UserRole.MACHINE), Set.of());
    }
}
