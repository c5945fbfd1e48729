package org.bulwark.decision.table;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a table answers; trouble with the values given is an answer too. */
public sealed interface TableOutcome {

    /**
     * FIRST or UNIQUE: this row matched.
     *
     * @param row the row, with its outputs
     */
    record One(Row row) implements TableOutcome {}

    /**
     * COLLECT: these rows matched.
     *
     * @param rows at least one, in the table's order
     */
    record Many(List<Row> rows) implements TableOutcome {
        /** Copies the list. */
        public Many {
            rows = List.copyOf(rows);
        }
    }

    /**
     * COLLECT with an aggregation.
     *
     * @param value the sum, the least, the greatest or the number of the rows; rows without an output are left out, but counted
     * @param rows the rows that matched, in the table's order
     */
    record Aggregate(Object value, List<Row> rows) implements TableOutcome {
        /** Copies the list. */
        public Aggregate {
            rows = List.copyOf(rows);
        }
    }

    /**
     * No row matched, and the table says what then.
     *
     * @param outputs one an output column, null where it has no default
     */
    record Otherwise(List<@Nullable Object> outputs) implements TableOutcome {
        /** One an output column, null where it has no default. Written out, so that other modules see the null. */
        @Override
        public List<@Nullable Object> outputs() {
            return outputs;
        }
    }

    /** No row matched, or no matching row had an output to aggregate. */
    record None() implements TableOutcome {}

    /**
     * UNIQUE: more than one row matched.
     *
     * @param rows all of them, in the table's order
     */
    record Conflict(List<Row> rows) implements TableOutcome {
        /** Copies the list. */
        public Conflict {
            rows = List.copyOf(rows);
        }
    }

    /**
     * A value is not one that the table allows, so that it was not decided on.
     *
     * @param input the first such input
     * @param value its value, null when it is missing
     */
    record NotAllowed(InputColumn input, @Nullable Object value) implements TableOutcome {}
}
