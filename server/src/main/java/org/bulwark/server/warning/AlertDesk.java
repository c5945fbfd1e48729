package org.bulwark.server.warning;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bulwark.basics.time.Microseconds;
import org.bulwark.server.access.Caller;
import org.bulwark.server.audit.AuditEntry;
import org.bulwark.server.audit.AuditTrail;
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
    private final AuditTrail audit;
    private final InstantSource clock;

    AlertDesk(Alerts alerts, AuditTrail audit, InstantSource clock) {
        this.alerts = alerts;
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

    /** What is known of an alert besides its row: its steps, what was noted, and the open alerts of neighbours. */
    record Opened(AlertRow row, Optional<Alert> alert, Optional<String> note, List<AlertRow> near) {}

    /** Opens an alert; that somebody looked is in the log. */
    @Transactional
    Opened open(AlertRow row, Caller caller) {
        audit.record(AuditEntry.of(caller.login(), "warning/alert-read", subject(row.id())));
        List<AlertRow> near = alerts.near(row.party()).stream()
                .filter(other -> caller.sees(other.branch()))
                .toList();
        return new Opened(row, alerts.steps(row), alerts.note(row), near);
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
        audit.record(AuditEntry.of(caller.login(), "warning/alert-closed", subject(id))
                .with("why", why.name()));
        return row(id, caller);
    }
}
