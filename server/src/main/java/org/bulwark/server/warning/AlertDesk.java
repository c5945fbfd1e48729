package org.bulwark.server.warning;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bulwark.basics.time.Microseconds;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Permission;
import org.bulwark.server.access.account.Account;
import org.bulwark.server.access.account.Accounts;
import org.bulwark.server.audit.AuditEntry;
import org.bulwark.server.audit.AuditTrail;
import org.bulwark.server.desk.task.TaskRow;
import org.bulwark.server.desk.task.Tasks;
import org.bulwark.warning.Tier;
import org.bulwark.warning.alert.Alert;
import org.bulwark.warning.alert.Closing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do with alerts of their branches. Each act is one transaction with its entry in the audit log. */
@Service
class AlertDesk {

    private static final int SHORTEST = 10;
    private static final int LONGEST = 2_000;

    private final Alerts alerts;
    private final ForetoldBook foretold;
    private final Responses responses;
    private final Tasks tasks;
    private final Accounts accounts;
    private final AuditTrail audit;
    private final InstantSource clock;

    AlertDesk(
            Alerts alerts,
            ForetoldBook foretold,
            Responses responses,
            Tasks tasks,
            Accounts accounts,
            AuditTrail audit,
            InstantSource clock) {
        this.alerts = alerts;
        this.foretold = foretold;
        this.responses = responses;
        this.tasks = tasks;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    /** What the audit log calls an alert. */
    static String subject(UUID alert) {
        return "alert:" + alert;
    }

    /** One alert: {@link AlertProblem#ALERT_UNKNOWN} also for one of another branch. */
    AlertRow row(UUID id, Caller caller) {
        return alerts.find(id).filter(row -> caller.sees(row.branch())).orElseThrow(AlertDesk::unknown);
    }

    private AlertRow open(UUID id, Caller caller) {
        AlertRow row =
                alerts.hold(id).filter(found -> caller.sees(found.branch())).orElseThrow(AlertDesk::unknown);
        if (row.state() == AlertState.CLOSED) {
            throw AlertProblem.ALERT_CLOSED.with(
                    "The alert " + row.name() + " is closed.", "Look at it again; a new cause would open it again.");
        }
        return row;
    }

    private static RuntimeException unknown() {
        return AlertProblem.ALERT_UNKNOWN.with("There is no such alert.", "Look at the list of alerts.");
    }

    /**
     * What is known of an alert besides its row: its steps, what models foretold, what was noted, the open alerts of neighbours, and what is
     * done about it.
     */
    record Opened(
            AlertRow row,
            Optional<Alert> alert,
            Optional<ForetoldBook.Kept> foretold,
            Optional<String> note,
            List<AlertRow> near,
            List<Responses.Kept> responses,
            Map<String, TaskRow> tasks) {}

    /** Opens an alert; that somebody looked is in the log. */
    @Transactional
    Opened open(AlertRow row, Caller caller) {
        audit.record(AuditEntry.of(caller.login(), "warning/alert-read", subject(row.id())));
        List<AlertRow> near = alerts.near(row.party()).stream()
                .filter(other -> caller.sees(other.branch()))
                .toList();
        String prefix = Responder.tasksOf(row.id());
        Map<String, TaskRow> asked = new HashMap<>();
        tasks.of(prefix).forEach(task -> asked.put(task.key().substring(prefix.length()), task));
        return new Opened(row, alerts.steps(row), foretold.of(row), alerts.note(row), near, responses.of(row), asked);
    }

    /** The caller takes an alert on. */
    @Transactional
    AlertRow take(UUID id, Caller caller) {
        AlertRow row = open(id, caller);
        if (row.owner().filter(caller.login()::equals).isEmpty()) {
            alerts.assign(id, caller.login());
            audit.record(AuditEntry.of(caller.login(), "warning/alert-taken", subject(id)));
        }
        return row(id, caller);
    }

    /**
     * Gives an alert to somebody of its branch who works on alerts.
     *
     * @throws org.bulwark.basics.ProblemException {@link AlertProblem#ALERT_OWNER_INVALID}
     */
    @Transactional
    AlertRow assign(UUID id, String login, Caller caller) {
        AlertRow row = open(id, caller);
        if (accounts.find(login).filter(one -> works(one, row)).isEmpty()) {
            throw AlertProblem.ALERT_OWNER_INVALID.with(
                    "It cannot be given to '" + login + "'.",
                    "Choose somebody of the branch " + row.branch() + " who works on alerts.");
        }
        alerts.assign(id, login);
        audit.record(AuditEntry.of(caller.login(), "warning/alert-assigned", subject(id))
                .with("to", login));
        return row(id, caller);
    }

    private static boolean works(Account account, AlertRow row) {
        return account.active()
                && account.sees(row.branch())
                && account.roles().stream().anyMatch(role -> role.permissions().contains(Permission.ALERT_WORK));
    }

    /** The caller gives an alert back to whoever comes. */
    @Transactional
    AlertRow giveBack(UUID id, Caller caller) {
        AlertRow row = open(id, caller);
        if (row.owner().isPresent()) {
            alerts.assign(id, null);
            audit.record(AuditEntry.of(caller.login(), "warning/alert-given-back", subject(id)));
        }
        return row(id, caller);
    }

    /**
     * Closes an alert. Of a red one this asks a second person to agree: the same call by them closes it.
     *
     * @param note why, in 10 to 2,000 characters
     * @throws org.bulwark.basics.ProblemException {@link AlertProblem}
     */
    @Transactional
    AlertRow close(UUID id, Closing why, String note, Caller caller) {
        AlertRow row = open(id, caller);
        if (!why.byPerson()) {
            throw AlertProblem.ALERT_INVALID.with(
                    "Alerts cool by themselves.",
                    "Name what a person found: false-alarm, mended, handed-on, defaulted.");
        }
        if (note.strip().length() < SHORTEST || note.length() > LONGEST) {
            throw AlertProblem.NOTE_MISSING.with(
                    "Why an alert is closed is said in " + SHORTEST + " to " + LONGEST + " characters.",
                    "Say what was found and how.");
        }
        AlertRow.Proposed said = new AlertRow.Proposed(why, caller.login());
        Optional<AlertRow.Proposed> before = row.proposed();
        if (row.tier() == Tier.RED && before.filter(one -> one.why() == why).isEmpty()) {
            alerts.propose(row, said, note.strip());
            audit.record(AuditEntry.of(caller.login(), "warning/closing-asked", subject(id))
                    .with("why", why.name()));
            return row(id, caller);
        }
        if (row.tier() == Tier.RED
                && before.map(AlertRow.Proposed::by)
                        .filter(caller.login()::equals)
                        .isPresent()) {
            throw AlertProblem.SECOND_PERSON_NEEDED.with(
                    "You asked for this yourself; a second person closes a red alert.",
                    "Ask a colleague to look at it.");
        }
        Alert alert = alerts.steps(row)
                .orElseThrow(
                        () -> AlertProblem.ALERT_CLOSED.with("Whom it was of was erased.", "Nothing is left to do."));
        long at = Math.max(
                Microseconds.since1970(clock.instant()),
                alert.history().getLast().at());
        alerts.close(
                row,
                alert.closed(at, why, caller.login()),
                said,
                before.isPresent() ? Optional.empty() : Optional.of(note.strip()));
        if (why == Closing.FALSE_ALARM) {
            tasks.drop(Responder.tasksOf(id));
        }
        audit.record(AuditEntry.of(caller.login(), "warning/alert-closed", subject(id))
                .with("why", why.name()));
        return row(id, caller);
    }
}
