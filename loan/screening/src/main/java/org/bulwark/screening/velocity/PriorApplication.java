package org.bulwark.screening.velocity;

import java.time.Instant;
import java.util.Comparator;

/**
 * An application, as much of it as velocity asks for.
 *
 * @param id its id
 * @param at when it was made
 * @param keys by what it is compared
 * @param product the code of what was applied for
 * @param amountMinor how much, in minor units
 * @param branch where; may be empty
 */
public record PriorApplication(String id, Instant at, Keys keys, String product, long amountMinor, String branch) {

    /** Oldest first, and by id where two are of the same instant. */
    static final Comparator<PriorApplication> ORDER =
            Comparator.comparing(PriorApplication::at).thenComparing(PriorApplication::id);
}
