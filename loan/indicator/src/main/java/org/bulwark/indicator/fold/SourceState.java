package org.bulwark.indicator.fold;

import java.util.Objects;
import org.bulwark.basics.LastingHash;
import org.bulwark.basics.rule.Facts;
import org.bulwark.data.event.Event;
import org.jspecify.annotations.Nullable;

/** What is kept of one source about one party. For one thread at a time. */
public final class SourceState {

    private static final Column[] NONE = {};

    private final SourcePlan plan;
    private final @Nullable Newest newest;
    private Span months;
    private Span days;
    private boolean stale;
    private long events;
    private long first = Long.MAX_VALUE;
    private long last = Long.MIN_VALUE;

    /** What is hashed of the event that is being folded: many columns ask for the same. */
    private long tie;

    private int hashed = Column.NONE;
    private long key;

    SourceState(SourcePlan plan) {
        this.plan = plan;
        this.newest = plan.replaces().isEmpty() ? null : new Newest(plan);
        this.months = new Span(plan.months().stride(), plan.months().keyed());
        this.days = new Span(plan.days().stride(), plan.days().keyed());
    }

    /** Of a source whose records take the place of earlier ones what it holds; null for any other. */
    @Nullable
    Newest newest() {
        return newest;
    }

    /** The rows by month, all of them. */
    public Span months() {
        settle();
        return months;
    }

    /** The rows by day, as far back as windows of days can reach. */
    public Span days() {
        settle();
        return days;
    }

    /** How many events count. */
    public long events() {
        settle();
        return events;
    }

    /** When the first of them occurred, in microseconds; {@link Long#MAX_VALUE} for none. */
    public long first() {
        settle();
        return first;
    }

    /** When the last of them occurred, in microseconds; {@link Long#MIN_VALUE} for none. */
    public long last() {
        settle();
        return last;
    }

    /**
     * Folds an event in.
     *
     * @param day the day on which it occurred
     * @param oldest the oldest day that any window of days can still reach from the day on which it became known
     */
    void fold(Event event, int day, int oldest) {
        if (newest != null) {
            newest.add(event);
            stale = true;
            return;
        }
        Facts facts = event.fields();
        events++;
        first = Math.min(first, event.occurredAt());
        last = Math.max(last, event.occurredAt());
        long passed = plan.filters().passed(facts);
        Column[] byMonth = plan.months().of(passed);
        Column[] byDay = day >= oldest ? plan.days().of(passed) : NONE;
        tie = byMonth.length + byDay.length > 0 ? LastingHash.of(event.id()) : 0;
        hashed = Column.NONE;
        if (byMonth.length > 0) {
            put(byMonth, months, months.at(BankDays.month(day)), event);
        }
        if (byDay.length > 0) {
            put(byDay, days, days.at(day), event);
        }
    }

    private void put(Column[] columns, Span span, int place, Event event) {
        for (Column column : columns) {
            Object measure = column.measure() < 0 ? null : event.fields().at(column.measure());
            if (column.measure() < 0 || measure != null) {
                put(column, span, place, event, measure);
            }
        }
    }

    private void put(Column column, Span span, int place, Event event, @Nullable Object measure) {
        long value = measure == null ? 0 : column.whole(measure);
        add(column, span.row(place), event.occurredAt(), tie, value);
        if (column.keyed() >= 0) {
            Object text = event.fields().at(column.keySlot());
            if (text != null) {
                if (hashed != column.keySlot()) {
                    hashed = column.keySlot();
                    key = LastingHash.of(text.toString());
                }
                span.keysAt(place, column.keyed()).add(key, 1, value, value >> 63);
            }
        }
    }

    private static void add(Column column, long[] row, long occurredAt, long tie, long value) {
        int at = column.at();
        long count = ++row[at];
        if (column.sum() >= 0) {
            Wide.add(row, column.sum(), value, value >> 63);
        }
        if (column.ends() >= 0) {
            int ends = column.ends();
            row[ends] = count == 1 ? value : Math.min(row[ends], value);
            row[ends + 1] = count == 1 ? value : Math.max(row[ends + 1], value);
        }
        if (column.squares() >= 0) {
            Wide.addSquare(row, column.squares(), value);
        }
        if (column.last() >= 0) {
            later(row, column.last(), count == 1, occurredAt, tie, value);
        }
    }

