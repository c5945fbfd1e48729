package org.bulwark.score.binning;

import java.util.List;
import java.util.stream.Stream;

/** The bad rates of bins in a row, and the trends they show. Bins that weigh nothing have no rate and are left out. */
final class Rates {

    private final double[] rates;

    private Rates(double[] rates) {
        this.rates = rates;
    }

    static Rates of(List<BinCounts> bins) {
        return new Rates(bins.stream()
                .filter(bin -> bin.weight() > 0)
                .mapToDouble(BinCounts::badRate)
                .toArray());
    }

    /** The first that they show of ascending, descending, peak, valley and free. */
    Trend simplestTrend() {
        return Stream.of(Trend.ASCENDING, Trend.DESCENDING, Trend.PEAK, Trend.VALLEY)
                .filter(this::run)
                .findFirst()
                .orElse(Trend.FREE);
    }

    /** Whether they show a trend; {@link Trend#AUTOMATIC} is not one. */
    boolean run(Trend trend) {
        return switch (trend) {
            case ASCENDING -> leg(0, 1) == last();
            case DESCENDING -> leg(0, -1) == last();
            case PEAK -> leg(leg(0, 1), -1) == last();
            case VALLEY -> leg(leg(0, -1), 1) == last();
            case CONCAVE -> bend(-1);
            case CONVEX -> bend(1);
            case FREE -> true;
            case AUTOMATIC -> throw new IllegalArgumentException("automatic is a choice among trends");
        };
    }

    private int last() {
        return Math.max(0, rates.length - 1);
    }

    /** Where a leg from a bin ends: the last bin up to which no rate goes against the sign. */
    private int leg(int from, int sign) {
        int at = from;
        while (at < last() && sign * (rates[at + 1] - rates[at]) >= 0) {
            at++;
        }
        return at;
    }

    private boolean bend(int sign) {
        for (int i = 2; i < rates.length; i++) {
            if (sign * (rates[i] - 2 * rates[i - 1] + rates[i - 2]) < -BendingSearch.STRAIGHT) {
                return false;
            }
        }
        return true;
    }
}
