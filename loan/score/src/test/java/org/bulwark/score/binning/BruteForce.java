package org.bulwark.score.binning;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.bulwark.score.binning.BinningRules.Sizes;

/** Looks at every way of joining pieces into bins, in exact arithmetic: slow, and plainly right. Pieces of whole weights only. */
final class BruteForce {

    private final List<BinCounts> pieces;
    private final BinCounts all;
    private final BinningRules rules;

    BruteForce(List<BinCounts> pieces, BinCounts all, BinningRules rules) {
        this.pieces = pieces;
        this.all = all;
        this.rules = rules;
    }

    /** What the best split with a trend is worth; empty when there is none. */
    OptionalDouble best(Trend trend) {
        double best = Double.NEGATIVE_INFINITY;
        for (int borders = 0; borders < 1 << (pieces.size() - 1); borders++) {
            List<BinCounts> bins = joined(borders);
            if (isAllowed(bins) && runs(bins, trend)) {
                best = Math.max(best, worth(bins));
            }
        }
        return best == Double.NEGATIVE_INFINITY ? OptionalDouble.empty() : OptionalDouble.of(best);
    }

    /** The bins of a split. */
    List<BinCounts> bins(Split split) {
        int borders = 0;
        for (int end : split.ends()) {
            borders |= end < pieces.size() ? 1 << (end - 1) : 0;
        }
        return joined(borders);
    }

    boolean isAllowed(List<BinCounts> bins) {
        Sizes sizes = rules.sizes();
        return bins.size() >= sizes.minBins()
                && bins.size() <= sizes.maxBins()
                && bins.stream()
                        .allMatch(bin -> bin.weight() > 0
                                && bin.weight() >= sizes.minShare() * all.weight() * (1 - 1e-12)
                                && bin.bads() >= sizes.minBads()
                                && bin.goods() >= sizes.minBads());
    }

    double worth(List<BinCounts> bins) {
        double worth = 0;
        for (BinCounts bin : bins) {
            worth += rules.objective().of(bin, all);
        }
        return worth;
    }

    static boolean runs(List<BinCounts> bins, Trend trend) {
        int n = bins.size();
        return switch (trend) {
            case ASCENDING -> isMonotone(bins, 0, n, 1);
            case DESCENDING -> isMonotone(bins, 0, n, -1);
            case PEAK -> turns(bins, 1);
            case VALLEY -> turns(bins, -1);
            case CONCAVE -> bends(bins, -1);
            case CONVEX -> bends(bins, 1);
            case FREE -> true;
            case AUTOMATIC -> throw new IllegalArgumentException("automatic is a choice among trends");
        };
    }

    private List<BinCounts> joined(int borders) {
        List<BinCounts> bins = new ArrayList<>();
        BinCounts bin = BinCounts.NONE;
        for (int i = 0; i < pieces.size(); i++) {
            bin = bin.plus(pieces.get(i));
            if (i == pieces.size() - 1 || (borders >> i & 1) == 1) {
                bins.add(bin);
                bin = BinCounts.NONE;
            }
        }
        return bins;
    }

    private static boolean isMonotone(List<BinCounts> bins, int from, int to, int sign) {
        for (int i = from + 1; i < to; i++) {
            if (sign * compareRates(bins.get(i - 1), bins.get(i)) > 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean turns(List<BinCounts> bins, int sign) {
        for (int top = 0; top < bins.size(); top++) {
            if (isMonotone(bins, 0, top + 1, sign) && isMonotone(bins, top, bins.size(), -sign)) {
                return true;
            }
        }
        return false;
    }

    private static boolean bends(List<BinCounts> bins, int sign) {
        for (int i = 2; i < bins.size(); i++) {
            if (sign * secondDifference(bins.get(i - 2), bins.get(i - 1), bins.get(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    /** Compares b₁/w₁ with b₂/w₂ as b₁w₂ with b₂w₁. */
    private static int compareRates(BinCounts one, BinCounts other) {
        return Long.compare(rowsBad(one) * rows(other), rowsBad(other) * rows(one));
    }

    /** The sign of r₁ − 2r₂ + r₃, all on one denominator. */
    private static int secondDifference(BinCounts one, BinCounts two, BinCounts three) {
        return Long.signum(rowsBad(one) * rows(two) * rows(three)
                - 2 * rowsBad(two) * rows(one) * rows(three)
                + rowsBad(three) * rows(one) * rows(two));
    }

    private static long rows(BinCounts bin) {
        return bin.weight() >> 20;
    }

    private static long rowsBad(BinCounts bin) {
        return bin.badWeight() >> 20;
    }
}
