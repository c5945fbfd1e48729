package org.bulwark.files.table;

import org.bulwark.data.NumberColumn;

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
        values.putAll(row, vector(), count);
    }

    @Override
    NumberColumn build(int rows) {
        return new NumberColumn(name(), values.toArray(rows));
    }
}
