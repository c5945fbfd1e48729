package org.bulwark.warning.model.learn;

import org.bulwark.warning.replay.ReplayParties;

/**
 * A party at the end of a month: what indicators said as known then, and what became of it.
 *
 * @param party who
 * @param industry the word of its industry; empty for none
 * @param month the month, and when it defaults
 * @param values of the indicators, NaN where there is none; not copied, and not to be changed
 * @param rupture in how many days after the month the next rupture of cash flow comes; {@link Ruptures#NEVER} for none
 */
public record ModelRow(String party, String industry, ReplayParties.Month month, double[] values, int rupture) {

    /** Whether it is known what became of it for so many days after. */
    public boolean isFollowedForDays(int days) {
        return 30L * month.followed() >= days;
    }
}
