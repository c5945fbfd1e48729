package org.bulwark.decision.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A box in the space of a table's inputs: all combinations of some segments of each input.
 *
 * @param spans the segments of each input (see {@link Axis}, {@link Spans})
 */
record Area(List<int[]> spans) {

    Area {
        spans = List.copyOf(spans);
    }

    int[] of(int column) {
        return spans.get(column);
    }

    boolean isEmpty() {
        return spans.stream().anyMatch(s -> s.length == 0);
    }

    boolean meets(Area other) {
        for (int i = 0; i < spans.size(); i++) {
            if (!Spans.meet(spans.get(i), other.spans.get(i))) {
                return false;
            }
        }
        return true;
    }

    Area and(Area other) {
        List<int[]> both = new ArrayList<>();
        for (int i = 0; i < spans.size(); i++) {
            both.add(Spans.and(spans.get(i), other.spans.get(i)));
        }
        return new Area(both);
    }

    /** The same with other segments of one input. */
    Area with(int column, int[] segments) {
        List<int[]> changed = new ArrayList<>(spans);
        changed.set(column, segments);
        return new Area(changed);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Area(List<int[]> others) && Arrays.deepEquals(spans.toArray(), others.toArray());
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(spans.toArray());
    }
}
