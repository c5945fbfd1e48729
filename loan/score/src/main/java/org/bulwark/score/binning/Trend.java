package org.bulwark.score.binning;

/** How the bad rate may run from the lowest bin to the highest. */
public enum Trend {
    /** Never falls. */
    ASCENDING,
    /** Never rises. */
    DESCENDING,
    /** Rises, then falls; one of the two may be absent. */
    PEAK,
    /** Falls, then rises; one of the two may be absent. */
    VALLEY,
    /** Bends downwards: from bin to bin it gains less and less. */
    CONCAVE,
    /** Bends upwards: from bin to bin it gains more and more. */
    CONVEX,
    /** Anything. */
    FREE,
    /** Every trend is tried; the simplest one that loses little is taken and named. */
    AUTOMATIC
}
