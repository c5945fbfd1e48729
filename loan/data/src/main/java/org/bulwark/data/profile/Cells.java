package org.bulwark.data.profile;

import java.util.OptionalDouble;

/** The distinct known numbers of a column in ascending order, and what falls on each. Dates come as days. */
final class Cells {

    private final double[] values;
    /** Ends of the cells in the order of rows: cell c holds ranks ends[c − 1] to ends[c] − 1. */
    private final int[] ends;

    private final int rows;
    /** Of the rows in their order, so that walking over cells walks straight through memory. */
    private final KnownOutcome outcome;

    private Cells(double[] values, int[] ends, int rows, KnownOutcome outcome) {
        this.values = values;
        this.ends = ends;
        this.rows = rows;
        this.outcome = outcome;
    }

    /** The cells of some rows of a column, none of them NaN. */
    static Cells of(double[] column, RowOrder order, KnownOutcome outcome) {
        int distinct = 0;
        for (int rank = 0; rank < order.size(); rank++) {
            distinct += order.endsTie(rank) ? 1 : 0;
        }
        double[] values = new double[distinct];
        int[] ends = new int[distinct];
        int cell = 0;
        for (int rank = 0; rank < order.size(); rank++) {
            if (order.endsTie(rank)) {
                values[cell] = column[order.row(rank)] + 0.0;
                ends[cell++] = rank + 1;
            }
        }
        return new Cells(values, ends, order.size(), outcome.take(order));
    }

    /** How many distinct numbers. */
    int size() {
        return values.length;
    }

    /** How many rows. */
    int rows() {
        return rows;
    }

    double value(int cell) {
        return values[cell];
    }

    /** How many rows have the number of a cell. */
    int rows(int cell) {
        return ends[cell] - start(cell);
    }

    private int start(int cell) {
        return cell == 0 ? 0 : ends[cell - 1];
    }

    /** What falls on the cells {@code from} (inclusive) to {@code to} (exclusive). */
    Tally tally(int from, int to) {
        Tally tally = new Tally();
        for (int rank = start(from); rank < start(to); rank++) {
            tally.add(outcome, rank);
        }
        return tally;
    }

    /** The cell of the smallest number that at least this share of rows does not exceed; at least one row is asked for. */
    int quantile(double share) {
        return quantile(share, 0, size());
    }

    /** The same among the cells {@code from} (inclusive) to {@code to} (exclusive) only. */
    int quantile(double share, int from, int to) {
        int below = start(from);
        int needed = below + Math.max(1, (int) Math.ceil(share * (start(to) - below)));
        int low = from;
        int high = to - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ends[middle] >= needed) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** The cell with most rows, the first of equals. */
    int fullest() {
        int fullest = 0;
        for (int cell = 1; cell < size(); cell++) {
            fullest = rows(cell) > rows(fullest) ? cell : fullest;
        }
        return fullest;
    }

    /** Whether every number is whole. */
    boolean areWhole() {
        for (double value : values) {
            if (value != Math.rint(value) || Double.isInfinite(value)) {
                return false;
            }
        }
        return true;
    }

    /** The area under the ROC curve in the order of the numbers, above 0.5 when bads have the higher ones. */
    OptionalDouble auc() {
        RankAuc auc = new RankAuc();
        for (int cell = 0; cell < size(); cell++) {
            Tally tally = tally(cell, cell + 1);
            auc.add((double) tally.badWeight(), (double) tally.goodWeight());
        }
        return auc.value();
    }
}
