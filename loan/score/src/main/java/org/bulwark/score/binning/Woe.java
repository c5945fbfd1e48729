package org.bulwark.score.binning;

import org.bulwark.data.Weights;

/** Weight of evidence and information value of one bin, in this house's sign: ln(share of goods / share of bads). */
public final class Woe {

    /** What stands in for an empty cell, in rows of weight 1: half a row, as is usual with contingency tables. */
    static final double EMPTY = 0.5;

    private Woe() {}

    /**
     * The weight of evidence of a bin: ln((g/G)/(b/B)). A side with no weight counts as half a row, or as half of
     * all where all are less than a row, so the value is finite.
     *
     * @param bin what fell into the bin
     * @param all what fell into all bins; both sides above 0
     * @param smoothing rows of average risk to add first, 0 or more; they draw small bins towards 0
     * @return 0 when nothing fell into the bin
     */
    public static double of(BinCounts bin, BinCounts all, double smoothing) {
        if (bin.weight() == 0) {
            return 0;
        }
        double base = (double) all.badWeight() / all.weight();
        double good = bin.goodWeight() + smoothing * Weights.ONE * (1 - base);
        double bad = bin.badWeight() + smoothing * Weights.ONE * base;
        return Math.log(cell(good, all.goodWeight()) / cell(bad, all.badWeight()))
                - Math.log((double) all.goodWeight() / all.badWeight());
    }

    /** The bin's part of the information value: (g/G − b/B)·WOE without smoothing, empty sides as in {@link #of}. */
    public static double iv(BinCounts bin, BinCounts all) {
        if (bin.weight() == 0) {
            return 0;
        }
        double goods = cell((double) bin.goodWeight(), all.goodWeight()) / (double) all.goodWeight();
        double bads = cell((double) bin.badWeight(), all.badWeight()) / (double) all.badWeight();
        return (goods - bads) * of(bin, all, 0);
    }

    /** A weight kept away from zero, in rows of weight 1; half of all stands in where all are less than a row. */
    static double away(double weight, double all) {
        return weight > 0 ? weight : Math.min(EMPTY, all / 2);
    }

    private static double cell(double weight, long all) {
        return Weights.ONE * away(weight / Weights.ONE, (double) all / Weights.ONE);
    }
}
