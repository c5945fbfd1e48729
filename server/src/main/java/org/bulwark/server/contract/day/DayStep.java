package org.bulwark.server.contract.day;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * What the close of a day has done of one of its steps.
 *
 * @param step the step's word
 * @param state how far it is
 * @param startedAt when it began, the last time
 * @param endedAt when it ended
 * @param done what came of it
 */
record DayStep(String step, State state, Instant startedAt, Optional<Instant> endedAt, CloseStep.Done done) {

    /** How far a step is. */
    enum State {
        /** It was begun; a close that was killed goes on here. */
        RUNNING,
        /** It is done. */
        DONE,
        /** A later day does it. */
        LEFT_OUT;

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static DayStep of(ResultSet row) throws SQLException {
        return new DayStep(
                row.getString("step"),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT).replace('-', '_')),
                Objects.requireNonNull(BusinessDay.instant(row, "started_at").orElse(null)),
                BusinessDay.instant(row, "ended_at"),
                new CloseStep.Done(row.getLong("looked"), row.getLong("found")));
    }
}
