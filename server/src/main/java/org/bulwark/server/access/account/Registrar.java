package org.bulwark.server.access.account;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bulwark.server.TimeOrderedId;
import org.bulwark.server.access.AccessProblem;
import org.bulwark.server.access.UserRole;
import org.bulwark.server.audit.AuditTrail;
import org.bulwark.trust.log.entry.LogEntry;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes accounts and changes them, each time with an audit entry in the same transaction. Who may is asked before, at the edge. */
@Service
public class Registrar {

    /** No 0 and o, 1, i and l: it is read from paper. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private final Accounts accounts;
    private final Secrets secrets;
    private final AuditTrail audit;
    private final InstantSource clock;
    private final SecureRandom chance = new SecureRandom();

    Registrar(Accounts accounts, Secrets secrets, AuditTrail audit, InstantSource clock) {
        this.accounts = accounts;
        this.secrets = secrets;
        this.audit = audit;
        this.clock = clock;
    }

    /** Makes one with a random password, which a person must change at the first login. */
    @Transactional
    public PrintedLogin make(NewAccount wanted, String by) {
        return make(wanted, by, false);
    }

    /** Makes one to try the product with: it is flagged, and its password need not be changed. */
    @Transactional
    public PrintedLogin makeDemo(NewAccount wanted, String by) {
        return make(wanted, by, true);
    }

    /**
     * Makes one for somebody who signs in at the bank's identity provider, without a password.
     *
     * @param externalId issuer and subject, see {@link Accounts#findExternal}
     * @throws org.bulwark.basics.ProblemException {@link AccessProblem#LOGIN_TAKEN}
     */
    @Transactional
    public Account makeExternal(NewAccount wanted, String externalId, String by) {
        Account account = fresh(wanted, false);
        accounts.add(account, by);
        accounts.setExternal(account.id(), externalId);
        audit.record(made(account, by).with("means", "oidc"));
        return account;
    }

    private Account fresh(NewAccount wanted, boolean demo) {
        Instant now = clock.instant();
        return new Account(
                TimeOrderedId.at(now),
                wanted.login(),
                wanted.displayName(),
                wanted.kind(),
                false,
                false,
                wanted.roles(),
                wanted.branches(),
                true,
                demo,
                now,
                Optional.empty());
    }

    private LogEntry made(Account account, String by) {
        return entry(by, "access/account-made", account)
                .with("roles", words(account.roles()))
                .with("branches", String.join(",", account.branches()))
                .with("kind", account.kind().name());
    }

    private PrintedLogin make(NewAccount wanted, String by, boolean demo) {
        Account account = fresh(wanted, demo);
        accounts.add(account, by);
        String password = freshPassword();
        boolean temporary = wanted.kind() == Account.Kind.PERSON && !demo;
        accounts.setPassword(account.id(), secrets.hash(password), temporary, account.tokensFrom());
        audit.record(made(account, by));
        return new PrintedLogin(account.login(), password, account.displayName());
    }

    /** Gives an account a new random password; sessions and tokens end. */
    @Transactional
    public PrintedLogin resetPassword(UUID id, String by) {
        Account account = existing(id);
        String password = freshPassword();
        accounts.setPassword(id, secrets.hash(password), account.kind() == Account.Kind.PERSON, clock.instant());
        audit.record(entry(by, "access/password-reset", account));
        return new PrintedLogin(account.login(), password, account.displayName());
    }

    /**
     * Changes one's own password; tokens end.
     *
     * @throws org.bulwark.basics.ProblemException {@link AccessProblem#SIGN_IN_REFUSED} when the old one is wrong,
     *     {@link AccessProblem#PASSWORD_WEAK} when the new one will not do
     */
    @Transactional
    public void changePassword(UUID id, String old, String fresh) {
        Account account = existing(id);
        if (!secrets.matches(old, accounts.passwordHash(id))) {
            throw AccessProblem.SIGN_IN_REFUSED.with("That is not your present password.", "Give the present one.");
        }
        if (fresh.equals(old)) {
            throw AccessProblem.PASSWORD_WEAK.with("The new password is the old one.", "Give another one.");
        }
        PasswordRules.check(fresh, account.login());
        accounts.setPassword(id, secrets.hash(fresh), false, clock.instant());
        audit.record(entry(account.login(), "access/password-changed", account));
    }

    /** Says who somebody is in the bank. Tokens go on: the roles are read again for every request. */
    @Transactional
    public void assign(UUID id, Set<UserRole> roles, Set<String> branches, String by) {
        Account old = existing(id);
        NewAccount.checkRoles(old.kind(), roles);
        accounts.update(changed(old, roles, branches, old.active(), old.tokensFrom()));
        audit.record(entry(by, "access/account-assigned", old)
                .with("roles", words(old.roles()) + " -> " + words(roles))
                .with("branches", String.join(",", old.branches()) + " -> " + String.join(",", branches)));
    }

    /** Lets nobody in with this account any more, or again; its tokens end. */
    @Transactional
    public void setActive(UUID id, boolean active, String by) {
        Account old = existing(id);
        accounts.update(changed(old, old.roles(), old.branches(), active, clock.instant()));
        audit.record(entry(by, active ? "access/account-enabled" : "access/account-disabled", old));
    }

    private Account existing(UUID id) {
        return accounts.find(id)
                .orElseThrow(() -> AccessProblem.NOT_FOUND.with("There is no such account.", "Look at /access/users."));
    }

    private static Account changed(
            Account old, Set<UserRole> roles, Set<String> branches, boolean active, Instant tokensFrom) {
        return new Account(
                old.id(),
                old.login(),
                old.displayName(),
                old.kind(),
                old.hasPassword(),
                old.temporaryPassword(),
                roles,
                branches,
                active,
                old.demo(),
                tokensFrom,
                old.lastSignedInAt());
    }

    private LogEntry entry(String by, String kind, Account account) {
        return LogEntry.of(kind, account.subject(), clock.instant(), by).with("login", account.login());
    }

    private static String words(Set<UserRole> roles) {
        return roles.stream().map(UserRole::word).sorted().collect(Collectors.joining(","));
    }

    /** 20 letters in groups of five: 99 bits. */
    private String freshPassword() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            if (i > 0 && i % 5 == 0) {
                password.append('-');
            }
            password.append(LETTERS.charAt(chance.nextInt(LETTERS.length())));
        }
        return password.toString();
    }
}
