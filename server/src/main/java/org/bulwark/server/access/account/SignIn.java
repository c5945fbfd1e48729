package org.bulwark.server.access.account;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import org.bulwark.server.audit.AuditEntry;
import org.bulwark.server.audit.AuditTrail;
import org.springframework.stereotype.Component;

/**
 * The one place where a password is checked. Whatever is wrong, the caller learns only that it did not work: whether the login exists,
 * is disabled or is being slowed down is for the audit log.
 */
@Component
public class SignIn {

    private final Accounts accounts;
    private final Secrets secrets;
    private final Throttle throttle;
    private final AuditTrail audit;
    private final InstantSource clock;

    SignIn(Accounts accounts, Secrets secrets, Throttle throttle, AuditTrail audit, InstantSource clock) {
        this.accounts = accounts;
        this.secrets = secrets;
        this.throttle = throttle;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The account, when login and password go together and it may sign in.
     *
     * @param attempt what was typed, and where it came from
     * @param kind whether a person or a machine is expected here
     */
    public Optional<Account> withPassword(Attempt attempt, Account.Kind kind) {
        Instant now = clock.instant();
        String login = attempt.login().strip().toLowerCase(Locale.ROOT);
        if (throttle.isBlocked(Throttle.Kind.LOGIN, login, now)
                || throttle.isBlocked(Throttle.Kind.ADDRESS, attempt.address(), now)) {
            return Optional.empty();
        }
        Optional<Account> account = accounts.find(login);
        String hash = account.map(found -> accounts.passwordHash(found.id())).orElse("");
        boolean matches = secrets.matches(attempt.password(), hash);
        Optional<Account> admitted = account.filter(found -> matches && found.active() && found.kind() == kind);
        if (admitted.isPresent()) {
            throttle.succeeded(login);
            signedIn(admitted.get(), "password", attempt.address());
        } else {
            throttle.failed(Throttle.Kind.LOGIN, login, now);
            throttle.failed(Throttle.Kind.ADDRESS, attempt.address(), now);
            audit.record(AuditEntry.of(
                            "stranger",
                            "access/sign-in-refused",
                            account.map(Account::subject).orElse("account:none"))
                    .with("address", attempt.address())
                    .with("because", because(account, matches, kind)));
        }
        return admitted;
    }

    /** Keeps that somebody signed in by other means, a passkey or the bank's identity provider. */
    public void signedIn(Account account, String means, String address) {
        accounts.signedIn(account.id(), clock.instant());
        audit.record(AuditEntry.of(account.login(), "access/signed-in", account.subject())
                .with("means", means)
                .with("address", address));
    }

    private static String because(Optional<Account> account, boolean matches, Account.Kind kind) {
        if (account.isEmpty()) {
            return "no such login";
        }
        if (!matches) {
            return "wrong password";
        }
        return account.get().kind() == kind ? "disabled" : "not for this kind of account";
    }

    /**
     * What was typed.
     *
     * @param login the login
     * @param password the password
     * @param address where it came from, an IP address
     */
    public record Attempt(String login, String password, String address) {
        /** Never shows the password. */
        @Override
        public String toString() {
            return "Attempt[from " + address + "]";
        }
    }
}
