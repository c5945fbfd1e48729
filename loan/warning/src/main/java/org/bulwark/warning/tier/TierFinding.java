package org.bulwark.warning.tier;

import java.util.List;
import org.bulwark.warning.Tier;

/**
 * The tier of a party at an instant, and how it came about.
 *
 * @param tier the tier
 * @param rows the ids of the rows that matched, in the table's order
 * @param held whether it would be higher, were it not for the ceiling of what was read out of text
 */
public record TierFinding(Tier tier, List<String> rows, boolean held) {
    /** Copies the list. */
    public TierFinding {
        rows = List.copyOf(rows);
    }
}
