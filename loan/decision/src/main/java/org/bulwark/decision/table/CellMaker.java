package org.bulwark.decision.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/** Turns sets of keys back into cells that a person would write. */
record CellMaker(Keys keys) {

    /** The cell of a set that is not empty. */
    Cell cell(KeySet set) {
        boolean allPresent = set.ranges().equals(KeySet.Range.of(keys.least(), keys.most()));
        if (allPresent) {
            return set.missing() ? Cell.ANY : Cell.PRESENT;
        }
        List<Cell.Test> tests = new ArrayList<>();
        if (set.missing()) {
            tests.add(new Cell.Missing());
        }
        if (keys.type().isOrdered()) {
            set.ranges().forEach(range -> tests.add(test(range)));
            return Cell.oneOf(tests);
        }
        boolean others = !keys.texts().isEmpty() && holds(set, keys.texts().size());
        if (others) {
            return Cell.not(named(set.othersPresent(keys.least(), keys.most())));
        }
        tests.addAll(named(set));
        return Cell.oneOf(tests);
    }

    private static boolean holds(KeySet set, long key) {
        return set.ranges().stream().anyMatch(range -> range.low() <= key && key <= range.high());
    }

    private List<Cell.Test> named(KeySet set) {
        return set.ranges().stream()
                .flatMapToLong(range -> LongStream.rangeClosed(range.low(), range.high()))
                .mapToObj(key -> Cell.equal(keys.value(key)))
                .toList();
    }

    private Cell.Test test(KeySet.Range range) {
        if (range.low() == range.high()) {
            return Cell.equal(keys.value(range.low()));
        }
        boolean bottom = range.low() == keys.least();
        boolean top = range.high() == keys.most();
        boolean lowIncluded = bottom || !isShorter(range.low() - 1, range.low());
        boolean highIncluded = top || !isShorter(range.high() + 1, range.high());
        if (bottom) {
            return highIncluded
                    ? new Cell.Comparison(Order.AT_MOST, keys.value(range.high()))
                    : new Cell.Comparison(Order.BELOW, keys.value(range.high() + 1));
        }
        Object low = keys.value(lowIncluded ? range.low() : range.low() - 1);
        if (top) {
            return new Cell.Comparison(lowIncluded ? Order.AT_LEAST : Order.ABOVE, low);
        }
        Object high = keys.value(highIncluded ? range.high() : range.high() + 1);
        return new Cell.Interval(low, lowIncluded, high, highIncluded);
    }

    /** A bound is told by the value just outside where that is shorter: below 1000 rather than up to 999.99. */
    private boolean isShorter(long outside, long inside) {
        return CellText.print(keys.value(outside), keys.type()).length()
                < CellText.print(keys.value(inside), keys.type()).length();
    }
}
