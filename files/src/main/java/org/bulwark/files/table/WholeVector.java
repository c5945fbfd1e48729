package org.bulwark.files.table;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.bulwark.data.Column;
import org.bulwark.data.NumberColumn;
import org.jspecify.annotations.Nullable;

/** Whole numbers: doubles as long as every one fits exactly, else names. */
final class WholeVector extends VectorReader {

    private final Room room;
    private final boolean huge;
    private final DoubleChunks values;
    private @Nullable CategoryBuilder names;

    WholeVector(int index, String name, boolean huge, Room room) {
        super(index, name);
        this.room = room;
        this.huge = huge;
        this.values = new DoubleChunks(room.budget(), room.rows());
    }

    @Override
    String expression() {
        return "CAST(" + column() + (huge ? " AS VARCHAR)" : " AS BIGINT)");
    }

    @Override
    boolean put(int row, int i) {
        if (vector().isNull(i)) {
            putMissing(row);
        } else if (huge) {
            put(row, new BigInteger(String.valueOf(vector().getString(i))));
        } else {
            put(row, vector().getLong(i));
        }
        return true;
    }

    private void putMissing(int row) {
        if (names == null) {
            values.put(row, Double.NaN);
        } else {
            names.putMissing(row);
        }
    }

    private void put(int row, long whole) {
        double near = whole;
        if (names == null && (long) near == whole && near != 0x1p63) {
            values.put(row, near);
        } else {
            names(row).put(row, Long.toString(whole));
        }
    }

    private void put(int row, BigInteger whole) {
        double near = whole.doubleValue();
        if (names == null && text(near).equals(whole.toString())) {
            values.put(row, near);
        } else {
            names(row).put(row, whole.toString());
        }
    }

    /** The column as names from this row on. Nothing is lost: all numbers before were exact. */
    private CategoryBuilder names(int rows) {
        CategoryBuilder known = names;
        if (known != null) {
            return known;
        }
        CategoryBuilder fresh = new CategoryBuilder(room.missing(), room.budget(), room.rows());
        for (int row = 0; row < rows; row++) {
            double value = values.get(row);
            if (Double.isNaN(value)) {
                fresh.putMissing(row);
            } else {
                fresh.put(row, text(value));
            }
        }
        values.release();
        names = fresh;
        return fresh;
    }

    private static String text(double whole) {
        return Math.abs(whole) < 0x1p53
                ? Long.toString((long) whole)
                : new BigDecimal(whole).toBigInteger().toString();
    }

    @Override
    Column build(int rows) {
        return names == null ? new NumberColumn(name(), values.toArray(rows)) : names.build(name(), rows);
    }
}
