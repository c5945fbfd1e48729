package org.bulwark.server.warning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/**
 * A customer on the watch list.
 *
 * @param party who
 * @param label the party, masked
 * @param branch the branch that answers for it
 * @param alert the alert that put it there
 * @param enteredAt since when
 * @param changedAt when something last happened
 * @param reviewDays how many days lie between two reviews
 * @param reviewOn when the next review is due
 * @param state where it stands
 * @param askedBy who asks for the release
 */
record WatchedRow(
        UUID party,
        String label,
        String branch,
        Optional<UUID> alert,
        Instant enteredAt,
        Instant changedAt,
        int reviewDays,
        LocalDate reviewOn,
        WatchedState state,
        Optional<String> askedBy) {

    static WatchedRow of(ResultSet row) throws SQLException {
        return new WatchedRow(
                row.getObject("party", UUID.class),
                row.getString("label"),
                row.getString("branch"),
                Optional.ofNullable(row.getObject("alert", UUID.class)),
                row.getObject("entered_at", OffsetDateTime.class).toInstant(),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getInt("review_days"),
                row.getObject("review_on", LocalDate.class),
                WatchedState.of(row.getString("state")),
                Optional.ofNullable(row.getString("asked_by")));
    }

    /** Whether a review should have been made before a day. */
    boolean isLate(LocalDate today) {
        return state != WatchedState.RELEASED && reviewOn.isBefore(today);
    }
}
