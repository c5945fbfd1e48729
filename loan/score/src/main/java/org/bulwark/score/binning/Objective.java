package org.bulwark.score.binning;

import org.bulwark.data.Weights;

/** What a binning maximises: a sum over its bins. */
public enum Objective {
    /** Information value: Σ (g/G − b/B)·ln((g/G)/(b/B)), the symmetric divergence of goods and bads. */
    INFORMATION_VALUE {
        @Override
        double of(double weight, double bad, double allWeight, double allBad) {
            double allGood = allWeight - allBad;
            double good = Woe.away(weight - bad, allGood);
            double bads = Woe.away(bad, allBad);
            return (good / allGood - bads / allBad) * (Math.log(good / bads) - Math.log(allGood / allBad));
        }
    },
    /** The fall in Gini impurity against no bins at all. */
    GINI {
        @Override
        double of(double weight, double bad, double allWeight, double allBad) {
            double rate = bad / weight;
            double base = allBad / allWeight;
            return 2 * weight / allWeight * (rate - base) * (rate - base);
        }
    },
    /** Pearson's chi-square of bins against outcome. */
    CHI_SQUARE {
        @Override
        double of(double weight, double bad, double allWeight, double allBad) {
            double base = allBad / allWeight;
            double surprise = bad - weight * base;
            return surprise * surprise / (weight * base * (1 - base));
        }
    };

    /** The part that one bin adds; the bin weighs more than nothing. */
    double of(BinCounts bin, BinCounts all) {
        double unit = Weights.ONE;
        return of(bin.weight() / unit, bin.badWeight() / unit, all.weight() / unit, all.badWeight() / unit);
    }

    /**
     * The part that one bin adds, in rows of weight 1.
     *
     * @param weight the bin's weight, above 0
     * @param bad the weight of its bads
     * @param allWeight the weight of all bins
     * @param allBad the weight of all bads
     */
    abstract double of(double weight, double bad, double allWeight, double allBad);
}
