package org.bulwark.server.access.account;

import java.time.Instant;
import java.util.Optional;
import org.bulwark.server.TimeOrderedId;
import org.jspecify.annotations.NullMarked;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/**
 * Accounts whose passwords are hashed with hardly any work, because most tests are about what follows a sign-in. A hash names the work that it
 * takes, so that these are checked as all others are.
 */
@NullMarked
public final class QuickAccounts {

    private static final Argon2PasswordEncoder QUICK = new Argon2PasswordEncoder(16, 32, 1, 8, 1);

    private QuickAccounts() {}

    /** Somebody who may sign in with a password. */
    public static Account make(Accounts accounts, NewAccount wanted, String password) {
        Instant now = Instant.now();
        Account account = new Account(
                TimeOrderedId.at(now),
                wanted.login(),
                wanted.displayName(),
                wanted.kind(),
                false,
                false,
                wanted.roles(),
                wanted.branches(),
                true,
                true,
                now,
                Optional.empty());
        accounts.add(account, "test");
        accounts.setPassword(account.id(), QUICK.encode(password), false, account.tokensFrom());
        return accounts.find(wanted.login()).orElseThrow();
    }
}
