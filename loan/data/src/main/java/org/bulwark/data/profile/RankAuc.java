package org.bulwark.data.profile;

import java.util.OptionalDouble;

/**
 * The area under the ROC curve as the probability that a bad row stands above a good one, ties counting half (the Mann–Whitney statistic
 * over the product of the two sides), for weighted groups.
 */
final class RankAuc {

    private double area;
    private double bad;
    private double good;

    /** Takes in the next group, in ascending order. */
    void add(double badWeight, double goodWeight) {
        area += badWeight * (good + goodWeight / 2);
        bad += badWeight;
        good += goodWeight;
    }

    /** The area, empty when a side weighs nothing. */
    OptionalDouble value() {
        return bad > 0 && good > 0 ? OptionalDouble.of(area / bad / good) : OptionalDouble.empty();
    }

    /** The area for groups with scores in any order; equal scores are one group. */
    static OptionalDouble of(double[] scores, double[] bad, double[] good) {
        RankAuc auc = new RankAuc();
        RowOrder order = RowOrder.of(scores);
        double tiedBad = 0;
        double tiedGood = 0;
        for (int i = 0; i < order.size(); i++) {
            tiedBad += bad[order.row(i)];
            tiedGood += good[order.row(i)];
            if (order.endsTie(i)) {
                auc.add(tiedBad, tiedGood);
                tiedBad = 0;
                tiedGood = 0;
            }
        }
        return auc.value();
    }
}
