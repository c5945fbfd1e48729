package org.bulwark.server.warning;

import java.util.List;
import org.bulwark.basics.money.Money;
import org.bulwark.warning.Tier;
import org.bulwark.warning.alert.AlertId;
import org.bulwark.warning.alert.Claim;
import org.bulwark.warning.signal.Signal;

/**
 * What an alert may cost.
 *
 * @param loss what the bank expects to lose
 * @param months how many months are left
 * @param priority expected loss × urgency
 */
record Weight(Money loss, int months, double priority) {

    /** What is lost of a claim without security, by the foundation approach of Basel (CRE32.6 before 2023). */
    private static final double LOSS_GIVEN_DEFAULT = 0.45;

    private static final int USUAL_MONTHS = 12;

    /**
     * The weight of a tier.
     *
     * @param exposed what a party owes or may draw
     * @param active the signals that count
     */
    static Weight of(AlertId alert, String branch, Tier tier, Money exposed, List<Signal> active) {
        int months = active.stream().mapToInt(Signal::months).min().orElse(USUAL_MONTHS);
        long minor = Math.round(exposed.minor() * LOSS_GIVEN_DEFAULT * chance(tier));
        double priority = new Claim(alert, branch, minor, tier, months).priority();
        return new Weight(new Money(minor, exposed.currency()), months, priority);
    }

    /** How likely default within a year is at a tier, roughly: shares to be replaced by what a bank's own replay finds. */
    private static double chance(Tier tier) {
        return switch (tier) {
            case BLUE -> 0.02;
            case YELLOW -> 0.05;
            case ORANGE -> 0.15;
            case RED -> 0.40;
        };
    }
}
