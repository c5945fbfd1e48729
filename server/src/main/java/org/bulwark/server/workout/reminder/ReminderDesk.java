package org.bulwark.server.workout.reminder;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Permission;
import org.bulwark.server.access.vault.PersonalVault;
import org.bulwark.server.audit.AuditEntry;
import org.bulwark.server.audit.AuditTrail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What people do with reminders. Each act is one transaction with its entry in the audit log. */
@Service
class ReminderDesk {

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final Reminders reminders;
    private final PersonalVault vault;
    private final AuditTrail audit;

    ReminderDesk(Reminders reminders, PersonalVault vault, AuditTrail audit) {
        this.reminders = reminders;
        this.vault = vault;
        this.audit = audit;
    }

    /** A reminder: {@link ReminderProblem#REMINDER_UNKNOWN} also for one of another branch. */
    ReminderRow row(UUID id, Caller caller) {
        return reminders
                .find(id)
                .filter(row -> caller.sees(row.branch()))
                .orElseThrow(() -> ReminderProblem.REMINDER_UNKNOWN.with(
                        "There is no such reminder.", "Look at the list of reminders."));
    }

    /**
     * What was said.
     *
     * @param subject one line
     * @param body the text
     */
    record Said(String subject, String body) {}

    /**
     * Opens what was said to a client; that somebody looked is in the log. Nothing before it was sent, once the party was erased, and for who
     * may not see names in full.
     */
    @Transactional
    Optional<Said> said(ReminderRow row, Caller caller) {
        if (!caller.may(Permission.PERSONAL_UNMASK)) {
            return Optional.empty();
        }
        Optional<Said> said = reminders
                .sealed(row.id())
                .flatMap(kept -> vault.find(row.party(), kept, ReminderRow.context(row.id())))
                .map(bytes -> JsonMapper.shared().readValue(bytes, TEXTS))
                .map(texts -> new Said(texts.getOrDefault("subject", ""), texts.getOrDefault("body", "")));
        if (said.isPresent()) {
            audit.record(AuditEntry.of(caller.login(), "workout/reminder-read", row.subject()));
        }
        return said;
    }

    /** Has one that failed sent again: {@link ReminderProblem#REMINDER_NOT_FAILED}. */
    @Transactional
    ReminderRow again(UUID id, Caller caller) {
        ReminderRow row = row(id, caller);
        if (!reminders.again(id)) {
            throw ReminderProblem.REMINDER_NOT_FAILED.with(
                    "The reminder is " + row.state().word() + ".", "Only what failed is sent again.");
        }
        audit.record(AuditEntry.of(caller.login(), "workout/reminder-again", row.subject()));
        return row(id, caller);
    }
}
