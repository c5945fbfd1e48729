package org.bulwark.indicator.fold;

import java.util.Arrays;
import java.util.SortedSet;
import java.util.TreeSet;
import org.bulwark.basics.LastingHash;
import org.bulwark.basics.rule.Facts;
import org.bulwark.data.event.Event;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a source whose records take the place of earlier ones: of each thing that they tell of the record that was reported last, of
 * those reported at one time the one that became known last. Which records came, and not in which order, decides. A record is kept as the
 * numbers that are folded of it: the filters that it passed, its measures in whole units and the hashes of its keys.
 */
final class Newest {

    private static final int FIRST = 8;
    private static final int REPORTED = 0;
    private static final int KNOWN = 1;
    private static final int TIE = 2;
    private static final int OCCURRED = 3;
    private static final int PASSED = 4;
    private static final int PRESENT = 5;
    private static final int VALUES = 6;

    private final SourcePlan plan;

    /** The slots of what is measured, then of what keys are made of; a record has a number and a bit for each. */
    private final int[] measures;

    private final int[] keyed;
    private int size;
    private long[] things = new long[FIRST];
    private long[][] records = new long[FIRST][];

    Newest(SourcePlan plan) {
        this.plan = plan;
        SortedSet<Integer> measured = new TreeSet<>();
        SortedSet<Integer> keys = new TreeSet<>();
        for (Layout layout : new Layout[] {plan.months(), plan.days()}) {
            layout.columns().forEach(column -> {
                measured.add(column.measure());
                keys.add(column.keySlot());
            });
        }
        measured.remove(Column.NONE);
        keys.remove(Column.NONE);
        this.measures = measured.stream().mapToInt(slot -> slot).toArray();
        this.keyed = keys.stream().mapToInt(slot -> slot).toArray();
    }

    /** How many things are told of. */
    int size() {
        return size;
    }

    /** What a thing is called: a hash. */
    long thing(int place) {
        return things[place];
    }

    /** The numbers of a record; not to be changed. */
    long[] record(int place) {
        return records[place];
    }

    /** How many numbers a record has. */
    int words() {
        return VALUES + measures.length + keyed.length;
    }

    void add(Event event) {
        Facts facts = event.fields();
        long[] record = new long[words()];
        record[REPORTED] = event.reportedAt();
        record[KNOWN] = event.knownAt();
        record[TIE] = LastingHash.of(event.id());
        record[OCCURRED] = event.occurredAt();
        record[PASSED] = plan.filters().passed(facts);
        for (int i = 0; i < measures.length; i++) {
            Object value = facts.at(measures[i]);
            if (value != null) {
                record[PRESENT] |= 1L << i;
                record[VALUES + i] = whole(measures[i], value);
            }
        }
        for (int i = 0; i < keyed.length; i++) {
            Object text = facts.at(keyed[i]);
            int at = measures.length + i;
            if (text != null) {
                record[PRESENT] |= 1L << at;
                record[VALUES + at] = LastingHash.of(text.toString());
            }
        }
        add(thing(event), record);
    }

    /** A record that does not say of what it tells stands by itself. */
    private long thing(Event event) {
        StringBuilder name = new StringBuilder();
        for (int slot : plan.replaces()) {
            Object value = event.fields().at(slot);
            if (value == null) {
                return LastingHash.of("\n" + event.id());
            }
            name.append(value).append('\n');
        }
        return LastingHash.of(name.toString());
    }

    private long whole(int slot, Object value) {
        for (Layout layout : new Layout[] {plan.months(), plan.days()}) {
            for (Column column : layout.columns()) {
                if (column.measure() == slot) {
                    return column.whole(value);
                }
            }
        }
        throw new IllegalArgumentException("slot " + slot + " is not measured");
    }

    /** Takes a record in, if it is newer than what is there. */
    void add(long thing, long[] record) {
        int place = Arrays.binarySearch(things, 0, size, thing);
        if (place >= 0) {
            if (Arrays.compare(record, 0, OCCURRED, records[place], 0, OCCURRED) > 0) {
                records[place] = record;
            }
            return;
        }
        int at = -place - 1;
        if (size == things.length) {
            things = Arrays.copyOf(things, size * 2);
            records = Arrays.copyOf(records, size * 2);
        }
        System.arraycopy(things, at, things, at + 1, size - at);
        System.arraycopy(records, at, records, at + 1, size - at);
        things[at] = thing;
        records[at] = record;
        size++;
    }

    void add(Newest other) {
        for (int i = 0; i < other.size; i++) {
            add(other.things[i], other.records[i]);
        }
    }

    /** When what a record tells of occurred, in microseconds. */
    static long occurredAt(long[] record) {
        return record[OCCURRED];
    }

    static long tie(long[] record) {
        return record[TIE];
    }

    static long passed(long[] record) {
        return record[PASSED];
    }

    /** What a record measures for a column, in whole units; null for nothing. */
    @Nullable
    Long measure(long[] record, Column column) {
        return number(record, Arrays.binarySearch(measures, column.measure()));
    }

    /** The hash of a record's key for a column; null for none. */
    @Nullable
    Long key(long[] record, Column column) {
        return number(record, measures.length + Arrays.binarySearch(keyed, column.keySlot()));
    }

    private static @Nullable Long number(long[] record, int at) {
        return (record[PRESENT] & (1L << at)) == 0 ? null : record[VALUES + at];
    }
}
