package org.bulwark.decision.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * One input's values, cut into the segments that its cells can tell apart, in order; the last segment is the missing value. A cell is then
 * a set of whole segments, exactly.
 */
final class Axis {

    private final Keys keys;
    private final KeySet allowed;
    private final long[] starts;
    private final List<int[]> cells;
    private final int[] domain;
    private final boolean searched;

    private Axis(Keys keys, KeySet allowed, long[] starts, List<int[]> cells) {
        this.keys = keys;
        this.allowed = allowed;
        this.starts = starts;
        this.cells = cells;
        this.domain = spans(allowed, starts, keys);
        this.searched = keys.type().isOrdered();
    }

    /** The axis of a column of a table. */
    static Axis of(DecisionTable table, int column) {
        InputColumn input = table.inputs().get(column);
        List<Cell> rows =
                table.rows().stream().map(row -> row.cells().get(column)).toList();
        Set<Cell> different = new LinkedHashSet<>(rows);
        different.add(input.allowed());
        Keys keys = Keys.of(input.type(), different);
        Map<Cell, KeySet> sets = new HashMap<>();
        different.forEach(cell -> sets.put(cell, keys.of(cell)));
        long[] starts = starts(keys, sets.values());
        Map<Cell, int[]> spans = new HashMap<>();
        sets.forEach((cell, set) -> spans.put(cell, spans(set, starts, keys)));
        List<int[]> cells = new ArrayList<>();
        rows.forEach(cell -> cells.add(Objects.requireNonNull(spans.get(cell))));
        return new Axis(keys, keys.of(input.allowed()), starts, cells);
    }

    private static long[] starts(Keys keys, Collection<KeySet> sets) {
        if (!keys.type().isOrdered()) {
            // one segment a key, so that a value needs no search
            return LongStream.rangeClosed(keys.least(), keys.most()).toArray();
        }
        SortedSet<Long> cuts = new TreeSet<>(List.of(keys.least()));
        for (KeySet set : sets) {
            for (KeySet.Range range : set.ranges()) {
                cuts.add(range.low());
                if (range.high() < keys.most()) {
                    cuts.add(range.high() + 1);
                }
            }
        }
        return cuts.stream().mapToLong(Long::longValue).toArray();
    }

    private static int[] spans(KeySet set, long[] starts, Keys keys) {
        int[] spans = Spans.NONE;
        for (KeySet.Range range : set.ranges()) {
            int to = range.high() == keys.most() ? starts.length : Arrays.binarySearch(starts, range.high() + 1);
            spans = Spans.append(spans, Arrays.binarySearch(starts, range.low()), to);
        }
        return set.missing() ? Spans.append(spans, starts.length, starts.length + 1) : spans;
    }

    /** How many segments, the missing value included. */
    int size() {
        return starts.length + 1;
    }

    /** The segment of the missing value. */
    int missing() {
        return starts.length;
    }

    /** The segments of all values that are allowed. */
    int[] domain() {
        return domain;
    }

    /** The segments that a row's cell matches, whether allowed or not. */
    int[] cell(int row) {
        return cells.get(row);
    }

    /** Whether every row matches everything, so that there is nothing to look at. */
    boolean isIdle() {
        return cells.stream().allMatch(spans -> Spans.size(spans) == size());
    }

    /** The segment of a value. */
    int segment(@Nullable Object value) {
        if (value == null) {
            return missing();
        }
        long key = keys.key(value);
        return searched ? search(key) : (int) key;
    }

    /** The last start that is not above a key; the steps are the same for every key, so that no branch is guessed wrongly. */
    private int search(long key) {
        int at = 0;
        for (int left = starts.length; left > 1; ) {
            int half = left >>> 1;
            at += starts[at + half] <= key ? half : 0;
            left -= half;
        }
        return at;
    }

    /** Whether some value that a test matches is allowed. */
    boolean allows(Cell.Test test) {
        return !keys.of(test).and(allowed).isEmpty();
    }

    /** Whether a test matches anything at all. */
    boolean matchesSome(Cell.Test test) {
        return !keys.of(test).isEmpty();
    }

    /**
     * Some segments as the shortest cell that matches just these of all that is allowed.
     *
     * @param spans not empty; the missing value is in it only alone or with all that is allowed
     */
    Cell cell(int[] spans) {
        if (Arrays.equals(spans, domain)) {
            return Cell.ANY;
        }
        KeySet set = KeySet.NONE;
        for (int i = 0; i < spans.length; i += 2) {
            int last = Math.min(spans[i + 1], missing()) - 1;
            if (spans[i] <= last) {
                set = set.or(new KeySet(false, KeySet.Range.of(starts[spans[i]], end(last))));
            }
            if (spans[i + 1] > missing()) {
                set = set.or(new KeySet(true, List.of()));
            }
        }
        return new CellMaker(keys).cell(set);
    }

    /** The last key of a segment. */
    private long end(int segment) {
        return segment + 1 < starts.length ? starts[segment + 1] - 1 : keys.most();
    }
}
