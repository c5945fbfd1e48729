package org.bulwark.score.validation;

/**
 * The statistic of Kolmogorov and Smirnov: the greatest gap between the distributions of bads and of goods.
 *
 * @param value from 0 to 1
 * @param threshold where it is reached: flag the rows whose risk is at least this
 * @param hitRate the share of bads flagged there
 * @param falseAlarmRate the share of goods flagged there
 */
public record Ks(double value, double threshold, double hitRate, double falseAlarmRate) {

    /** Of a ranking; the least threshold where the gap is reached. One class is {@link ValidationProblem#VALIDATION_ONE_CLASS}. */
    public static Ks of(Ranking ranking) {
        ranking.withBothClasses();
        Ks greatest = new Ks(0, ranking.risk(0), 1, 1);
        for (int value = 1; value < ranking.values(); value++) {
            double hits = (double) (ranking.bads() - ranking.badBelow(value)) / ranking.bads();
            double alarms = (double) (ranking.goods() - ranking.goodBelow(value)) / ranking.goods();
            double gap = Math.abs(hits - alarms);
            if (gap > greatest.value) {
                greatest = new Ks(gap, ranking.risk(value), hits, alarms);
            }
        }
        return greatest;
    }
}
