package org.bulwark.server.workout.reminder;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.bulwark.workout.reminder.Channel;
import org.bulwark.workout.reminder.ReminderId;

/**
 * A reminder in the outbox.
 *
 * @param id names it here
 * @param facility under which facility
 * @param dueOn of which due date
 * @param rule by which rule
 * @param party whom it is for
 * @param label the party, masked
 * @param branch the branch that answers for it
 * @param channel how it goes
 * @param plannedOn the business date on which it was planned
 * @param state how far it is
 * @param reason why it was not sent, or not yet; a code
 * @param attempts how often it was tried
 * @param sentAt when the channel took it
 */
record ReminderRow(
        UUID id,
        UUID facility,
        LocalDate dueOn,
        String rule,
        UUID party,
        String label,
        String branch,
        Channel channel,
        LocalDate plannedOn,
        ReminderState state,
        Optional<String> reason,
        int attempts,
        Optional<Instant> sentAt) {

    /** All columns, with the party's label. */
    static final String ROWS = "select r.*, p.label from workout.reminder r join data.party p on p.id = r.party";

    static ReminderRow of(ResultSet row) throws SQLException {
        return new ReminderRow(
                row.getObject("id", UUID.class),
                row.getObject("facility", UUID.class),
                row.getObject("due_on", LocalDate.class),
                row.getString("rule"),
                row.getObject("party", UUID.class),
                row.getString("label"),
                row.getString("branch"),
                Channel.valueOf(row.getString("channel").toUpperCase(Locale.ROOT)),
                row.getObject("planned_on", LocalDate.class),
                ReminderState.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                Optional.ofNullable(row.getString("reason")),
                row.getInt("attempts"),
                Optional.ofNullable(row.getObject("sent_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }

    /** What names it for ever. */
    ReminderId name() {
        return new ReminderId(facility.toString(), dueOn, rule);
    }

    /** What the audit log calls it. */
    String subject() {
        return "reminder:" + id;
    }

    /** What the contents of a reminder are sealed for. */
    static String context(UUID id) {
        return "workout-reminder/" + id;
    }
}
