package org.bulwark.data;

import java.time.LocalDate;

/**
 * A column of calendar dates, without a time of day and without a zone.
 *
 * @param name the column's name
 * @param epochDays for each row the days since 1970-01-01, or {@link #MISSING}; taken over and not copied
 */
public record DateColumn(String name, int[] epochDays) implements Column {

    /** The value that stands for a missing date. */
    public static final int MISSING = Integer.MIN_VALUE;

    @Override
    public int size() {
        return epochDays.length;
    }

    @Override
    public boolean isMissing(int row) {
        return epochDays[row] == MISSING;
    }

    @Override
    public String text(int row) {
        return isMissing(row) ? "" : LocalDate.ofEpochDay(epochDays[row]).toString();
    }

    @Override
    public DateColumn take(int[] rows) {
        int[] taken = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            taken[i] = epochDays[rows[i]];
        }
        return new DateColumn(name, taken);
    }

    @Override
    public DateColumn named(String name) {
        return new DateColumn(name, epochDays);
    }
}
