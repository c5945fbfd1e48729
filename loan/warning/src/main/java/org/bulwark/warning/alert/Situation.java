package org.bulwark.warning.alert;

import java.util.List;
import java.util.Optional;
import org.bulwark.warning.Tier;

/**
 * What is known of a party when it is looked at.
 *
 * @param party who
 * @param at when, in microseconds
 * @param tier the tier at which it stands; nothing for no warning
 * @param grounds what speaks for it now; may be empty while a tier cools
 */
public record Situation(String party, long at, Optional<Tier> tier, List<Ground> grounds) {
    /** Copies the list. */
    public Situation {
        grounds = List.copyOf(grounds);
    }
}
