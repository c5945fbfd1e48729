package org.bulwark.server.decision.referral;

import java.util.Optional;
import org.bulwark.decision.Outcome;

/**
 * How often people decided so where the policy had answered so, and how it went.
 *
 * @param key who, where, which product or which reason
 * @param before the policy's outcome
 * @param after the person's outcome
 * @param count how many
 * @param answered how many times the policy answered so in the same days: under the same key where applications have it, otherwise in all
 *     branches that the reader sees
 * @param takenUp how many of the loans granted were taken up
 * @param bad how many of those are 90 days past due or more by now
 */
public record OverrideCount(
        String key, Outcome before, Outcome after, long count, long answered, long takenUp, long bad) {

    /** The days past due from which a loan counts as bad. */
    public static final int BAD_FROM_DAYS = 90;

    /** The share of the policy's answers that people decided so. */
    public double rate() {
        return answered == 0 ? 0 : (double) count / answered;
    }

    /** The share of bad ones among those taken up; empty before any was. */
    public Optional<Double> badRate() {
        return takenUp == 0 ? Optional.empty() : Optional.of((double) bad / takenUp);
    }
}
