package org.bulwark.bank.population;

import org.bulwark.bank.chance.Stream;
import org.bulwark.bank.chance.Topic;
import org.bulwark.bank.economy.Cycle;
import org.bulwark.bank.economy.Economy;
import org.bulwark.bank.economy.Factor;
import org.bulwark.bank.economy.Horizon;
import org.bulwark.bank.economy.Reversion;

/**
 * The latent health of one party, month by month: what nobody sees and everything shows.
 *
 * <p>health(t) = quality + deviation(t) + cycle(t), where deviation = √0.88·own + √0.08·industry + √0.04·region. Own shocks, industry
 * and region follow {@link Reversion} at one pace, so the deviation does so too and is standard normal at all times. More is better.
 * A path is computed once and then read; it is safe to share between threads.
 */
public final class Health {

    /** The standard deviation of lasting quality among parties. */
    public static final double QUALITY = 0.7;

    private static final double INDUSTRY = Math.sqrt(0.08);
    private static final double REGION = Math.sqrt(0.04);
    private static final double OWN = Math.sqrt(0.88);

    private final int start;
    private final double quality;
    private final double[] deviation;

    private Health(int start, double quality, double[] deviation) {
        this.start = start;
        this.quality = quality;
        this.deviation = deviation;
    }

    /** The health of a party from the start of the horizon to a month, that month included; a later end prolongs the same path. */
    public static Health of(Party party, Economy economy, int until) {
        Horizon horizon = economy.horizon();
        // Firms and people are numbered apart, so their streams are told apart by parity.
        long number = 2 * party.number() + (party instanceof Firm ? 1 : 0);
        Stream shocks = Stream.of(economy.seed(), Topic.HEALTH, number);
        Factor industry = economy.industry(party.industry());
        Factor region = economy.region(party.region());
        double[] deviation = new double[until - horizon.start() + 1];
        double own = 0;
        for (int m = 0; m < deviation.length; m++) {
            double shock = shocks.normalAt(m);
            own = m == 0 ? shock : Reversion.next(own, shock);
            int month = horizon.start() + m;
            deviation[m] = OWN * own + INDUSTRY * industry.at(month) + REGION * region.at(month);
        }
        return new Health(horizon.start(), party.quality(), deviation);
    }

    /** The lasting part: the level to which health returns. */
    public double quality() {
        return quality;
    }

    /** The passing part in a month, without the cycle: standard normal among all parties. */
    public double deviation(int month) {
        return deviation[month - start];
    }

    /** The whole in a month. */
    public double at(int month) {
        return quality + deviation(month) + Cycle.level(month);
    }

    /** The mean from a month to a month, both included. */
    public double mean(int from, int to) {
        double sum = 0;
        for (int month = from; month <= to; month++) {
            sum += at(month);
        }
        return sum / (to - from + 1);
    }

    /** The worst from a month to a month, both included. */
    public double lowest(int from, int to) {
        double lowest = Double.POSITIVE_INFINITY;
        for (int month = from; month <= to; month++) {
            lowest = Math.min(lowest, at(month));
        }
        return lowest;
    }
}
