package org.bulwark.files.table;

import org.bulwark.data.Column;
import org.bulwark.data.ColumnType;
import org.bulwark.data.DataProblem;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBReadableVector;
import org.jspecify.annotations.Nullable;

/** Gathers one column of a DuckDB result. */
abstract sealed class VectorReader permits DoubleVector, WholeVector, DateVector, DoubleNameVector, TextVector {

    /** What readers share: which texts are missing, how much memory is left, how many rows will come (0 = unknown). */
    record Room(Missing missing, MemoryBudget budget, int rows) {}

    private final int index;
    private final String name;
    private @Nullable DuckDBReadableVector vector;

    VectorReader(int index, String name) {
        this.index = index;
        this.name = name;
    }

    /** The reader for a column of DuckDB's type, as the specification wants it. */
    static VectorReader of(int index, String name, String duckType, @Nullable ColumnType wanted, Room room) {
        DuckKind kind = DuckKind.of(duckType);
        return switch (wanted) {
            case null ->
                switch (kind) {
                    case DOUBLE, SMALL -> new DoubleVector(index, name, room);
                    case LONG, HUGE -> new WholeVector(index, name, kind == DuckKind.HUGE, room);
                    case MOMENT -> new DateVector(index, name, room);
                    case TEXT -> new TextVector(index, name, ColumnType.CATEGORY, room);
                };
            case NUMBER ->
                switch (kind) {
                    case DOUBLE, SMALL, LONG, HUGE -> new DoubleVector(index, name, room);
                    case TEXT -> new TextVector(index, name, wanted, room);
                    case MOMENT -> throw unfit(name, duckType, "number");
                };
            case DATE ->
                switch (kind) {
                    case MOMENT -> new DateVector(index, name, room);
                    case TEXT, SMALL, LONG, HUGE -> new TextVector(index, name, wanted, room);
                    case DOUBLE -> throw unfit(name, duckType, "date");
                };
            case CATEGORY ->
                kind == DuckKind.DOUBLE
                        ? new DoubleNameVector(index, name, room)
                        : new TextVector(index, name, wanted, room);
        };
    }

    private static RuntimeException unfit(String name, String duckType, String wanted) {
        return DataProblem.COLUMN_TYPE.with(
                "Column '" + name + "' holds " + duckType + " and cannot be read as a " + wanted + ".",
                "Leave its type out of the specification, or convert it in a query.");
    }

    /** The column's place, from 0. */
    final int index() {
        return index;
    }

    final String name() {
        return name;
    }

    /** The column in SQL. */
    final String column() {
        return "source.c" + index;
    }

    final DuckDBReadableVector vector() {
        if (vector == null) {
            throw new IllegalStateException("No chunk was looked at");
        }
        return vector;
    }

    /** Turns to the column's vector in a chunk. */
    final void look(DuckDBDataChunkReader chunk) {
        vector = chunk.vector(index);
    }

    /** The SQL that gives the column in the form that this reader takes. */
    abstract String expression();

    /** Puts the chunk's row {@code i} as the table's row; false when the value is not of the declared type. */
    abstract boolean put(int row, int i);

    /** Puts the first {@code count} rows of the chunk from the table's row on. */
    void putAll(int row, int count) {
        for (int i = 0; i < count; i++) {
            put(row + i, i);
        }
    }

    abstract Column build(int rows);

    /** Whether {@link #put} may say no. */
    boolean canRefuse() {
        return false;
    }

    /** A refused value, for the message. */
    String text(int i) {
        return "";
    }

    /** What a refused value is not. */
    String wanted() {
        return "value";
    }
}
