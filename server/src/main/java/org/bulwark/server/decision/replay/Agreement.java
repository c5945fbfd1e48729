package org.bulwark.server.decision.replay;

/** Whether log and tables agree about the decisions. */
public sealed interface Agreement {

    /**
     * Every answer in the tables is committed to by exactly one entry of the log with the same hash, and the other way round.
     *
     * @param answers how many answers
     * @param waiting how many of their entries wait to be sealed
     */
    record Agreed(long answers, long waiting) implements Agreement {}

    /**
     * They do not.
     *
     * @param first the first disagreement, in the order of the log; what only the tables have comes last
     * @param answers how many answers agreed before it
     */
    record Disagreed(Finding first, long answers) implements Agreement {}
}
