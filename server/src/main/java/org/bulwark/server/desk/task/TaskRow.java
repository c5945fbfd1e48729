package org.bulwark.server.desk.task;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.bulwark.server.access.UserRole;
import org.bulwark.server.web.Sent;
import org.jspecify.annotations.Nullable;

/**
 * A task as lists show it.
 *
 * @param id names it
 * @param number what people call it by
 * @param key names what asked for it
 * @param kind what is to be done, in a word
 * @param party about whom
 * @param label the party, masked
 * @param branch the branch that answers for it
 * @param role the level that has to do it
 * @param escalatesTo the level that it goes to when it is missed
 * @param escalatedAt when it was missed
 * @param owner who does it
 * @param link the page that it belongs to
 * @param content its title, what to say or do, and the form
 * @param second whether a second person has to agree
 * @param due the last day on which it is in time
 * @param state where it stands
 * @param openedAt when it was asked for
 * @param changedAt when something last happened to it
 * @param answeredBy who says that it is done
 * @param agreedBy the second person
 */
public record TaskRow(
        UUID id,
        long number,
        String key,
        String kind,
        UUID party,
        String label,
        String branch,
        UserRole role,
        Optional<UserRole> escalatesTo,
        Optional<Instant> escalatedAt,
        Optional<String> owner,
        String link,
        TaskContent content,
        boolean second,
        LocalDate due,
        TaskState state,
        Instant openedAt,
        Instant changedAt,
        Optional<String> answeredBy,
        Optional<String> agreedBy) {

    static TaskRow of(ResultSet row) throws SQLException {
        return new TaskRow(
                row.getObject("id", UUID.class),
                row.getLong("number"),
                row.getString("key"),
                row.getString("kind"),
                row.getObject("party", UUID.class),
                row.getString("label"),
                row.getString("branch"),
                UserRole.valueOf(row.getString("role")),
                Optional.ofNullable(row.getString("escalates_to")).map(UserRole::valueOf),
                instant(row, "escalated_at"),
                Optional.ofNullable(row.getString("owner")),
                row.getString("link"),
                TaskTree.read(row.getString("content")),
                row.getBoolean("second"),
                row.getObject("due_on", LocalDate.class),
                TaskState.of(row.getString("state")),
                instant(row, "opened_at").orElseThrow(),
                instant(row, "changed_at").orElseThrow(),
                Optional.ofNullable(row.getString("answered_by")),
                Optional.ofNullable(row.getString("agreed_by")));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        @Nullable OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return Optional.ofNullable(at).map(OffsetDateTime::toInstant);
    }

    /** What people call it. */
    public String name() {
        return "T-" + number;
    }

    /** Whether it should have been done before a day. */
    boolean isLate(LocalDate today) {
        return state.isOpen() && due.isBefore(today);
    }

    /** The level's word. */
    String level() {
        return Sent.word(role);
    }
}
