package org.bulwark.files.table;

import org.bulwark.data.Column;
import org.bulwark.data.ColumnType;

/**
 * Gathers one column from texts. A row is put at most once more, when it was broken and another takes its place; so builders that can
 * refuse are asked before those that cannot.
 */
sealed interface ColumnBuilder
        permits NumberBuilder, CategoryBuilder, DateBuilder, PatternDateBuilder, InferredBuilder {

    /**
     * Puts the value of a row from {@code bytes[from, to)}, UTF-8 without quotes.
     *
     * @return false when the text is not of the column's declared type: the row is broken
     */
    boolean put(int row, byte[] bytes, int from, int to);

    /** Whether {@link #put} may say no. */
    boolean canRefuse();

    /** What a refused text is not, for the message: {@code number}, {@code date}, … */
    String wanted();

    /** The column of the first {@code rows} rows; ends the life of the builder. */
    Column build(String name, int rows);

    /** A builder for a column of declared type. */
    static ColumnBuilder of(ColumnType type, Missing missing, MemoryBudget budget) {
        return switch (type) {
            case NUMBER -> new NumberBuilder(missing, budget);
            case CATEGORY -> new CategoryBuilder(missing, budget);
            case DATE -> new DateBuilder(missing, budget);
        };
    }
}
