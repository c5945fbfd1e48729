package org.bulwark.files.table;

import org.bulwark.data.NumberColumn;
import org.duckdb.DuckDBReadableVector;

/** Numbers as doubles. */
final class DoubleVector extends VectorReader {

    private final DoubleChunks values;

    DoubleVector(int index, String name, Room room) {
        super(index, name);
        this.values = new DoubleChunks(room.budget(), room.rows());
    }

    @Override
    String expression() {
        return "CAST(" + column() + " AS DOUBLE)";
    }

    @Override
    boolean put(int row, int i) {
        values.put(row, vector().getDouble(i, Double.NaN));
        return true;
    }

    @Override
    void putAll(int row, int count) {
        DuckDBReadableVector from = vector();
        for (int i = 0; i < count; i++) {
            values.put(row + i, from.getDouble(i, Double.NaN));
        }
    }

    @Override
    NumberColumn build(int rows) {
        return new NumberColumn(name(), values.toArray(rows));
    }
}
