package org.bulwark.server.workout.collection;

import java.util.Optional;
import java.util.UUID;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Permission;
import org.bulwark.server.access.account.Account;
import org.bulwark.server.access.account.Accounts;
import org.bulwark.server.audit.AuditEntry;
import org.bulwark.server.audit.AuditTrail;
import org.bulwark.server.contract.Facilities;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who works on which case. Each act is one transaction with its entry in the audit log. */
@Service
class CaseDesk {

    private final Cases cases;
    private final Facilities facilities;
    private final Accounts accounts;
    private final AuditTrail audit;

    CaseDesk(Cases cases, Facilities facilities, Accounts accounts, AuditTrail audit) {
        this.cases = cases;
        this.facilities = facilities;
        this.accounts = accounts;
        this.audit = audit;
    }

    /** One case: {@link CollectionProblem#CASE_UNKNOWN} also for one of another branch. */
    CaseRow row(UUID id, Caller caller) {
        return cases.find(id).filter(row -> caller.sees(row.branch())).orElseThrow(CaseDesk::unknown);
    }

    /** The same, to be shown with its notes and names; that somebody looked is in the log. */
    @Transactional
    CaseRow opened(UUID id, Caller caller) {
        CaseRow row = row(id, caller);
        if (caller.may(Permission.PERSONAL_UNMASK)) {
            audit.record(AuditEntry.of(caller.login(), "workout/case-read", row.subject()));
        }
        return row;
    }

    private static RuntimeException unknown() {
        return CollectionProblem.CASE_UNKNOWN.with("There is no such case.", "Look at the list of cases.");
    }

    /** The same, held for the transaction under way. */
    @Transactional(propagation = Propagation.MANDATORY)
    CaseRow hold(UUID id, Caller caller) {
        facilities.hold(row(id, caller).facility());
        return row(id, caller);
    }

    /** The same, if it is open: {@link CollectionProblem#CASE_CLOSED}. */
    @Transactional(propagation = Propagation.MANDATORY)
    CaseRow open(UUID id, Caller caller) {
        CaseRow row = hold(id, caller);
        if (row.isClosed()) {
            throw CollectionProblem.CASE_CLOSED.with(
                    "The case " + row.name() + " is closed.",
                    "A debt that falls past due again has a case of its own.");
        }
        return row;
    }

    /** The caller takes a case on. */
    @Transactional
    CaseRow take(UUID id, Caller caller) {
        CaseRow row = open(id, caller);
        if (row.owner().filter(caller.login()::equals).isEmpty()) {
            cases.give(id, caller.login());
            audit.record(AuditEntry.of(caller.login(), "workout/case-taken", row.subject()));
        }
        return row(id, caller);
    }

    /** Gives a case to somebody of its branch who works on debts: {@link CollectionProblem#CASE_OWNER_INVALID}. */
    @Transactional
    CaseRow assign(UUID id, String login, Caller caller) {
        CaseRow row = open(id, caller);
        if (accounts.find(login).filter(one -> works(one, row)).isEmpty()) {
            throw CollectionProblem.CASE_OWNER_INVALID.with(
                    "It cannot be given to '" + login + "'.",
                    "Choose somebody of the branch " + row.branch() + " who works on debts in trouble.");
        }
        if (row.owner().filter(login::equals).isEmpty()) {
            cases.give(id, login);
            audit.record(AuditEntry.of(caller.login(), "workout/case-assigned", row.subject())
                    .with("to", login));
        }
        return row(id, caller);
    }

    private static boolean works(Account account, CaseRow row) {
        return account.active()
                && account.sees(row.branch())
                && account.roles().stream().anyMatch(role -> role.permissions().contains(Permission.WORKOUT_WORK));
    }

    /** The caller gives a case back to whoever comes. */
    @Transactional
    CaseRow giveBack(UUID id, Caller caller) {
        CaseRow row = open(id, caller);
        Optional<String> owner = row.owner();
        if (owner.isPresent()) {
            cases.give(id, null);
            audit.record(AuditEntry.of(caller.login(), "workout/case-given-back", row.subject()));
        }
        return row(id, caller);
    }
}
