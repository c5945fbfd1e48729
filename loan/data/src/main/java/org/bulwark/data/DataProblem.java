package org.bulwark.data;

import org.bulwark.basics.ProblemCode;

/** What can be wrong with data and its specification, from a user's point of view. */
public enum DataProblem implements ProblemCode {
    /** A column is named that the data do not have. */
    COLUMN_UNKNOWN,
    /** Two columns bear one name. */
    COLUMN_DUPLICATE,
    /** A column's values are not of the type that its role needs. */
    COLUMN_TYPE,
    /** Columns of one table differ in length, or the table has none. */
    TABLE_SHAPE,
    /** The specification contradicts itself or the data. */
    SPECIFICATION_INVALID,
    /** No column, or no bad value, is named as target. */
    TARGET_MISSING,
    /** The target has one value only. */
    TARGET_CONSTANT,
    /** The target has several values and nobody said which are bad. */
    TARGET_AMBIGUOUS,
    /** A weight is negative, not a number, or too large, or all are zero. */
    WEIGHT_INVALID,
    /** No rows, or none with a known outcome. */
    ROWS_MISSING;

    @Override
    public String stage() {
        return "data";
    }
}
