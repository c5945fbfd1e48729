package org.bulwark.files.table;

import org.bulwark.data.DataProblem;
import org.bulwark.data.DateColumn;

/** A column that was declared to hold dates. */
final class DateBuilder implements ColumnBuilder {

    private final Missing missing;
    private final Days days;
    private final DateText date = new DateText();

    DateBuilder(Missing missing, MemoryBudget budget) {
        this.missing = missing;
        this.days = new Days(budget);
    }

    @Override
    public boolean put(int row, byte[] bytes, int from, int to) {
        if (missing.is(bytes, from, to)) {
            days.putMissing(row);
            return true;
        }
        if (date.readDeclared(bytes, from, to) && days.put(row, date)) {
            return true;
        }
        days.putMissing(row);
        return Missing.isCustomary(bytes, from, to);
    }

    @Override
    public boolean canRefuse() {
        return true;
    }

    @Override
    public String wanted() {
        return "date";
    }

    @Override
    public DateColumn build(String name, int rows) {
        if (days.isAmbiguous()) {
            throw DataProblem.COLUMN_TYPE.with(
                    "The dates of column '" + name + "' do not tell whether the day or the month comes first.",
                    "Read the file with a query and strptime, or write the dates as 2005-08-31.");
        }
        return new DateColumn(name, days.toArray(rows));
    }
}
