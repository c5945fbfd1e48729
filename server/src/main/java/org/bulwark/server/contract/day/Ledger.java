package org.bulwark.server.contract.day;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * Balances that a core-banking system sent.
 *
 * @param date of which business date
 * @param number which file of that day, from 1; the last one counts
 * @param digest SHA-256 of the file
 * @param receivedAt when it came
 * @param receivedBy who sent it
 * @param lines how many accounts
 * @param comparedAt when it was held against our own; nothing before the day's accounts are worked out
 */
record Ledger(
        LocalDate date,
        int number,
        String digest,
        Instant receivedAt,
        String receivedBy,
        long lines,
        Optional<Instant> comparedAt) {

    static Ledger of(ResultSet row) throws SQLException {
        return new Ledger(
                row.getObject("date", LocalDate.class),
                row.getInt("number"),
                row.getString("digest"),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getString("received_by"),
                row.getLong("lines"),
                BusinessDay.instant(row, "compared_at"));
    }
}
