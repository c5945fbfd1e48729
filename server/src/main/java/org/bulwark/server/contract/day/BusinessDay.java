package org.bulwark.server.contract.day;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;

/**
 * A business date.
 *
 * @param date the date
 * @param state how far it is
 * @param closingAt when its bookings were cut off
 * @param closedAt when its close was done
 * @param closedBy who asked for the close
 */
record BusinessDay(
        LocalDate date,
        State state,
        Optional<Instant> closingAt,
        Optional<Instant> closedAt,
        Optional<String> closedBy) {

    /** How far a day is. */
    enum State {
        /** It is booked on. */
        OPEN,
        /** It is not booked on any more, and steps of its close are left. */
        CLOSING,
        /** All is done. */
        CLOSED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static BusinessDay of(ResultSet row) throws SQLException {
        return new BusinessDay(
                row.getObject("date", LocalDate.class),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                instant(row, "closing_at"),
                instant(row, "closed_at"),
                Optional.ofNullable(row.getString("closed_by")));
    }

    static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
