package org.bulwark.server.access.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bulwark.server.access.UserRole;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The first logins of a new house; whoever starts it prints them, once. */
@Service
public class FirstLogin {

    private static final String HOUSE = "bulwark";

    private final Accounts accounts;
    private final Registrar registrar;

    FirstLogin(Accounts accounts, Registrar registrar) {
        this.accounts = accounts;
        this.registrar = registrar;
    }

    /** An administrator with a password for one use, when there is no account yet; empty at every later start. */
    @Transactional
    public Optional<PrintedLogin> makeIfNone() {
        if (!accounts.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(registrar.make(
                NewAccount.person("admin", "First administrator", UserRole.ADMINISTRATOR, Set.of()), HOUSE));
    }

    /**
     * One login a role to try the product with, flagged as such; those that are there already are left as they are and not told again.
     *
     * @param branches the branches of the officer and the relationship manager
     */
    @Transactional
    public List<PrintedLogin> makeDemo(Set<String> branches) {
        List<PrintedLogin> made = new ArrayList<>();
        for (UserRole role : UserRole.values()) {
            String login = "demo-" + role.word();
            if (accounts.find(login).isEmpty()) {
                made.add(registrar.makeDemo(demo(login, role, branches), HOUSE));
            }
        }
        return List.copyOf(made);
    }

    private static NewAccount demo(String login, UserRole role, Set<String> branches) {
        String name = "Demo " + role.word().replace('-', ' ');
        return role == UserRole.MACHINE
                ? NewAccount.machine(login, name)
                : NewAccount.person(login, name, role, role.reachesWholeBank() ? Set.of() : branches);
    }
}
