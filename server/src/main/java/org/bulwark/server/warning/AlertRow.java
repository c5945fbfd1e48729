package org.bulwark.server.warning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.bulwark.basics.money.Money;
import org.bulwark.basics.time.Microseconds;
import org.bulwark.warning.Tier;
import org.bulwark.warning.alert.Closing;

/**
 * An alert as lists show it.
 *
 * @param id names it
 * @param number what people call it by
 * @param party whose
 * @param label the party, masked
 * @param branch the branch that answers for it
 * @param cause what opened it: the name of a signal
 * @param tier where it stands
 * @param state open, closing or closed
 * @param openedAt when it was opened
 * @param changedAt when it last said something
 * @param causes of how many causes it has warned
 * @param owner who works on it
 * @param expectedLoss what the bank may lose
 * @param priority expected loss × urgency
 * @param proposed why somebody wants to close it, and who
 */
record AlertRow(
        UUID id,
        long number,
        UUID party,
        String label,
        String branch,
        String cause,
        Tier tier,
        AlertState state,
        Instant openedAt,
        Instant changedAt,
        int causes,
        Optional<String> owner,
        Money expectedLoss,
        double priority,
        Optional<Proposed> proposed) {

    /**
     * What somebody says should end it.
     *
     * @param why why
     * @param by who
     */
    record Proposed(Closing why, String by) {}

    static AlertRow of(ResultSet row) throws SQLException {
        return new AlertRow(
                row.getObject("id", UUID.class),
                row.getLong("number"),
                row.getObject("party", UUID.class),
                row.getString("label"),
                row.getString("branch"),
                row.getString("cause"),
                Tier.of(row.getString("tier")).orElseThrow(),
                AlertState.of(row.getString("state")),
                Microseconds.instant(row.getLong("opened_at")),
                Microseconds.instant(row.getLong("changed_at")),
                row.getInt("causes"),
                Optional.ofNullable(row.getString("owner")),
                Money.of(row.getLong("expected_loss"), row.getString("currency")),
                row.getDouble("priority"),
                proposed(row));
    }

    private static Optional<Proposed> proposed(ResultSet row) throws SQLException {
        String why = row.getString("closing");
        return why == null
                ? Optional.empty()
                : Optional.of(new Proposed(Closing.valueOf(why), row.getString("closing_by")));
    }

    /** What people call it. */
    String name() {
        return "W-" + number;
    }
}