    /** Folds the records that count, where some were replaced since it was last read. */
    void settle() {
        if (!stale || newest == null) {
            return;
        }
        stale = false;
        months = new Span(plan.months().stride(), plan.months().keyed());
        days = new Span(plan.days().stride(), plan.days().keyed());
        events = newest.size();
        first = Long.MAX_VALUE;
        last = Long.MIN_VALUE;
        for (int i = 0; i < newest.size(); i++) {
            long[] record = newest.record(i);
            long occurredAt = Newest.occurredAt(record);
            first = Math.min(first, occurredAt);
            last = Math.max(last, occurredAt);
            int day = plan.calendar().day(occurredAt);
            put(plan.months(), months, BankDays.month(day), record, newest);
            put(plan.days(), days, day, record, newest);
        }
    }

    private static void put(Layout layout, Span span, int time, long[] record, Newest of) {
        Column[] columns = layout.of(Newest.passed(record));
        if (columns.length == 0) {
            return;
        }
        int place = span.at(time);
        for (Column column : columns) {
            Long measure = column.measure() < 0 ? null : of.measure(record, column);
            if (column.measure() >= 0 && measure == null) {
                continue;
            }
            long value = measure == null ? 0 : measure;
            add(column, span.row(place), Newest.occurredAt(record), Newest.tie(record), value);
            Long key = column.keyed() < 0 ? null : of.key(record, column);
            if (key != null) {
                span.keysAt(place, column.keyed()).add(key, 1, value, value >> 63);
            }
        }
    }

    /** The later of two stands: by time, of one time by the hash of the id, and should that be one too, by value. */
    private static void later(long[] row, int at, boolean only, long time, long tie, long value) {
        boolean wins = only
                || time > row[at]
                || (time == row[at] && (tie > row[at + 1] || (tie == row[at + 1] && value > row[at + 2])));
        if (wins) {
            row[at] = time;
            row[at + 1] = tie;
            row[at + 2] = value;
        }
    }

    /** Takes everything of another in, as if its events had been folded here. */
    void merge(SourceState other) {
        if (newest != null && other.newest != null) {
            newest.add(other.newest);
            stale = true;
            return;
        }
        events += other.events;
        first = Math.min(first, other.first);
        last = Math.max(last, other.last);
        merge(plan.months(), other.months, months);
        merge(plan.days(), other.days, days);
    }

    private static void merge(Layout layout, Span from, Span to) {
        for (int i = 0; i < from.size(); i++) {
            int place = to.at(from.time(i));
            for (Column column : layout.columns()) {
                merge(column, from, i, to, place);
            }
        }
    }

    private static void merge(Column column, Span from, int i, Span to, int place) {
        long[] other = from.row(i);
        long[] row = to.row(place);
        if (other[column.at()] == 0) {
            return;
        }
        boolean empty = row[column.at()] == 0;
        row[column.at()] += other[column.at()];
        if (column.sum() >= 0) {
            Wide.add(row, column.sum(), other[column.sum()], other[column.sum() + 1]);
        }
        if (column.squares() >= 0) {
            Wide.add(row, column.squares(), other[column.squares()], other[column.squares() + 1]);
        }
        if (column.ends() >= 0) {
            int ends = column.ends();
            row[ends] = empty ? other[ends] : Math.min(row[ends], other[ends]);
            row[ends + 1] = empty ? other[ends + 1] : Math.max(row[ends + 1], other[ends + 1]);
        }
        if (column.last() >= 0) {
            int last = column.last();
            later(row, last, empty, other[last], other[last + 1], other[last + 2]);
        }
        Keys keys = column.keyed() < 0 ? null : from.keys(i, column.keyed());
        if (keys != null) {
            to.keysAt(place, column.keyed()).add(keys);
        }
    }

    /** A record of a source whose records take the place of earlier ones, as it was kept. */
    void restored(long thing, long[] record) {
        Objects.requireNonNull(newest).add(thing, record);
        stale = true;
    }

    /** Forgets the days that no window can reach any more from a day on. */
    void forgetDaysBefore(int day) {
        days.forgetBefore(day);
    }

    void restored(long eventsThen, long firstThen, long lastThen) {
        events = eventsThen;
        first = firstThen;
        last = lastThen;
    }
}
