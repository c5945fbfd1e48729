package org.bulwark.screening.verification;

import java.util.OptionalDouble;

/** What is usual among the peers of a firm: its industry, and its size where that is known. */
@FunctionalInterface
public interface Norms {

    /** Nothing is known of peers. */
    Norms NONE = measure -> OptionalDouble.empty();

    /**
     * The median turnover, in minor units, that goes with one unit of a measure of intensity.
     *
     * @param measure its code
     */
    OptionalDouble turnoverOf(String measure);
}
