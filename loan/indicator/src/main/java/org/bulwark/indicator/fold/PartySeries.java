package org.bulwark.indicator.fold;

import java.util.Optional;
import org.bulwark.indicator.definition.SeriesName;

/**
 * The series that a party belongs to, as they were known at the instant at which the party is looked at. They are kept once and shared by
 * all parties, not folded into each.
 */
@FunctionalInterface
public interface PartySeries {

    /** It is not known where the party belongs. */
    PartySeries NONE = _ -> Optional.empty();

    /** The state of a series; empty where nothing was said of it, or the party belongs to none. */
    Optional<PartyState> named(SeriesName name);
}
