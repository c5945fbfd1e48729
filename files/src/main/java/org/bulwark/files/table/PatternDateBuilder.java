package org.bulwark.files.table;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.bulwark.data.DateColumn;

/** A column of dates written after a pattern that the file gives. */
final class PatternDateBuilder implements ColumnBuilder {

    private final Missing missing;
    private final IntChunks days;
    private final DateTimeFormatter pattern;

    PatternDateBuilder(Missing missing, MemoryBudget budget, DateTimeFormatter pattern) {
        this.missing = missing;
        this.days = new IntChunks(budget, 0);
        this.pattern = pattern;
    }

    @Override
    public boolean put(int row, byte[] bytes, int from, int to) {
        days.put(row, DateColumn.MISSING);
        if (missing.is(bytes, from, to)) {
            return true;
        }
        try {
            String text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
            days.put(row, Math.toIntExact(pattern.parse(text, LocalDate::from).toEpochDay()));
            return true;
        } catch (DateTimeException | ArithmeticException e) {
            return false;
        }
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
        return new DateColumn(name, days.toArray(rows));
    }
}
