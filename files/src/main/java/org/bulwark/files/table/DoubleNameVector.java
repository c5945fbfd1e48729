package org.bulwark.files.table;

import org.bulwark.data.CategoryColumn;
import org.bulwark.data.Numbers;

/** Floating numbers that were declared to be names, written as {@link Numbers} writes them. */
final class DoubleNameVector extends VectorReader {

    private final CategoryBuilder names;

    DoubleNameVector(int index, String name, Room room) {
        super(index, name);
        this.names = new CategoryBuilder(room.missing(), room.budget(), room.rows());
    }

    @Override
    String expression() {
        return "CAST(" + column() + " AS DOUBLE)";
    }

    @Override
    boolean put(int row, int i) {
        double value = vector().getDouble(i, Double.NaN);
        if (Double.isNaN(value)) {
            names.putMissing(row);
        } else {
            names.put(row, Numbers.text(value));
        }
        return true;
    }

    @Override
    CategoryColumn build(int rows) {
        return names.build(name(), rows);
    }
}
