package org.bulwark.score.binning;

import java.util.List;
import java.util.Optional;
import org.bulwark.basics.Problem;

/**
 * What {@link HeldOutGranularity} found.
 *
 * @param candidates all candidates as judged, in the order given
 * @param best the index of the one with the highest held-out information value; of equal ones the one with the fewest bins
 * @param simplest the index of the one with the fewest bins that is within one standard error of the best (Breiman et al. 1984)
 */
public record Granularity(List<Judged> candidates, int best, int simplest) {

    /** Copies the list. */
    public Granularity {
        candidates = List.copyOf(candidates);
    }

    /** The rules of the best candidate. */
    public BinningRules bestRules() {
        return candidates.get(best).rules();
    }

    /** The rules of the simplest candidate that is not clearly worse. */
    public BinningRules simplestRules() {
        return candidates.get(simplest).rules();
    }

    /**
     * One candidate.
     *
     * @param rules its rules
     * @param bins the regular bins that they make of all rows; 0 when refused
     * @param heldOut the mean over the folds of the held-out information value; NaN when refused
     * @param sd its standard deviation over the folds; NaN when refused
     * @param refusal why these rules cannot be fulfilled on all rows or in a fold
     */
    public record Judged(BinningRules rules, int bins, double heldOut, double sd, Optional<Problem> refusal) {}
}
