package org.bulwark.workout.promise;

/** What became of a promise. */
public enum PromiseState {
    /** There is still time. */
    OPEN,
    /** Paid in time, up to the tolerance. */
    KEPT,
    /** Some of it was paid in time, and not enough. */
    PARTLY_KEPT,
    /** Nothing was paid in time. */
    BROKEN,
    /** Another promise took its place while there was still time. */
    REPLACED;

    /** Whether the client did not do as promised. */
    public boolean isFailed() {
        return this == PARTLY_KEPT || this == BROKEN;
    }
}
