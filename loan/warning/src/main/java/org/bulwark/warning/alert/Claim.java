package org.bulwark.warning.alert;

import org.bulwark.warning.Tier;

/**
 * What an alert asks of the people of a branch.
 *
 * @param alert which
 * @param branch the branch that answers for it
 * @param expectedLoss the loss that is expected, in minor units of the bank's currency; 0 or more
 * @param tier at which it stands
 * @param months how many months are left, by what its signals are meant for; at least 1
 */
public record Claim(AlertId alert, String branch, long expectedLoss, Tier tier, int months) {

    /** Checks the numbers. */
    public Claim {
        if (expectedLoss < 0 || months < 1) {
            throw new IllegalArgumentException("a loss of " + expectedLoss + " in " + months + " months");
        }
    }

    /** Expected loss times urgency: a tier is twice as urgent as the one below, and half the time left is twice as urgent. */
    public double priority() {
        return (double) expectedLoss * tier.urgency() / months;
    }
}
