package org.bulwark.server;

import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.bulwark.server.access.UserRole;
import org.bulwark.server.access.account.Account;
import org.bulwark.server.access.account.Accounts;
import org.bulwark.server.access.account.NewAccount;
import org.bulwark.server.access.account.PrintedLogin;
import org.bulwark.server.access.account.QuickAccounts;
import org.bulwark.server.access.account.Registrar;
import org.jspecify.annotations.NullMarked;

/** Accounts for tests, each test its own. */
@NullMarked
public final class TestAccounts {

    private static final AtomicLong NEXT = new AtomicLong();

    private TestAccounts() {}

    /**
     * An account whose password need not be changed.
     *
     * @param account the account
     * @param password its password
     */
    public record Made(Account account, String password) {
        /** What to type. */
        public String login() {
            return account.login();
        }
    }

    /** Somebody with one role. */
    public static Made make(Server server, UserRole role, Set<String> branches) {
        String login = role.word() + "-" + NEXT.incrementAndGet();
        NewAccount wanted = role == UserRole.MACHINE
                ? NewAccount.machine(login, login)
                : NewAccount.person(login, login, role, branches);
        String password = "the password of " + login;
        return new Made(QuickAccounts.make(server.part(Accounts.class), wanted, password), password);
    }

    /** Somebody whose password was set by somebody else and must be changed first. */
    public static Made makeTemporary(Server server, UserRole role) {
        String login = role.word() + "-" + NEXT.incrementAndGet();
        PrintedLogin made = server.part(Registrar.class).make(NewAccount.person(login, login, role, Set.of()), "test");
        return new Made(server.part(Accounts.class).find(made.login()).orElseThrow(), made.password());
    }
}
