package org.bulwark.server.access.account;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.bulwark.server.access.Caller;
import org.bulwark.server.audit.AuditTrail;
import org.bulwark.trust.log.entry.LogEntry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The one place where a password is checked. Whatever is wrong, the caller learns only that it did not work: whether the login exists,
 * is disabled or is being slowed down is for the audit log.
 */
@Component
public class SignIn {

    private static final Logger LOG = LoggerFactory.getLogger(SignIn.class);

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
     * @param kinds whether persons, machines or both are expected here
     */
    public Optional<Account> withPassword(Attempt attempt, Set<Account.Kind> kinds) {
        Optional<Account> account = check(attempt, kinds);
        account.ifPresent(found -> signedIn(found, "password"));
        return account;
    }

    /** Whether somebody who is signed in gives their password again. */
    public boolean again(Caller caller, String password, String address) {
        Optional<Account> account = check(new Attempt(caller.login(), password, address), Set.of(Account.Kind.PERSON));
        account.ifPresent(found ->
                audit.record(LogEntry.of("access/authenticated-again", found.subject(), clock.instant(), found.login())
                        .with("means", "password")));
        return account.isPresent();
    }

    private Optional<Account> check(Attempt attempt, Set<Account.Kind> kinds) {
        Instant now = clock.instant();
        String login = attempt.login().strip().toLowerCase(Locale.ROOT);
        if (!throttle.admits(Throttle.Kind.ADDRESS, attempt.address(), now)
                || !throttle.admits(Throttle.Kind.LOGIN, login, now)) {
            return Optional.empty();
        }
        Optional<Account> account = accounts.find(login);
        String hash = account.map(found -> accounts.passwordHash(found.id())).orElse("");
        boolean matches = secrets.matches(attempt.password(), hash);
        Optional<Account> admitted = account.filter(found -> matches && found.active() && kinds.contains(found.kind()));
        if (admitted.isPresent()) {
            throttle.succeeded(login, attempt.address());
        } else {
            String subject = account.map(Account::subject).orElse("account:none");
            String because = because(account, matches, kinds);
            LOG.info("sign-in refused: {} from {}, {}", subject, attempt.address(), because);
            audit.recordWhateverHappens(LogEntry.of("access/sign-in-refused", subject, now, "stranger")
                    .with("because", because));
        }
        return admitted;
    }

    /** Keeps that somebody signed in by other means, a passkey or the bank's identity provider. */
    public void signedIn(Account account, String means) {
        Instant now = clock.instant();
        accounts.signedIn(account.id(), now);
        audit.record(LogEntry.of("access/signed-in", account.subject(), now, account.login())
                .with("means", means));
    }

    private static String because(Optional<Account> account, boolean matches, Set<Account.Kind> kinds) {
        if (account.isEmpty()) {
            return "no such login";
        }
        if (!matches) {
            return "wrong password";
        }
        return kinds.contains(account.get().kind()) ? "disabled" : "not for this kind of account";
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
