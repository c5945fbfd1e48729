package org.bulwark.server.decision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import org.bulwark.decision.Outcome;

/**
 * A past application as it stands in the tables.
 *
 * @param id its id
 * @param receivedAt when it came
 * @param party who applied
 * @param outcome what the policy of the time answered
 * @param sealed the evidence of that
 * @param segments what to tell results apart by
 * @param bad whether what was paid out is 90 days past due today; nothing where nothing was paid out
 */
record PastRow(
        UUID id,
        Instant receivedAt,
        UUID party,
        Outcome outcome,
        byte[] sealed,
        SequencedMap<String, String> segments,
        Optional<Boolean> bad) {

    private static final int BAD_DAYS = 90;
    private static final String NO_GRADE = "-";

    static PastRow of(ResultSet row) throws SQLException {
        SequencedMap<String, String> segments = new LinkedHashMap<>();
        segments.put("branch", row.getString("branch"));
        segments.put("channel", row.getString("channel"));
        segments.put("grade", Optional.ofNullable(row.getString("grade")).orElse(NO_GRADE));
        segments.put("product", row.getString("product"));
        boolean paidOut = row.getLong("drawn") > 0;
        return new PastRow(
                row.getObject("id", UUID.class),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getObject("party", UUID.class),
                Outcome.valueOf(row.getString("outcome")),
                row.getBytes("evidence"),
                segments,
                paidOut ? Optional.of(row.getInt("days_past_due") >= BAD_DAYS) : Optional.empty());
    }
}
