package org.bulwark.score.validation;

/**
 * Rows of like PD: what was promised and what came.
 *
 * @param rows how many rows
 * @param effectiveRows how many equally weighted rows would tell as much; {@code rows} without weights
 * @param share their share of the whole weight
 * @param leastPd the least PD among them
 * @param greatestPd the greatest
 * @param meanPd the weighted mean
 * @param badRate the weighted share of bads seen
 * @param interval where the true rate may lie (Jeffreys, 95 %, over the effective rows)
 */
public record CalibrationBin(
        int rows,
        double effectiveRows,
        double share,
        double leastPd,
        double greatestPd,
        double meanPd,
        double badRate,
        Interval interval) {

    static CalibrationBin of(Ranking ranking, int from, int to) {
        double bads = ranking.badBelow(to) - ranking.badBelow(from);
        double weight = bads + (ranking.goodBelow(to) - ranking.goodBelow(from));
        Sum ofPd = new Sum();
        for (int value = from; value < to; value++) {
            ofPd.add(ranking.risk(value) * (ranking.good(value) + ranking.bad(value)));
        }
        double rate = bads / weight;
        double effective = ranking.effectiveRows(from, to);
        return new CalibrationBin(
                ranking.rows(from, to),
                effective,
                weight / ranking.weight(),
                ranking.risk(from),
                ranking.risk(to - 1),
                to - from == 1 ? ranking.risk(from) : ofPd.value() / weight,
                rate,
                Interval.jeffreys(rate * effective, effective, Interval.USUAL));
    }

    /** Whether the mean PD lies where the true rate may. */
    public boolean agrees() {
        return interval.covers(meanPd);
    }
}
