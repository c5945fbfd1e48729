package org.bulwark.screening.verification;

import java.time.YearMonth;
import java.util.List;

/**
 * A measure that stands out, and where.
 *
 * @param measure its code
 * @param indicator the indicator that it is read from: its events are the evidence
 * @param factor the median of how many times it is what is believed, over the periods
 * @param periods the last months of the periods in which it stands out, the latest first
 */
public record Sighting(String measure, String indicator, double factor, List<YearMonth> periods) {

    /** Copies the list. */
    public Sighting {
        periods = List.copyOf(periods);
    }

    /** Whether it says more than is believed. */
    public boolean isAbove() {
        return factor > 1;
    }
}
