package org.bulwark.bank.loan;

import org.bulwark.bank.chance.Stream;
import org.bulwark.bank.economy.Cycle;
import org.bulwark.bank.population.Health;

/**
 * How default comes: a monthly intensity driven by strain, which is burden less health.
 *
 * <p>λ(t) = 0.0003 + exp(−6.6 + 1.2·(burden − health(t))): a little plain bad luck, and the rest by health. A loan defaults in the first
 * month in which the sum of λ since disbursement passes a threshold that is exponential with mean 1 (a doubly stochastic default time,
 * Lando 1998).
 */
final class Hazard {

    /** A loan that has not defaulted within the months watched. */
    static final int NO_DEFAULT = 0;

    /** Net burden is kept within ± this, far out in its tails, so that a table can hold the truth. */
    static final double WIDEST = 4.5;

    private static final double LUCK = 0.0003;
    private static final double LEVEL = -6.6;
    private static final double SLOPE = 1.2;

    private Hazard() {}

    /** Burden less lasting quality: all that stays fixed while the loan runs. */
    static double net(double burden, double quality) {
        return Math.clamp(burden - quality, -WIDEST, WIDEST);
    }

    /** λ of a month, from net burden, passing deviation of health, and cycle. */
    static double monthly(double net, double deviation, double cycle) {
        return LUCK + StrictMath.exp(LEVEL + SLOPE * (net - deviation - cycle));
    }

    /** The month of default counted from disbursement (1 = the next), or {@link #NO_DEFAULT} within the months given. */
    static int defaultMonth(double net, Health health, int disbursed, int months, Stream stream) {
        double left = stream.exponential();
        for (int m = 1; m <= months; m++) {
            left -= monthly(net, health.deviation(disbursed + m), Cycle.level(disbursed + m));
            if (left < 0) {
                return m;
            }
        }
        return NO_DEFAULT;
    }
}
