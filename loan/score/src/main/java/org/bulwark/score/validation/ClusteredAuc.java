package org.bulwark.score.validation;

import java.util.HashMap;
import java.util.Map;

/**
 * The AUC of rows that hang together, such as the months of one party: its value is that of {@link Auc}, its variance takes the parties
 * for independent and not their rows (Obuchowski 1997). Where every row stands alone it is DeLong's but for the factor of so many clusters.
 *
 * @param value from 0 to 1; 0.5 is chance
 * @param clusters how many clusters
 * @param terms what every cluster adds to the error, by the number of the cluster; they add up to nothing
 */
public record ClusteredAuc(double value, int clusters, Map<Integer, Double> terms) {

    /** Copies the terms. */
    public ClusteredAuc {
        terms = Map.copyOf(terms);
    }

    /**
     * Of rows.
     *
     * @param risk the higher the riskier
     * @param bad 1 bad, 0 good; one class only is {@link ValidationProblem#VALIDATION_ONE_CLASS}
     * @param cluster the number of the cluster of each row
     */
    public static ClusteredAuc of(double[] risk, byte[] bad, int[] cluster) {
        Placements placements = Placements.of(risk, bad, null);
        Auc auc = placements.auc();
        Map<Integer, Double> terms = new HashMap<>();
        for (int row = 0; row < bad.length; row++) {
            double term = placements.deviations()[row] / (bad[row] == 1 ? auc.badRows() : auc.goodRows());
            terms.merge(cluster[row], term, Double::sum);
        }
        return new ClusteredAuc(auc.value(), terms.size(), terms);
    }

    /** The square root of the variance; NaN for a single cluster. */
    public double standardError() {
        return error(terms);
    }

    /** Where the true value may lie, cut to [0, 1]; all of [0, 1] for a single cluster. */
    public Interval interval(double level) {
        return clusters < 2
                ? new Interval(level, 0, 1)
                : Interval.around(value, standardError(), level).within(0, 1);
    }

    /** Where the true difference from another AUC over the same rows may lie: what both share of luck cancels out. */
    public Interval above(ClusteredAuc other, double level) {
        Map<Integer, Double> both = new HashMap<>(terms);
        other.terms.forEach((cluster, term) -> both.merge(cluster, -term, Double::sum));
        return Interval.around(value - other.value, error(both), level);
    }

    private double error(Map<Integer, Double> of) {
        Sum squares = new Sum();
        of.values().stream().mapToDouble(term -> term * term).sorted().forEach(squares::add);
        return clusters < 2 ? Double.NaN : Math.sqrt(squares.value() * clusters / (clusters - 1.0));
    }
}
