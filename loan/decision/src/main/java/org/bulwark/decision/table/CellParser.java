package org.bulwark.decision.table;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one text: a cell or a value. Used once. */
final class CellParser {

    private static final int MOST_TESTS = 2_000;

    private final Literals in;

    CellParser(String text, ColumnType type, String where) {
        this.in = new Literals(text, type, where);
    }

    Cell cell() {
        if (in.isBlank()) {
            throw in.wrong("is empty", "Write - for any value.");
        }
        if (in.isDash()) {
            return Cell.ANY;
        }
        if (in.word("not")) {
            in.expect('(');
            List<Cell.Test> tests = tests();
            in.expect(')');
            in.end();
            return Cell.not(tests);
        }
        List<Cell.Test> tests = tests();
        in.end();
        return Cell.oneOf(tests);
    }

    @Nullable
    Object value() {
        if (in.isBlank()) {
            throw in.wrong("is empty", "Write null if the row gives no value here.");
        }
        Object value = in.word("null") ? null : in.literal();
        in.end();
        return value;
    }

    private List<Cell.Test> tests() {
        List<Cell.Test> tests = new ArrayList<>();
        do {
            if (tests.size() == MOST_TESTS) {
                throw in.wrong("has more than " + MOST_TESTS + " tests", "Split the row.");
            }
            tests.add(test());
        } while (in.take(','));
        return tests;
    }

    private Cell.Test test() {
        for (Order order : List.of(Order.AT_MOST, Order.AT_LEAST, Order.BELOW, Order.ABOVE)) {
            if (in.take(order.sign())) {
                in.ordered();
                return new Cell.Comparison(order, in.literal());
            }
        }
        if (in.take('[')) {
            return interval(true);
        }
        if (in.take('(') || in.take(']')) {
            return interval(false);
        }
        return in.word("null") ? new Cell.Missing() : new Cell.Equal(in.literal());
    }

    private Cell.Test interval(boolean lowIncluded) {
        in.ordered();
        Object low = in.literal();
        if (!in.take("..")) {
            throw in.unexpected("two dots between the bounds");
        }
        Object high = in.literal();
        if (in.take(']')) {
            return new Cell.Interval(low, lowIncluded, high, true);
        }
        if (in.take(')') || in.take('[')) {
            return new Cell.Interval(low, lowIncluded, high, false);
        }
        throw in.unexpected("] or ) at the end of the interval");
    }
}
