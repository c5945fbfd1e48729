package org.bulwark.files.table;

import org.bulwark.data.Column;
import org.bulwark.data.DateColumn;
import org.bulwark.data.NumberColumn;
import org.jspecify.annotations.Nullable;

/**
 * A column of which nobody said the type. It is what all of its values are: all numbers, or all dates in one order, else names. The
 * first value decides what is tried (no text is both a number and a date); one value of another kind makes it a column of names, and
 * since the texts of the rows before are gone by then, such a column must be read a second time. A column without any value is one
 * of numbers.
 */
final class InferredBuilder implements ColumnBuilder {

    private final Missing missing;
    private final MemoryBudget budget;
    private final NumberText number = new NumberText();
    private final DateText date = new DateText();
    private @Nullable DoubleChunks numbers;
    private @Nullable Days days;
    private boolean named;
    private boolean customary;

    InferredBuilder(Missing missing, MemoryBudget budget) {
        this.missing = missing;
        this.budget = budget;
    }

    @Override
    public boolean put(int row, byte[] bytes, int from, int to) {
        if (named) {
            return true;
        }
        if (missing.is(bytes, from, to)) {
            putMissing(row);
        } else if (!putValue(row, bytes, from, to)) {
            if (Missing.isCustomary(bytes, from, to)) {
                customary = true;
                putMissing(row);
            } else {
                giveUp();
            }
        }
        return true;
    }

    private void putMissing(int row) {
        if (numbers != null) {
            numbers.put(row, Double.NaN);
        } else if (days != null) {
            days.putMissing(row);
        }
    }

    private boolean putValue(int row, byte[] bytes, int from, int to) {
        if (days == null && number.read(bytes, from, to)) {
            if (numbers == null) {
                numbers = new DoubleChunks(budget, 0);
                numbers.skipTo(row);
            }
            numbers.put(row, number.value());
            return !number.isCode();
        }
        if (numbers == null && date.read(bytes, from, to)) {
            if (days == null) {
                days = new Days(budget);
                days.skipTo(row);
            }
            return days.put(row, date);
        }
        return false;
    }

    private void giveUp() {
        named = true;
        if (numbers != null) {
            numbers.release();
        }
        if (days != null) {
            days.release();
        }
    }

    /** Whether the column must be read again, as one of names. */
    boolean isNamed() {
        boolean valueless = numbers == null && days == null;
        return named || (valueless && customary) || (days != null && days.isAmbiguous());
    }

    @Override
    public boolean canRefuse() {
        return false;
    }

    @Override
    public String wanted() {
        return "value";
    }

    @Override
    public Column build(String name, int rows) {
        if (days != null) {
            return new DateColumn(name, days.toArray(rows));
        }
        if (numbers == null) {
            numbers = new DoubleChunks(budget, rows);
            numbers.skipTo(rows);
        }
        return new NumberColumn(name, numbers.toArray(rows));
    }
}
