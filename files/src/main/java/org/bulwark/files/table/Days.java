package org.bulwark.files.table;

import org.bulwark.data.DateColumn;
import org.jspecify.annotations.Nullable;

/** The dates of one column, all written in one order; the order of slashed dates emerges from the whole column. */
final class Days {

    private final IntChunks packed;
    private DateText.@Nullable Order order;
    private boolean dayFirst = true;
    private boolean monthFirst = true;

    Days(MemoryBudget budget) {
        this.packed = new IntChunks(budget, 0);
    }

    /** Puts a date; false when it is written in another order than those before. */
    boolean put(int row, DateText date) {
        if (order != null && order != date.order()) {
            return false;
        }
        boolean stillDayFirst = dayFirst && date.isDayFirst();
        boolean stillMonthFirst = monthFirst && date.isMonthFirst();
        if (date.order() == DateText.Order.SLASHED) {
            if (!stillDayFirst && !stillMonthFirst) {
                return false;
            }
            dayFirst = stillDayFirst;
            monthFirst = stillMonthFirst;
        }
        order = date.order();
        packed.put(row, date.packed());
        return true;
    }

    /** Leaves the rows before one without value. */
    void skipTo(int row) {
        for (int i = 0; i < row; i++) {
            putMissing(i);
        }
    }

    void putMissing(int row) {
        packed.put(row, DateColumn.MISSING);
    }

    /** Whether every date could be read both ways. */
    boolean isAmbiguous() {
        return order == DateText.Order.SLASHED && dayFirst && monthFirst;
    }

    /** The days since 1970-01-01. */
    int[] toArray(int rows) {
        boolean monthBeforeDay = order == DateText.Order.YEAR_FIRST || (order == DateText.Order.SLASHED && monthFirst);
        int[] days = packed.toArray(rows);
        for (int i = 0; i < days.length; i++) {
            if (days[i] != DateColumn.MISSING) {
                days[i] = DateText.epochDay(days[i], monthBeforeDay);
            }
        }
        return days;
    }

    void release() {
        packed.release();
    }
}
