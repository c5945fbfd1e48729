package org.bulwark.server.access.user;

import java.time.InstantSource;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bulwark.server.access.AccessProblem;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.UserRole;
import org.bulwark.server.access.account.Account;
import org.bulwark.server.access.account.Accounts;
import org.bulwark.server.access.account.NewAccount;
import org.bulwark.server.access.account.PrintedLogin;
import org.bulwark.server.access.account.Registrar;
import org.bulwark.server.audit.AuditTrail;
import org.bulwark.server.data.Branches;
import org.bulwark.trust.log.entry.LogEntry;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What administrators do to accounts. Nobody does it to their own; a role that could be used to get round the other rules is asked for by one
 * administrator and given by another; and the last administrator stays.
 */
@Service
public class UserDesk {

    private final Accounts accounts;
    private final Registrar registrar;
    private final RoleGrants grants;
    private final Branches branches;
    private final AuditTrail audit;
    private final InstantSource clock;

    UserDesk(
            Accounts accounts,
            Registrar registrar,
            RoleGrants grants,
            Branches branches,
            AuditTrail audit,
            InstantSource clock) {
        this.accounts = accounts;
        this.registrar = registrar;
        this.grants = grants;
        this.branches = branches;
        this.audit = audit;
        this.clock = clock;
    }

    /** The roles that wait for a second administrator. */
    public List<RoleGrant> waiting() {
        return grants.waiting();
    }

    /** Makes an account. Roles that it takes two to give wait. */
    @Transactional
    public PrintedLogin make(NewAccount wanted, Caller by) {
        checkBranches(wanted.branches());
        Set<UserRole> atOnce = without(wanted.roles(), byTwo(wanted.roles()));
        PrintedLogin made = registrar.make(
                new NewAccount(wanted.login(), wanted.displayName(), wanted.kind(), atOnce, wanted.branches()),
                by.login());
        ask(accounts.find(made.login()).orElseThrow(), byTwo(wanted.roles()), by);
        return made;
    }

    /** Says who somebody is. Roles are taken away at once; those that it takes two to give wait. */
    @Transactional
    public void assign(UUID id, Set<UserRole> roles, Set<String> branchCodes, Caller by) {
        Account account = another(id, by);
        checkBranches(branchCodes);
        if (!roles.contains(UserRole.ADMINISTRATOR)) {
            demandAnotherAdministrator(account);
        }
        Set<UserRole> waiting = without(byTwo(roles), account.roles());
        registrar.assign(id, without(roles, waiting), branchCodes, by.login());
        ask(account, waiting, by);
    }

    /** Lets somebody in no more, or again. */
    @Transactional
    public void setActive(UUID id, boolean active, Caller by) {
        Account account = another(id, by);
        if (!active) {
            demandAnotherAdministrator(account);
        }
        registrar.setActive(id, active, by.login());
    }

    /**
     * Gives somebody a new password. Whoever sets it could sign in with it; so roles that it takes two to give rest until a second
     * administrator gives them again.
     */
    @Transactional
    public PrintedLogin resetPassword(UUID id, Caller by) {
        Account account = another(id, by);
        demandAnotherAdministrator(account);
        Set<UserRole> resting = byTwo(account.roles());
        if (!resting.isEmpty()) {
            registrar.assign(id, without(account.roles(), resting), account.branches(), by.login());
            ask(account, resting, by);
        }
        return registrar.resetPassword(id, by.login());
    }

    /**
     * Gives a role that another administrator asked for.
     *
     * @throws org.bulwark.basics.ProblemException {@link AccessProblem#SECOND_PERSON_NEEDED} for who asked, and for whom it is
     */
    @Transactional
    public void give(UUID grant, Caller by) {
        RoleGrant waiting = grants.waiting(grant).orElseThrow(UserDesk::notThere);
        if (waiting.askedBy().equals(by.login()) || waiting.account().equals(by.account())) {
            throw AccessProblem.SECOND_PERSON_NEEDED.with(
                    "You asked for it yourself, or it is for yourself.", "Ask another administrator.");
        }
        settle(waiting, by.login());
    }

    /** Refuses a role that was asked for. */
    @Transactional
    public void refuse(UUID grant, Caller by) {
        RoleGrant waiting = grants.waiting(grant).orElseThrow(UserDesk::notThere);
        if (!grants.settle(grant, false, by.login(), clock.instant())) {
            throw notThere();
        }
        audit.record(entry("access/role-refused", waiting.account(), by.login())
                .with("role", waiting.role().word()));
    }

    private void ask(Account account, Set<UserRole> roles, Caller by) {
        for (UserRole role : roles) {
            // A new house has one administrator: the second one, and only that, is made single-handed.
            boolean first = role == UserRole.ADMINISTRATOR
                    && !grants.wasEverGiven(role)
                    && administrators().size() < 2;
            grants.ask(account.id(), role, by.login(), clock.instant());
            audit.record(entry("access/role-asked", account.id(), by.login())
                    .with("role", role.word())
                    .with("singleHanded", String.valueOf(first)));
            if (first) {
                grants.waiting().stream()
                        .filter(one -> one.account().equals(account.id()) && one.role() == role)
                        .forEach(one -> settle(one, by.login()));
            }
        }
    }

    private void settle(RoleGrant waiting, String by) {
        if (!grants.settle(waiting.id(), true, by, clock.instant())) {
            throw notThere();
        }
        Account account = accounts.find(waiting.account()).orElseThrow();
        Set<UserRole> roles = new HashSet<>(account.roles());
        roles.add(waiting.role());
        registrar.assign(account.id(), roles, account.branches(), by);
    }

    private Account another(UUID id, Caller by) {
        if (id.equals(by.account())) {
            throw AccessProblem.SECOND_PERSON_NEEDED.with(
                    "This is your own account.", "Ask another administrator; your password you change at /access/me.");
        }
        return accounts.find(id).orElseThrow(UserDesk::notThere);
    }

    private void demandAnotherAdministrator(Account but) {
        List<Account> administrators = administrators();
        if (administrators.size() == 1 && administrators.getFirst().id().equals(but.id())) {
            throw AccessProblem.ACCOUNT_INVALID.with(
                    but.login() + " is the last administrator.", "Make another one first.");
        }
    }

    private List<Account> administrators() {
        return accounts.all().stream()
                .filter(one -> one.active() && one.roles().contains(UserRole.ADMINISTRATOR))
                .toList();
    }

    private void checkBranches(Set<String> codes) {
        codes.stream().filter(code -> !branches.exists(code)).findFirst().ifPresent(code -> {
            throw AccessProblem.ACCOUNT_INVALID.with("There is no branch '" + code + "'.", "Choose one of the list.");
        });
    }

    private LogEntry entry(String kind, UUID account, String by) {
        return LogEntry.of(kind, "account:" + account, clock.instant(), by);
    }

    private static Set<UserRole> byTwo(Set<UserRole> roles) {
        Set<UserRole> two = EnumSet.noneOf(UserRole.class);
        roles.stream().filter(UserRole::isGrantedByTwo).forEach(two::add);
        return two;
    }

    private static Set<UserRole> without(Set<UserRole> roles, Set<UserRole> taken) {
        Set<UserRole> left = new HashSet<>(roles);
        left.removeAll(taken);
        return left;
    }

    private static RuntimeException notThere() {
        return AccessProblem.NOT_FOUND.with("There is no such account or request.", "Load the page again.");
    }
}
