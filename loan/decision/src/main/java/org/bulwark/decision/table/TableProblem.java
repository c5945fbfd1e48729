package org.bulwark.decision.table;

import org.bulwark.basics.ProblemCode;

/** What can be wrong with a decision table, from a user's point of view. */
public enum TableProblem implements ProblemCode {
    /** The text of a cell, a value or a type cannot be understood. */
    TABLE_CELL,
    /** The table contradicts itself: names, columns, rows or types do not go together. */
    TABLE_SHAPE,
    /** More rows, columns or text than a table may have. */
    TABLE_SIZE;

    @Override
    public String stage() {
        return "decision";
    }
}
