package org.bulwark.data.quality;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.Optional;
import org.bulwark.data.source.Source;

/** Whether a source still says something, judged by its cadence and its greatest lag. */
public enum FlowState {
    /** What was to come has come. */
    FLOWING,
    /** Something was to come and has not, for up to one turn of the cadence. */
    LATE,
    /** Nothing has come for longer, or ever. */
    QUIET;

    /** How long a source that comes whenever something happens may be silent and still counts as flowing. */
    public static final Duration IRREGULAR = Duration.ofDays(30);

    private static final long LONGEST_MONTH = 31;

    /**
     * The state of a source.
     *
     * @param last when it was last heard of; empty for never
     * @param now the time
     */
    public static FlowState of(Source.Rhythm rhythm, Optional<Instant> last, Instant now) {
        if (last.isEmpty()) {
            return QUIET;
        }
        Optional<Duration> turn = turn(rhythm);
        if (turn.isEmpty()) {
            return last.get().plus(IRREGULAR).isBefore(now) ? QUIET : FLOWING;
        }
        Instant due = last.get().plus(turn.get()).plus(rhythm.lag().most());
        return !due.isBefore(now) ? FLOWING : due.plus(turn.get()).isBefore(now) ? QUIET : LATE;
    }

    /** One turn of a cadence, with months of 31 days, so that the end of February is not late; empty where none is expected. */
    public static Optional<Duration> turn(Source.Rhythm rhythm) {
        return rhythm.cadence().every().map(FlowState::days);
    }

    private static Duration days(Period period) {
        long months = 12L * period.getYears() + period.getMonths();
        return Duration.ofDays(months * LONGEST_MONTH + period.getDays());
    }
}
