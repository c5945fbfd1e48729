package org.bulwark.server.jobs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Long work as it stands.
 *
 * @param id its id
 * @param kind its kind
 * @param subject what it is about, {@code kind:id}
 * @param parameters what the kind needs to know, as JSON
 * @param status how far it is
 * @param createdAt when it was asked for
 * @param createdBy by whom
 * @param startedAt when it began, the last time
 * @param finishedAt when it ended
 * @param step what is being done
 * @param done units of the step that are finished
 * @param total units of the step in all; 0 while that is not known
 * @param result what came of it, as JSON
 * @param failure the code of the problem that ended it
 * @param failureText what the problem says
 */
public record Job(
        UUID id,
        String kind,
        String subject,
        String parameters,
        Status status,
        Instant createdAt,
        String createdBy,
        Optional<Instant> startedAt,
        Optional<Instant> finishedAt,
        String step,
        long done,
        long total,
        Optional<String> result,
        Optional<String> failure,
        Optional<String> failureText) {

    /** How far work is. */
    public enum Status {
        /** Nobody has begun. */
        WAITING,
        /** It is being done. */
        RUNNING,
        /** It is done. */
        DONE,
        /** It could not be done. */
        FAILED,
        /** Somebody stopped it. */
        CANCELLED;

        /** Whether nothing more will come. */
        public boolean isOver() {
            return this == DONE || this == FAILED || this == CANCELLED;
        }
    }

    static Job of(ResultSet row) throws SQLException {
        return new Job(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("subject"),
                row.getString("parameters"),
                Status.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getString("created_by"),
                instant(row, "started_at"),
                instant(row, "finished_at"),
                row.getString("step"),
                row.getLong("done"),
                row.getLong("total"),
                Optional.ofNullable(row.getString("result")),
                Optional.ofNullable(row.getString("failure")),
                Optional.ofNullable(row.getString("failure_text")));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
