package org.bulwark.indicator.fold;

/** Where a series lies in the state of a party, and how its numbers are read. */
public final class Place {

    private final int source;
    private final Column column;
    private final BankDays days;

    Place(int source, Column column, BankDays days) {
        this.source = source;
        this.column = column;
        this.days = days;
    }

    /** The bank's day of an instant in microseconds. */
    public int day(long micros) {
        return days.day(micros);
    }

    /** The place of its source in the plan. */
    public int source() {
        return source;
    }

    /** What a measure was multiplied by to be whole. */
    public double scale() {
        return column.scale();
    }

    /** How many events of a row count. */
    public long count(long[] row) {
        return row[column.at()];
    }

    /** Where the sum lies: low word, then high word. */
    public int sum() {
        return column.sum();
    }

    /** Where the least value lies, with the greatest behind it. */
    public int ends() {
        return column.ends();
    }

    /** Where the sum of squares lies: low word, then high word. */
    public int squares() {
        return column.squares();
    }

    /** Where time, tie and value of the latest event lie. */
    public int last() {
        return column.last();
    }

    /** The place among the columns with keys. */
    public int keyed() {
        return column.keyed();
    }
}
