package org.bulwark.server.decision;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Permission;
import org.bulwark.server.access.UserRole;
import org.bulwark.server.access.account.Account;
import org.bulwark.server.access.account.Accounts;
import org.bulwark.server.audit.AuditEntry;
import org.bulwark.server.audit.AuditTrail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whose desk referred applications lie on. */
@Service
class Assignments {

    private final JdbcClient database;
    private final Accounts accounts;
    private final AuditTrail trail;

    Assignments(JdbcClient database, Accounts accounts, AuditTrail trail) {
        this.database = database;
        this.accounts = accounts;
        this.trail = trail;
    }

    /**
     * Somebody who can decide.
     *
     * @param login the login
     * @param name what people call them
     */
    record Owner(String login, String name) {}

    /** Those who may decide and share a branch with the caller, or see the whole bank. */
    List<Owner> owners(Caller caller) {
        return accounts.all().stream()
                .filter(Account::active)
                .filter(account -> decides(account.roles()))
                .filter(account -> caller.seesWholeBank()
                        || account.branches().stream().anyMatch(caller::sees)
                        || account.branches().isEmpty())
                .map(account -> new Owner(account.login(), account.displayName()))
                .toList();
    }

    private static boolean decides(Set<UserRole> roles) {
        return roles.stream().anyMatch(role -> role.permissions().contains(Permission.APPLICATION_DECIDE));
    }

    /** Puts referred applications that the caller sees on somebody's desk; tells how many there were. */
    @Transactional
    int assign(List<UUID> applications, String owner, Caller caller) {
        if (owners(caller).stream().noneMatch(one -> one.login().equals(owner))) {
            throw ApplicationProblem.AUTHORITY_EXCEEDED.with(
                    "'" + owner + "' is nobody who may decide here.", "Choose one of the names in the list.");
        }
        List<UUID> assigned = database.sql("""
                        update decision.application set owner = ?
                        where id = any (?) and status = 'referred' and (? or branch = any (?)) and owner is distinct from ?
                        returning id
                        """)
                .params(owner, applications.toArray(UUID[]::new), caller.seesWholeBank())
                .param(caller.branches().toArray(String[]::new))
                .param(owner)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
        assigned.forEach(id -> trail.record(AuditEntry.of(caller.login(), "decision/assigned", Applications.subject(id))
                .with("owner", owner)));
        return assigned.size();
    }
}
