package org.bulwark.server.contract.covenant;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bulwark.basics.ProblemException;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.vault.PersonalVault;
import org.bulwark.server.access.vault.VaultProblem;
import org.bulwark.server.audit.AuditEntry;
import org.bulwark.server.audit.AuditTrail;
import org.bulwark.server.contract.BusinessDate;
import org.bulwark.server.contract.FacilityProblem;
import org.bulwark.server.desk.task.TaskRow;
import org.bulwark.server.desk.task.Tasks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do with breaches of their branches. Each act is one transaction with its entry in the audit log. */
@Service
class BreachDesk {

    private static final String ROWS = "select b.*, p.label from contract.breach b join data.party p on p.id = b.party";

    private final JdbcClient database;
    private final PersonalVault vault;
    private final Tasks tasks;
    private final AuditTrail audit;
    private final BusinessDate business;

    BreachDesk(JdbcClient database, PersonalVault vault, Tasks tasks, AuditTrail audit, BusinessDate business) {
        this.database = database;
        this.vault = vault;
        this.tasks = tasks;
        this.audit = audit;
        this.business = business;
    }

    /** A breach: {@link CovenantProblem#BREACH_UNKNOWN} also for one of another branch. */
    BreachRow row(UUID id, Caller caller) {
        return row(id, "", caller);
    }

    private BreachRow row(UUID id, String lock, Caller caller) {
        return database.sql(ROWS + " where b.id = ?" + lock)
                .param(id)
                .query((row, n) -> BreachRow.of(row))
                .optional()
                .filter(row -> caller.sees(row.branch()))
                .orElseThrow(() -> CovenantProblem.BREACH_UNKNOWN.with(
                        "There is no such breach.", "Look at the list of covenants."));
    }

    /** The breaches of a facility, the latest test first. */
    List<BreachRow> of(UUID facility) {
        return database.sql(ROWS + " where b.facility = ? order by b.test_date desc, b.covenant limit 40")
                .param(facility)
                .query((row, n) -> BreachRow.of(row))
                .list();
    }

    /**
     * A breach with its four legs.
     *
     * @param row the breach
     * @param content what was known, and the letter; nothing once the party was erased
     * @param calls what is called on, in order
     * @param tasks what the desk has to do
     */
    record Opened(BreachRow row, Optional<BreachContent> content, List<Call> calls, List<TaskRow> tasks) {}

    /** Opens a breach; that somebody looked is in the log. */
    @Transactional
    Opened open(BreachRow row, Caller caller) {
        audit.record(AuditEntry.of(caller.login(), "contract/breach-read", BreachRow.subject(row.id())));
        return new Opened(row, content(row), calls(row), tasks.of(BreachRow.tasks(row.id())));
    }

    private Optional<BreachContent> content(BreachRow row) {
        byte[] sealed = database.sql("select sealed from contract.breach where id = ?")
                .param(row.id())
                .query((found, n) -> found.getBytes(1))
                .single();
        try {
            return Optional.of(BreachContent.read(vault.open(row.party(), sealed, Breaches.context(row.id()))));
        } catch (ProblemException e) {
            if (e.problem().code() == VaultProblem.ERASED) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private List<Call> calls(BreachRow row) {
        return database.sql("select * from contract.call where breach = ? order by place")
                .param(row.id())
                .query((call, n) -> Call.of(call, row.uncovered().currency().getCurrencyCode()))
                .list();
    }

    /** Somebody says that the letter went to the client; said twice it is refused. */
    @Transactional
    BreachRow sent(UUID id, Caller caller) {
        BreachRow row = row(id, " for update of b", caller);
        if (row.sentOn().isPresent()) {
            throw taken("The letter was sent on " + row.sentOn().get() + ".");
        }
        database.sql("update contract.breach set sent_on = ?, sent_by = ? where id = ?")
                .params(business.today(), caller.login(), id)
                .update();
        audit.record(AuditEntry.of(caller.login(), "contract/advice-sent", BreachRow.subject(id)));
        return row(id, caller);
    }

    private static RuntimeException taken(String what) {
        return CovenantProblem.STEP_TAKEN.with(what, "Look at the breach again.");
    }

    /**
     * Takes a call one step on: one person asks, a second one calls, and then the money comes.
     *
     * @param to where it is to stand
     */
    @Transactional
    BreachRow step(UUID id, int place, Call.State to, Caller caller) {
        BreachRow row = row(id, " for update of b", caller);
        Call call = calls(row).stream()
                .filter(one -> one.place() == place)
                .findFirst()
                .orElseThrow(() -> taken("There is no call " + place + "."));
        if (call.state().next().filter(to::equals).isEmpty()) {
            throw taken("The call on '" + call.enhancement() + "' is "
                    + call.state().word() + ".");
        }
        if (to == Call.State.CALLED
                && call.askedBy().filter(caller.login()::equals).isPresent()) {
            throw FacilityProblem.SECOND_PERSON.with(
                    "You asked for this call yourself; a second person calls.", "Ask a colleague to look at it.");
        }
        LocalDate today = business.today();
        switch (to) {
            case ASKED -> set("asked_by = ?", id, place, to, caller.login());
            case CALLED -> set("called_by = ?, called_on = ?", id, place, to, caller.login(), today);
            case RECEIVED -> set("received_by = ?, received_on = ?", id, place, to, caller.login(), today);
            case PROPOSED -> throw taken("Only the plan proposes.");
        }
        audit.record(AuditEntry.of(caller.login(), "contract/call-" + to.word(), BreachRow.subject(id))
                .with("enhancement", call.enhancement())
                .with("amount", call.amount().toString()));
        return row(id, caller);
    }

    private void set(String what, UUID id, int place, Call.State to, Object... values) {
        database.sql("update contract.call set state = ?, " + what + " where breach = ? and place = ?")
                .param(to.word())
                .params(values)
                .params(id, place)
                .update();
    }
}
