package org.bulwark.bench;

import org.bulwark.bench.Contest.Peer;
import org.bulwark.bench.Stopwatch.Times;
import org.jspecify.annotations.Nullable;

/**
 * What came of one measurement.
 *
 * @param measurement what was measured
 * @param rows how many rows a run worked off
 * @param own our times
 * @param peer the peer's name, null where there is none
 * @param other its times
 */
record Result(
        Measurement measurement,
        long rows,
        Timing own,
        @Nullable String peer,
        @Nullable Timing other) {

    static Result of(Measurement measurement, Contest contest, Times times) {
        Peer peer = contest.peer();
        return new Result(measurement, contest.rows(), times.own(), peer == null ? null : peer.name(), times.peer());
    }

    /** The figure of a time. */
    double figure(double seconds) {
        return measurement.scale().of(seconds, rows);
    }

    /** Whether the median reaches the goal; true without one. */
    boolean reached() {
        return measurement.goal().isEmpty()
                || measurement
                        .scale()
                        .reaches(figure(own.median()), measurement.goal().getAsDouble());
    }

    /** How many times as long the peer takes; NaN without one. */
    double ratio() {
        return other == null ? Double.NaN : other.median() / own.median();
    }
}
