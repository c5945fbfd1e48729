package org.bulwark.score.validation;

import java.util.function.DoubleUnaryOperator;

/**
 * The H-measure of Hand (2009), with what the convex hull of the ROC curve gives beside it.
 *
 * <p>The AUC weighs the two kinds of error differently for every score; the H-measure fixes one law for all scores: the cost c of
 * flagging a good (and 1 − c of passing a bad) follows Beta(2, 1 + 1/severity), whose mode is severity/(1 + severity). The loss is the
 * mean over that law of the least loss at each cost, and H is what share of it the score saves against no score at all.
 *
 * @param value from 0 (no use) to 1 (perfect)
 * @param severityRatio how bad it is to flag a good, relative to passing a bad; by default bads/goods
 * @param hullArea the area under the convex hull of the ROC curve (AUCH), at least the AUC
 * @param leastErrorRate the least share of rows that any threshold misjudges (MER)
 * @param leastWeightedLoss the least loss of any threshold at the cost that the severity ratio names, doubled (MWL)
 */
public record HMeasure(
        double value, double severityRatio, double hullArea, double leastErrorRate, double leastWeightedLoss) {

    /** With the severity ratio bads/goods, that of Hand and Anagnostopoulos (2014). */
    public static HMeasure of(Ranking ranking) {
        ranking.withBothClasses();
        return of(ranking, (double) ranking.bads() / ranking.goods());
    }

    /**
     * With a severity ratio of one's own.
     *
     * @param severityRatio above 0; 1 holds both errors for equally bad
     */
    public static HMeasure of(Ranking ranking, double severityRatio) {
        ranking.withBothClasses();
        Setting.between("The severity ratio", severityRatio, 0, Double.POSITIVE_INFINITY);
        int[] corners = Hull.of(ranking).corners();
        double badShare = ranking.baseRate();
        double goodShare = (double) ranking.goods() / ranking.weight();
        double cost = severityRatio / (1 + severityRatio);
        CostLaw law = new CostLaw(2, 1 + 1 / severityRatio);

        Sum loss = new Sum();
        Sum area = new Sum();
        double leastError = Double.POSITIVE_INFINITY;
        double leastWeighted = Double.POSITIVE_INFINITY;
        double costAbove = 1;
        for (int i = 0; i < corners.length; i++) {
            double alarms = alarms(ranking, corners[i]);
            double misses = misses(ranking, corners[i]);
            leastError = Math.min(leastError, goodShare * alarms + badShare * misses);
            leastWeighted = Math.min(leastWeighted, 2 * (cost * goodShare * alarms + (1 - cost) * badShare * misses));
            double costBelow = 0; // this corner is the best choice for costs between these two
            if (i + 1 < corners.length) {
                double moreAlarms = alarms(ranking, corners[i + 1]) - alarms;
                double fewerMisses = misses - misses(ranking, corners[i + 1]);
                costBelow = badShare * fewerMisses / (goodShare * moreAlarms + badShare * fewerMisses);
                area.add(moreAlarms * (1 - misses + fewerMisses / 2));
            }
            loss.add(goodShare * alarms * law.meanCost(costBelow, costAbove)
                    + badShare * misses * law.meanRest(costBelow, costAbove));
            costAbove = costBelow;
        }
        double worst = goodShare * law.meanCost(0, badShare) + badShare * law.meanRest(badShare, 1);
        return new HMeasure(1 - loss.value() / worst, severityRatio, area.value(), leastError, leastWeighted);
    }

    private static double alarms(Ranking ranking, int corner) {
        return (double) (ranking.goods() - ranking.goodBelow(corner)) / ranking.goods();
    }

    private static double misses(Ranking ranking, int corner) {
        return (double) ranking.badBelow(corner) / ranking.bads();
    }

    /** Beta(a, b) as the law of the cost. */
    private record CostLaw(double a, double b) {

        /** E[c; from < c ≤ to]. */
        double meanCost(double from, double to) {
            return a / (a + b) * between(c -> Probability.beta(c, a + 1, b), from, to);
        }

        /** E[1 − c; from < c ≤ to]. */
        double meanRest(double from, double to) {
            return b / (a + b) * between(c -> Probability.beta(c, a, b + 1), from, to);
        }

        private static double between(DoubleUnaryOperator law, double from, double to) {
            return law.applyAsDouble(to) - law.applyAsDouble(from);
        }
    }
}
