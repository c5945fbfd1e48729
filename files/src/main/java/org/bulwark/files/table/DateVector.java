package org.bulwark.files.table;

import org.bulwark.data.DateColumn;

/** Dates, and the dates of time stamps. DuckDB's infinite dates are missing. */
final class DateVector extends VectorReader {

    private final IntChunks days;

    DateVector(int index, String name, Room room) {
        super(index, name);
        this.days = new IntChunks(room.budget(), room.rows());
    }

    @Override
    String expression() {
        String date = "CAST(" + column() + " AS DATE)";
        return "CASE WHEN isfinite(" + date + ") THEN CAST(" + date + " - DATE '1970-01-01' AS INTEGER) END";
    }

    @Override
    boolean put(int row, int i) {
        days.put(row, vector().getInt(i, DateColumn.MISSING));
        return true;
    }

    @Override
    DateColumn build(int rows) {
        return new DateColumn(name(), days.toArray(rows));
    }
}
