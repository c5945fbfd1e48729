package org.bulwark.score.binning;

import java.util.Optional;

/** An exact search for the best split under one kind of trend. */
sealed interface Search permits FreeSearch, TurningSearch, BendingSearch {

    /**
     * The best split with minBins to maxBins bins, each an allowed segment.
     *
     * @param enough a split that is worth less is of no use, and need not be found
     * @return empty when there is none
     */
    Optional<Split> best(Segments segments, int minBins, int maxBins, double enough);

    /** The best split, whatever it is worth. */
    default Optional<Split> best(Segments segments, int minBins, int maxBins) {
        return best(segments, minBins, maxBins, Double.NEGATIVE_INFINITY);
    }

    /** The search for a trend; {@link Trend#AUTOMATIC} is not one. */
    static Search along(Trend trend) {
        return switch (trend) {
            case FREE -> new FreeSearch();
            case ASCENDING -> TurningSearch.ASCENDING;
            case DESCENDING -> TurningSearch.DESCENDING;
            case PEAK -> TurningSearch.PEAK;
            case VALLEY -> TurningSearch.VALLEY;
            case CONCAVE -> new BendingSearch(-1);
            case CONVEX -> new BendingSearch(1);
            case AUTOMATIC -> throw new IllegalArgumentException("automatic is a choice among trends");
        };
    }
}
