package org.bulwark.indicator.value;

import java.util.OptionalDouble;

/** How the values of an indicator are spread among the peers of a party, as known at the instant that is asked about. */
@FunctionalInterface
public interface Peers {

    /** Nobody is known. */
    Peers NONE = (indicator, value) -> OptionalDouble.empty();

    /**
     * The share of peers with a lower value, those with the same value by half; 0 to 1.
     *
     * @param indicator its name
     * @param value the party's own
     */
    OptionalDouble rank(String indicator, double value);
}
