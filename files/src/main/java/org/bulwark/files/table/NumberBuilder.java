package org.bulwark.files.table;

import org.bulwark.data.NumberColumn;

/** A column that was declared to hold numbers. */
final class NumberBuilder implements ColumnBuilder {

    private final Missing missing;
    private final DoubleChunks values;
    private final NumberText number = new NumberText();

    NumberBuilder(Missing missing, MemoryBudget budget) {
        this.missing = missing;
        this.values = new DoubleChunks(budget, 0);
    }

    @Override
    public boolean put(int row, byte[] bytes, int from, int to) {
        if (missing.is(bytes, from, to)) {
            values.put(row, Double.NaN);
            return true;
        }
        if (number.read(bytes, from, to)) {
            values.put(row, number.value());
            return true;
        }
        values.put(row, Double.NaN);
        return Missing.isCustomary(bytes, from, to);
    }

    @Override
    public boolean canRefuse() {
        return true;
    }

    @Override
    public String wanted() {
        return "number";
    }

    @Override
    public NumberColumn build(String name, int rows) {
        return new NumberColumn(name, values.toArray(rows));
    }
}
