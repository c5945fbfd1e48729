package org.bulwark.score.validation;

import org.jspecify.annotations.Nullable;

/**
 * The placement of every row among the other class, less the AUC: what two scores of the same rows share is in these.
 *
 * @param auc the AUC that they average to
 * @param deviations one number a row, in the order of the rows
 */
record Placements(Auc auc, double[] deviations) {

    static Placements of(double[] risk, byte[] bad, long @Nullable [] weight) {
        Rows.check(risk, bad, weight);
        int[] order = Order.ascending(risk);
        Ranking ranking = Ranking.of(risk, bad, weight, order);
        Auc auc = Auc.of(ranking);
        double[] deviations = new double[risk.length];
        int value = 0;
        for (int row : order) {
            if (weight != null && weight[row] == 0) {
                continue;
            }
            while (ranking.risk(value) != risk[row]) {
                value++;
            }
            double placement = bad[row] == 1 ? Auc.placementOfBad(ranking, value) : Auc.placementOfGood(ranking, value);
            deviations[row] = placement - auc.value();
        }
        return new Placements(auc, deviations);
    }

    /** The covariance of two AUCs over the same rows. */
    double covariance(Placements other, byte[] bad, long @Nullable [] weight) {
        Sum ofBads = new Sum();
        Sum ofGoods = new Sum();
        double bads = 0;
        double goods = 0;
        for (int row = 0; row < bad.length; row++) {
            double w = weight == null ? 1 : weight[row];
            double term = w * w * deviations[row] * other.deviations[row];
            if (bad[row] == 1) {
                ofBads.add(term);
                bads += w;
            } else {
                ofGoods.add(term);
                goods += w;
            }
        }
        return Auc.scatter(ofBads.value(), bads, auc.badRows()) + Auc.scatter(ofGoods.value(), goods, auc.goodRows());
    }
}
