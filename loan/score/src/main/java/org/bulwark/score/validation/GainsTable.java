package org.bulwark.score.validation;

import java.util.ArrayList;
import java.util.List;

/**
 * How many bads are found by looking at the riskiest first: gains and lift by equal slices of the population.
 *
 * <p>Rows of one risk that lie across a border are shared out in proportion, so that every slice has exactly its size and ties are
 * neither luck nor a matter of row order.
 *
 * @param rows the slices, the riskiest first
 */
public record GainsTable(List<GainsRow> rows) {

    /** Copies the rows. */
    public GainsTable {
        rows = List.copyOf(rows);
    }

    /**
     * Cuts the population into slices of equal weight.
     *
     * @param slices how many, at least 1; 10 gives deciles
     * @throws org.bulwark.basics.ProblemException with {@link ValidationProblem#VALIDATION_ONE_CLASS} when there are no bads or no goods
     */
    public static GainsTable of(Ranking ranking, int slices) {
        ranking.withBothClasses();
        Setting.atLeast("The number of slices", slices, 1);
        List<GainsRow> rows = new ArrayList<>();
        double total = ranking.weight();
        double baseRate = ranking.baseRate();
        double before = 0;
        int value = ranking.values() - 1;
        for (int slice = 1; slice <= slices; slice++) {
            double target = total * slice / slices;
            while (value > 0 && weightFrom(ranking, value) < target) {
                value--;
            }
            double above = weightFrom(ranking, value + 1);
            double part = Math.min(1, (target - above) / (weightFrom(ranking, value) - above));
            double caught = ranking.bads() - ranking.badBelow(value + 1) + part * ranking.bad(value);
            double rate = (caught - before) / (total / slices);
            double gain = caught / ranking.bads();
            double share = (double) slice / slices;
            rows.add(new GainsRow(share, rate, rate / baseRate, gain, gain / share));
            before = caught;
        }
        return new GainsTable(rows);
    }

    /** The weight at a value and above. */
    private static double weightFrom(Ranking ranking, int value) {
        return (double) (ranking.weight() - ranking.goodBelow(value) - ranking.badBelow(value));
    }
}
