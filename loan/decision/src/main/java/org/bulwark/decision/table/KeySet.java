package org.bulwark.decision.table;

import java.util.ArrayList;
import java.util.List;

/**
 * A set of values of one column as keys (see {@link Keys}).
 *
 * @param missing whether the missing value belongs to it
 * @param ranges the keys, in ascending ranges that neither overlap nor touch
 */
record KeySet(boolean missing, List<Range> ranges) {

    static final KeySet NONE = new KeySet(false, List.of());

    /** Keys from one to another, both included. */
    record Range(long low, long high) {
        static List<Range> of(long low, long high) {
            return low <= high ? List.of(new Range(low, high)) : List.of();
        }
    }

    boolean isEmpty() {
        return !missing && ranges.isEmpty();
    }

    KeySet and(KeySet other) {
        List<Range> both = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < ranges.size() && j < other.ranges.size()) {
            Range a = ranges.get(i);
            Range b = other.ranges.get(j);
            both.addAll(Range.of(Math.max(a.low, b.low), Math.min(a.high, b.high)));
            if (a.high < b.high) {
                i++;
            } else {
                j++;
            }
        }
        return new KeySet(missing && other.missing, both);
    }

    KeySet or(KeySet other) {
        List<Range> sorted = new ArrayList<>(ranges);
        sorted.addAll(other.ranges);
        sorted.sort((a, b) -> Long.compare(a.low, b.low));
        List<Range> merged = new ArrayList<>();
        for (Range range : sorted) {
            Range last = merged.isEmpty() ? null : merged.getLast();
            if (last != null && (last.high == Long.MAX_VALUE || range.low <= last.high + 1)) {
                merged.set(merged.size() - 1, new Range(last.low, Math.max(last.high, range.high)));
            } else {
                merged.add(range);
            }
        }
        return new KeySet(missing || other.missing, merged);
    }

    /** All keys from least to most that do not belong to this; the missing value is left out. */
    KeySet othersPresent(long least, long most) {
        List<Range> rest = new ArrayList<>();
        long from = least;
        for (Range range : ranges) {
            if (from < range.low) {
                rest.add(new Range(from, range.low - 1));
            }
            if (range.high >= most) {
                return new KeySet(false, rest);
            }
            from = Math.max(from, range.high + 1);
        }
        rest.addAll(Range.of(from, most));
        return new KeySet(false, rest);
    }
}
