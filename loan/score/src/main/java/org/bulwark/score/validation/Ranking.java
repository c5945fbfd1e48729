package org.bulwark.score.validation;

import org.jspecify.annotations.Nullable;

/**
 * Rows in order of risk, gathered by distinct value of risk: how much weight of goods and of bads stands at each value.
 *
 * <p>This is all that any measure of a single score needs. It is made in linear time (a radix sort) and does not depend on the order of
 * the rows. Values are numbered from 0, the least risky, to {@link #values()} − 1.
 */
public final class Ranking {

    private final double[] risk;
    private final long[] goodBelow;
    private final long[] badBelow;
    private final double @Nullable [] goodSquares;
    private final double @Nullable [] badSquares;
    private final int[] rowsBelow;
    private final int badRows;

    private Ranking(int values, int badRows, boolean weighted) {
        this.badRows = badRows;
        risk = new double[values];
        goodBelow = new long[values + 1];
        badBelow = new long[values + 1];
        rowsBelow = new int[values + 1];
        goodSquares = weighted ? new double[values] : null;
        badSquares = weighted ? new double[values] : null;
    }

    /**
     * Sorts and gathers. Nothing given is kept or changed.
     *
     * @param risk the higher the riskier; infinities are values, NaN is refused
     * @param bad 1 bad, 0 good
     * @param weight fixed-point weights of any common scale, or null when all rows count alike
     * @throws org.bulwark.basics.ProblemException with a {@link ValidationProblem} for lengths, values or weights that cannot be
     */
    public static Ranking of(double[] risk, byte[] bad, long @Nullable [] weight) {
        Rows.check(risk, bad, weight);
        return of(risk, bad, weight, Order.ascending(risk));
    }

    /** Gathers rows that were checked and put in order before. */
    static Ranking of(double[] risk, byte[] bad, long @Nullable [] weight, int[] order) {
        int values = 0;
        int badRows = 0;
        double last = Double.NaN;
        for (int row : order) {
            if (weight == null || weight[row] > 0) {
                values += risk[row] == last ? 0 : 1;
                badRows += bad[row];
                last = risk[row];
            }
        }
        Ranking ranking = new Ranking(values, badRows, weight != null);
        int value = -1;
        for (int row : order) {
            long w = weight == null ? 1 : weight[row];
            if (w > 0) {
                if (value < 0 || risk[row] != ranking.risk[value]) {
                    ranking.open(++value, risk[row]);
                }
                ranking.add(value, bad[row] == 1, w);
            }
        }
        return ranking;
    }

    private void open(int value, double at) {
        risk[value] = at + 0.0;
        goodBelow[value + 1] = goodBelow[value];
        badBelow[value + 1] = badBelow[value];
        rowsBelow[value + 1] = rowsBelow[value];
    }

    private void add(int value, boolean isBad, long w) {
        (isBad ? badBelow : goodBelow)[value + 1] += w;
        rowsBelow[value + 1]++;
        double[] squares = isBad ? badSquares : goodSquares;
        if (squares != null) {
            squares[value] += (double) w * w;
        }
    }

    /** How many distinct values of risk there are. */
    public int values() {
        return risk.length;
    }

    /** The risk at a value. */
    public double risk(int value) {
        return risk[value];
    }

    /** How many rows have a weight above zero. */
    public int rows() {
        return rowsBelow[values()];
    }

    /** How many of them are bad. */
    public int badRows() {
        return badRows;
    }

    /** How many of them are good. */
    public int goodRows() {
        return rows() - badRows;
    }

    /** The weighted share of bads, from 0 to 1. */
    public double baseRate() {
        return (double) bads() / weight();
    }

    /** The weighted mean of the risk. */
    public double meanRisk() {
        Sum sum = new Sum();
        for (int value = 0; value < values(); value++) {
            sum.add(risk[value] * (good(value) + bad(value)));
        }
        return sum.value() / weight();
    }

    /** How many rows stand at the values from (inclusive) to (exclusive). */
    int rows(int from, int to) {
        return rowsBelow[to] - rowsBelow[from];
    }

    /** The weight of the goods at a value. */
    long good(int value) {
        return goodBelow[value + 1] - goodBelow[value];
    }

    /** The weight of the bads at a value. */
    long bad(int value) {
        return badBelow[value + 1] - badBelow[value];
    }

    /** The weight of the goods at all values below one. */
    long goodBelow(int value) {
        return goodBelow[value];
    }

    /** The weight of the bads at all values below one. */
    long badBelow(int value) {
        return badBelow[value];
    }

    /** The weight of all goods. */
    long goods() {
        return goodBelow[values()];
    }

    /** The weight of all bads. */
    long bads() {
        return badBelow[values()];
    }

    /** The weight of all rows. */
    long weight() {
        return goods() + bads();
    }

    /** The sum of the squared weights of the goods at a value. */
    double goodSquares(int value) {
        return goodSquares == null ? good(value) : goodSquares[value];
    }

    /** The sum of the squared weights of the bads at a value. */
    double badSquares(int value) {
        return badSquares == null ? bad(value) : badSquares[value];
    }

    /** How many equally weighted rows would tell as much (Kish 1965): (Σw)²/Σw² over the values from (inclusive) to (exclusive). */
    double effectiveRows(int from, int to) {
        double squares = 0;
        for (int value = from; value < to; value++) {
            squares += goodSquares(value) + badSquares(value);
        }
        double total = (double) (goodBelow[to] - goodBelow[from]) + (badBelow[to] - badBelow[from]);
        return total * (total / squares);
    }

    /** Itself, when both classes are there: discrimination is undefined when nothing is there to be told apart. */
    Ranking withBothClasses() {
        if (badRows == 0 || goodRows() == 0) {
            throw ValidationProblem.VALIDATION_ONE_CLASS.with(
                    "All " + rows() + " rows are " + (badRows == 0 ? "good" : "bad")
                            + "; how well bads and goods are told apart is undefined.",
                    "Judge the score on rows of both outcomes, for example over a longer time.");
        }
        return this;
    }

    /** Itself, when every risk is a probability. */
    Ranking ofProbabilities() {
        double least = risk[0];
        double greatest = risk[values() - 1];
        if (least < 0 || greatest > 1) {
            throw ValidationProblem.VALIDATION_RISK_NOT_A_PD.with(
                    "The risk runs from " + least + " to " + greatest + ", and a probability from 0 to 1.",
                    "Give probabilities of default, or use only the measures of discrimination.");
        }
        return this;
    }
}
