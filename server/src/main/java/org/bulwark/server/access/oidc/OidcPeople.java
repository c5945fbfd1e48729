package org.bulwark.server.access.oidc;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.bulwark.server.access.AccessProblem;
import org.bulwark.server.access.AccessProperties.Oidc;
import org.bulwark.server.access.UserRole;
import org.bulwark.server.access.account.Account;
import org.bulwark.server.access.account.Accounts;
import org.bulwark.server.access.account.NewAccount;
import org.bulwark.server.access.account.Registrar;
import org.bulwark.server.data.Branches;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who somebody that the provider vouches for is here. Roles and branches are the provider's to say, at each sign-in anew; whoever has no
 * role stays outside. A local account is never taken over because the provider names the same login.
 */
final class OidcPeople {

    private static final String PROVIDER = "identity-provider";

    private final Oidc settings;
    private final Accounts accounts;
    private final Registrar registrar;
    private final Branches branches;
    private final TransactionTemplate transaction;

    OidcPeople(
            Oidc settings, Accounts accounts, Registrar registrar, Branches branches, TransactionTemplate transaction) {
        this.settings = settings;
        this.accounts = accounts;
        this.registrar = registrar;
        this.branches = branches;
        this.transaction = transaction;
    }

    /**
     * The account, made at the first time and brought up to date at every other.
     *
     * @throws org.bulwark.basics.ProblemException {@link AccessProblem#SIGN_IN_REFUSED} for who has no role here or is disabled,
     *     {@link AccessProblem#LOGIN_TAKEN} when the login is somebody else's
     */
    Account account(OidcUser user) {
        return Objects.requireNonNull(transaction.execute(status -> {
            Set<UserRole> roles = roles(user);
            if (roles.isEmpty()) {
                throw refused("none of the groups that the provider names is a role here");
            }
            String external = user.getIssuer() + " " + user.getSubject();
            Account account = accounts.findExternal(external)
                    .map(known -> updated(known, roles, branches(user)))
                    .orElseGet(() -> made(user, external, roles));
            if (!account.active() || account.kind() != Account.Kind.PERSON) {
                throw refused("the account is disabled");
            }
            return account;
        }));
    }

    private Account updated(Account known, Set<UserRole> roles, Set<String> branches) {
        if (known.roles().equals(roles) && known.branches().equals(branches)) {
            return known;
        }
        registrar.assign(known.id(), roles, branches, PROVIDER);
        return accounts.find(known.id()).orElseThrow();
    }

    private Account made(OidcUser user, String external, Set<UserRole> roles) {
        String login = Objects.requireNonNullElse(user.getClaimAsString(settings.loginClaim()), "");
        String name = Optional.ofNullable(user.getFullName())
                .filter(n -> !n.isBlank())
                .orElse(login);
        return registrar.makeExternal(
                new NewAccount(login, name, Account.Kind.PERSON, roles, branches(user)), external, PROVIDER);
    }

    private Set<UserRole> roles(OidcUser user) {
        Set<UserRole> roles = EnumSet.noneOf(UserRole.class);
        for (String group : texts(user, settings.rolesClaim())) {
            UserRole role = settings.roles().get(group);
            if (role != null && role != UserRole.MACHINE) {
                roles.add(role);
            }
        }
        return roles;
    }

    /** Only branches that there are: a misspelt one gives nothing. */
    private Set<String> branches(OidcUser user) {
        Set<String> known = new TreeSet<>(texts(user, settings.branchesClaim()));
        known.removeIf(code -> !branches.exists(code));
        return known;
    }

    private static List<String> texts(OidcUser user, String claim) {
        Map<String, Object> claims = user.getClaims();
        return switch (claims.get(claim)) {
            case String one -> List.of(one);
            case Collection<?> many ->
                many.stream()
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .toList();
            case null, default -> List.of();
        };
    }

    private static RuntimeException refused(String because) {
        return AccessProblem.SIGN_IN_REFUSED.with(
                "The bank's account is good, but " + because + ".", "Ask an administrator for a role.");
    }
}
