package org.bulwark.data.profile;

import java.util.List;
import java.util.OptionalDouble;

/**
 * How one column alone goes with the outcome. Weights are respected throughout.
 *
 * @param auc area under the ROC curve when rows are ordered by the bad rate of their group, missing values and special codes included.
 *     The groups of numbers and dates are the bins below; those of a category are all its levels, each ranked by its rate in the half of
 *     the rows that is not judged, so that an id comes out near 0.5 and not at 1
 * @param rankAuc the same over known values in their own order: above 0.5 when bads have the higher values; empty for categories and
 *     where the rows with a value lack an outcome
 * @param iv information value over the bins, Σ (g/G − b/B)·ln((g/G)/(b/B)); half a row stands in for an empty side
 * @param bins the target rate by coarse bins: quantiles or single values, levels, then special codes, then missing
 */
public record TargetRelation(double auc, OptionalDouble rankAuc, double iv, List<TargetBin> bins) {

    /** Copies the bins. */
    public TargetRelation {
        bins = List.copyOf(bins);
    }

    /** The relation that bins show; {@code auc} as given. */
    static TargetRelation of(double auc, OptionalDouble rankAuc, List<TargetBin> bins) {
        return new TargetRelation(auc, rankAuc, iv(bins), bins);
    }

    private static double iv(List<TargetBin> bins) {
        double bad = bins.stream().mapToDouble(TargetBin::badWeight).sum();
        double good = bins.stream().mapToDouble(TargetBin::goodWeight).sum();
        double iv = 0;
        for (TargetBin bin : bins) {
            if (bin.badWeight() + bin.goodWeight() > 0) {
                double b = (bin.badWeight() > 0 ? bin.badWeight() : 0.5) / bad;
                double g = (bin.goodWeight() > 0 ? bin.goodWeight() : 0.5) / good;
                iv += (g - b) * Math.log(g / b);
            }
        }
        return iv;
    }
}
