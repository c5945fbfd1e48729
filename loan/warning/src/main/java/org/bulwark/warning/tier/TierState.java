package org.bulwark.warning.tier;

import java.time.LocalDate;
import java.util.Optional;
import org.bulwark.warning.Tier;

/**
 * The tier that a party stands at: it rises at once, and comes down by one step after so many quiet periods.
 *
 * @param tier where it stands; nothing for no warning
 * @param since the number of the period in which it was last found that high, or came down
 */
public record TierState(Optional<Tier> tier, int since) {

    /** No warning yet. */
    public static final TierState NONE = new TierState(Optional.empty(), 0);

    /**
     * Where it stands after another look.
     *
     * @param found what is found now
     * @param rules how slowly it cools
     * @param day the bank's day on which it was looked
     */
    public TierState after(Optional<Tier> found, TierRules rules, LocalDate day) {
        int period = rules.period().number(day);
        if (tier.isEmpty() || (found.isPresent() && found.get().compareTo(tier.get()) >= 0)) {
            return new TierState(found, period);
        }
        if (period - since < rules.cooling()) {
            return this;
        }
        return new TierState(tier.get().below(), period);
    }
}
