package org.bulwark.data.profile;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.bulwark.data.ColumnSpecification;
import org.bulwark.data.DataProblem;
import org.bulwark.data.DataSpecification;
import org.bulwark.data.NumberColumn;
import org.bulwark.data.Outcome;
import org.bulwark.data.Role;
import org.bulwark.data.Table;
import org.bulwark.data.TargetSpecification;
import org.bulwark.data.Weights;
import org.jspecify.annotations.Nullable;

/** For every row of a table whether it went bad, as far as known, and how much it counts. */
final class KnownOutcome {

    private final byte[] outcome;
    private final long @Nullable [] weight;

    private KnownOutcome(byte[] outcome, long @Nullable [] weight) {
        this.outcome = outcome;
        this.weight = weight;
    }

    /** Nothing is known of any row. */
    static KnownOutcome none(int rows) {
        byte[] outcome = new byte[rows];
        Arrays.fill(outcome, Outcome.UNKNOWN);
        return new KnownOutcome(outcome, null);
    }

    /** What target and weight of a specification say; a weight is asked for where the outcome is known only. */
    static KnownOutcome of(Table table, TargetSpecification target, DataSpecification specification) {
        byte[] outcome = Outcome.of(table.column(target.column()), target);
        return new KnownOutcome(
                outcome,
                specification
                        .withRole(Role.WEIGHT)
                        .map(column -> weights(table, column, outcome))
                        .orElse(null));
    }

    private static long[] weights(Table table, ColumnSpecification column, byte[] outcome) {
        if (!(table.column(column.name()) instanceof NumberColumn numbers)) {
            throw DataProblem.COLUMN_TYPE.with(
                    "Weight '" + column.name() + "' is not a number.", "Name a numeric column as the weight.");
        }
        int[] known = IntStream.range(0, outcome.length)
                .filter(row -> outcome[row] != Outcome.UNKNOWN)
                .toArray();
        Weights weights = Weights.of(numbers.take(known));
        long[] all = new long[outcome.length];
        for (int i = 0; i < known.length; i++) {
            all[known[i]] = weights.at(i);
        }
        return all;
    }

    /** The same for rows in an order. */
    KnownOutcome take(RowOrder order) {
        byte[] taken = new byte[order.size()];
        long[] of = weight;
        long[] takenWeight = of == null ? null : new long[taken.length];
        for (int rank = 0; rank < taken.length; rank++) {
            int row = order.row(rank);
            taken[rank] = outcome[row];
            if (of != null && takenWeight != null) {
                takenWeight[rank] = of[row];
            }
        }
        return new KnownOutcome(taken, takenWeight);
    }

    /** {@link Outcome#BAD}, {@link Outcome#GOOD} or {@link Outcome#UNKNOWN}. */
    byte at(int row) {
        return outcome[row];
    }

    /** How much a row counts, in units of {@link Weights#ONE}; of no meaning where the outcome is not known. */
    long weight(int row) {
        return weight == null ? Weights.ONE : weight[row];
    }

    /** What falls on all rows together. */
    Tally tally() {
        Tally tally = new Tally();
        for (int row = 0; row < outcome.length; row++) {
            tally.add(this, row);
        }
        return tally;
    }
}
