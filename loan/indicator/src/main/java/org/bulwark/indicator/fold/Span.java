package org.bulwark.indicator.fold;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a source by day or by month, in order of time. A row holds the run of every column; columns with keys have theirs beside it.
 */
public final class Span {

    private static final int FIRST = 8;
    private static final int NEAR = 8;

    private final int stride;
    private final int keyed;
    private int size;
    private int[] times = new int[FIRST];
    private long[][] rows = new long[FIRST][];
    private @Nullable Keys[][] keys = new @Nullable Keys[FIRST][];

    Span(int stride, int keyed) {
        this.stride = stride;
        this.keyed = keyed;
    }

    /** How many rows. */
    public int size() {
        return size;
    }

    /** How many columns have keys. */
    int keyed() {
        return keyed;
    }

    /** The day or month of a row. */
    public int time(int row) {
        return times[row];
    }

    /** The numbers of a row; not to be changed. */
    public long[] row(int row) {
        return rows[row];
    }

    /** The keys of a column in a row, or null for none. */
    public @Nullable Keys keys(int row, int column) {
        return keys[row][column];
    }

    /** The first row at a time or later. */
    public int from(int time) {
        int place = Arrays.binarySearch(times, 0, size, time);
        return place < 0 ? -place - 1 : place;
    }

    /** The place of a time's row, made when it is not there. */
    int at(int time) {
        // most events are of the latest days
        int place = size - 1;
        for (int steps = 0; place >= 0 && times[place] > time && steps < NEAR; steps++) {
            place--;
        }
        if (place >= 0 && times[place] > time) {
            place = from(time);
            return times[place] == time ? place : insert(time, place);
        }
        return place >= 0 && times[place] == time ? place : insert(time, place + 1);
    }

    private int insert(int time, int place) {
        if (size == times.length) {
            int more = size * 2;
            times = Arrays.copyOf(times, more);
            rows = Arrays.copyOf(rows, more);
            keys = Arrays.copyOf(keys, more);
        }
        System.arraycopy(times, place, times, place + 1, size - place);
        System.arraycopy(rows, place, rows, place + 1, size - place);
        System.arraycopy(keys, place, keys, place + 1, size - place);
        times[place] = time;
        rows[place] = new long[stride];
        keys[place] = new @Nullable Keys[keyed];
        size++;
        return place;
    }

    Keys keysAt(int row, int column) {
        Keys there = keys[row][column];
        if (there == null) {
            there = new Keys();
            keys[row][column] = there;
        }
        return there;
    }

    /** Forgets the rows before a time. */
    void forgetBefore(int time) {
        int gone = from(time);
        if (gone > 0) {
            System.arraycopy(times, gone, times, 0, size - gone);
            System.arraycopy(rows, gone, rows, 0, size - gone);
            System.arraycopy(keys, gone, keys, 0, size - gone);
            size -= gone;
        }
    }
}
