package org.bulwark.score.validation;

import org.jspecify.annotations.Nullable;

/**
 * The area under the ROC curve: the chance that a bad is riskier than a good, a tie counting half.
 *
 * <p>The variance is that of DeLong, DeLong and Clarke-Pearson (1988), from the placements of every row among the other class. With
 * weights the placements are weighted and the variance is linearised: it does not change when all weights are scaled, and it is
 * DeLong's when they are equal.
 *
 * @param value from 0 to 1; 0.5 is chance
 * @param variance of the estimate; NaN when a class has a single row
 * @param badRows how many bads
 * @param goodRows how many goods
 */
public record Auc(double value, double variance, int badRows, int goodRows) {

    /** Of risk, outcome and weight; see {@link Ranking#of}. One class only is {@link ValidationProblem#VALIDATION_ONE_CLASS}. */
    public static Auc of(double[] risk, byte[] bad, long @Nullable [] weight) {
        return of(Ranking.of(risk, bad, weight));
    }

    /** Of a ranking. One class only is {@link ValidationProblem#VALIDATION_ONE_CLASS}. */
    public static Auc of(Ranking ranking) {
        ranking.withBothClasses();
        Sum area = new Sum();
        for (int value = 0; value < ranking.values(); value++) {
            area.add(ranking.bad(value) * placementOfBad(ranking, value));
        }
        double auc = area.value() / ranking.bads();
        Sum ofBads = new Sum();
        Sum ofGoods = new Sum();
        for (int value = 0; value < ranking.values(); value++) {
            double bad = placementOfBad(ranking, value) - auc;
            double good = placementOfGood(ranking, value) - auc;
            ofBads.add(ranking.badSquares(value) * bad * bad);
            ofGoods.add(ranking.goodSquares(value) * good * good);
        }
        double variance = scatter(ofBads.value(), (double) ranking.bads(), ranking.badRows())
                + scatter(ofGoods.value(), (double) ranking.goods(), ranking.goodRows());
        return new Auc(auc, variance, ranking.badRows(), ranking.goodRows());
    }

    /** The variance of a weighted mean: n/(n − 1)·Σw²d²/(Σw)². */
    static double scatter(double squares, double weight, int rows) {
        return rows < 2 ? Double.NaN : squares / weight / weight * rows / (rows - 1);
    }

    /** The share of goods that are less risky than a bad at this value, half of those that tie. */
    static double placementOfBad(Ranking ranking, int value) {
        return (ranking.goodBelow(value) + 0.5 * ranking.good(value)) / ranking.goods();
    }

    /** The share of bads that are riskier than a good at this value, half of those that tie. */
    static double placementOfGood(Ranking ranking, int value) {
        return (ranking.bads() - ranking.badBelow(value) - 0.5 * ranking.bad(value)) / ranking.bads();
    }

    /** 2·AUC − 1, also known as accuracy ratio and Somers' D. */
    public double gini() {
        return 2 * value - 1;
    }

    /** The square root of the variance. */
    public double standardError() {
        return Math.sqrt(variance);
    }

    /** DeLong's interval, cut to [0, 1]; all of [0, 1] when a class has a single row and nothing is known of the error. */
    public Interval interval(double level) {
        return Double.isNaN(variance)
                ? new Interval(level, 0, 1)
                : Interval.around(value, standardError(), level).within(0, 1);
    }
}
