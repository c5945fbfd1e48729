package org.bulwark.decision.table;

/** One difference between two versions of a table. Places count from 1; values are told in the words of cells. */
public sealed interface TableChange {

    /**
     * Something about the table itself.
     *
     * @param what its part
     * @param before what it was
     * @param after what it is
     */
    record Heading(Part what, String before, String after) implements TableChange {}

    /** The parts of a table besides columns and rows. */
    enum Part {
        /** Its name. */
        NAME,
        /** Its hit policy. */
        HIT_POLICY,
        /** The order of its inputs, told as names, when the same inputs are there. */
        INPUTS,
        /** The order of its outputs. */
        OUTPUTS
    }

    /** A column that is new. */
    record ColumnAdded(Side side, String column) implements TableChange {}

    /** A column that is gone. */
    record ColumnRemoved(Side side, String column) implements TableChange {}

    /**
     * A column that means something else.
     *
     * @param side where it stands
     * @param column its name
     * @param before type, allowed values and default, as they were
     * @param after the same, as they are
     */
    record ColumnChanged(Side side, String column, String before, String after) implements TableChange {}

    /** Inputs or outputs. */
    enum Side {
        /** What is looked at. */
        INPUT,
        /** What is given. */
        OUTPUT
    }

    /** A row that is new, at a place of the later table. */
    record RowAdded(String row, int place) implements TableChange {}

    /** A row that is gone, from a place of the earlier table. */
    record RowRemoved(String row, int place) implements TableChange {}

    /** A row that stands elsewhere among those that are in both; as few rows as possible are said to have moved. */
    record RowMoved(String row, int from, int to) implements TableChange {}

    /** A cell of a row that reads differently. */
    record CellChanged(String row, Side side, String column, String before, String after) implements TableChange {}

    /** A row's note that reads differently. */
    record AnnotationChanged(String row, String before, String after) implements TableChange {}
}
