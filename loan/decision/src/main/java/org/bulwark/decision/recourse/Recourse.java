package org.bulwark.decision.recourse;

import java.util.List;

/** What an applicant could do. */
public sealed interface Recourse {

    /** How many times a decision was taken to find out. */
    int decisions();

    /**
     * The outcome cannot be kinder.
     *
     * @param decisions how many were taken
     */
    record NotNeeded(int decisions) implements Recourse {}

    /**
     * These ways lead to a kinder outcome.
     *
     * @param ways the fewest changes first, then the smallest
     * @param decisions how many were taken
     */
    record Found(List<Way> ways, int decisions) implements Recourse {
        /** Copies the list. */
        public Found {
            ways = List.copyOf(ways);
        }
    }

    /**
     * No way was found.
     *
     * @param complete whether all single changes and pairs were tried; otherwise the number of decisions ran out
     * @param decisions how many were taken
     */
    record None(boolean complete, int decisions) implements Recourse {}
}
