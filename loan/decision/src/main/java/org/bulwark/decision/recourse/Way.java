package org.bulwark.decision.recourse;

import java.util.List;
import org.bulwark.decision.Decision;

/**
 * A way to a kinder outcome.
 *
 * @param changes what would have to change, together
 * @param size how much, relative to what is: 0.25 is a quarter of a value; sums over several
 * @param decision what would be decided then
 */
public record Way(List<FactChange> changes, double size, Decision decision) {

    /** Copies the list. */
    public Way {
        changes = List.copyOf(changes);
    }
}
