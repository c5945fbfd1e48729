package org.bulwark.warning.replay;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.bulwark.warning.Tier;

/**
 * A party at the end of a month, as known then, and what became of it.
 *
 * @param party who
 * @param month the month, counted from any fixed month
 * @param active the places of the signals that counted
 * @param recent the places of the signals that counted in this month or the five before
 * @param tier the tier at which it stood
 * @param late whether it was a day or more past due, as known then: the naive rule
 * @param oracle what somebody makes of it who sees the truth of that month; NaN where nobody does
 * @param ahead in how many months it defaults, from 1; {@link #NEVER} where it does not as far as anybody knows
 * @param followed for how many months after it is known what became of it
 * @param values what the indicators and facts said that were asked for, in their order; NaN for nothing. Not copied, not to be changed
 */
public record Look(
        String party,
        int month,
        int[] active,
        int[] recent,
        Optional<Tier> tier,
        boolean late,
        double oracle,
        int ahead,
        int followed,
        double[] values) {

    /** No default. */
    public static final int NEVER = Integer.MAX_VALUE;

    /** Whether it defaults within so many months after. */
    public boolean defaults(int months) {
        return ahead <= months;
    }

    /** Whether it was followed for so many months. One that defaulted sooner but began too late is not: those that did not would be missing. */
    public boolean isFollowed(int months) {
        return followed >= months;
    }

    /** The same without some signals, as if they were not there. */
    public Look without(IntPredicate signal) {
        IntPredicate kept = signal.negate();
        return new Look(
                party,
                month,
                Arrays.stream(active).filter(kept).toArray(),
                Arrays.stream(recent).filter(kept).toArray(),
                tier,
                late,
                oracle,
                ahead,
                followed,
                values);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Look that
                && party.equals(that.party)
                && month == that.month
                && Arrays.equals(active, that.active)
                && Arrays.equals(recent, that.recent)
                && tier.equals(that.tier)
                && late == that.late
                && Double.compare(oracle, that.oracle) == 0
                && ahead == that.ahead
                && followed == that.followed
                && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return 31 * party.hashCode() + month;
    }
}
