package org.bulwark.bank.economy;

import org.bulwark.bank.chance.Stream;

/**
 * The fortunes that many share, month by month: standard normal at all times, more is better, moved by {@link Reversion}. A later end of
 * the horizon prolongs a factor and changes nothing before.
 */
public final class Factor {

    private final int start;
    private final double[] levels;

    private Factor(int start, double[] levels) {
        this.start = start;
        this.levels = levels;
    }

    static Factor drawn(Horizon horizon, Stream stream) {
        double[] levels = new double[horizon.end() - horizon.start() + 1];
        levels[0] = stream.normal();
        for (int m = 1; m < levels.length; m++) {
            levels[m] = Reversion.next(levels[m - 1], stream.normal());
        }
        return new Factor(horizon.start(), levels);
    }

    /** The level in a month of the horizon. */
    public double at(int month) {
        return levels[month - start];
    }
}
