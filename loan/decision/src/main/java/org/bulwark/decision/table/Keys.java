package org.bulwark.decision.table;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The values of one column as whole numbers in the same order and without holes, so that "just above" is plus one for every type.
 *
 * <p>Whole numbers and amounts are themselves, dates their epoch days, flags 0 and 1. A double is its place among all finite doubles,
 * after the order-keeping reading of IEEE 754 bits. Texts that the table names are numbered in order; the number behind them stands for
 * all other texts, which no row can tell apart.
 */
final class Keys {

    private final ColumnType type;
    private final List<String> texts;
    private final Map<String, Integer> codes = new HashMap<>();

    private Keys(ColumnType type, List<String> texts) {
        this.type = type;
        this.texts = texts;
        for (String text : texts) {
            codes.put(text, codes.size());
        }
    }

    /** The keys of a column that these cells speak of. */
    static Keys of(ColumnType type, Collection<Cell> cells) {
        SortedSet<String> texts = new TreeSet<>();
        for (Cell cell : cells) {
            for (Cell.Test test : cell.tests()) {
                for (Object value : test.values()) {
                    if (value instanceof String text) {
                        texts.add(text);
                    }
                }
            }
        }
        return new Keys(type, List.copyOf(texts));
    }

    ColumnType type() {
        return type;
    }

    /** The texts by key, without the one key behind them. */
    List<String> texts() {
        return texts;
    }

    long least() {
        return switch (type.fact()) {
            case WHOLE, MONEY -> Long.MIN_VALUE;
            case NUMBER -> ofDouble(-Double.MAX_VALUE);
            case TEXT, FLAG -> 0;
            case DATE -> LocalDate.MIN.toEpochDay();
        };
    }

    long most() {
        return switch (type.fact()) {
            case WHOLE, MONEY -> Long.MAX_VALUE;
            case NUMBER -> ofDouble(Double.MAX_VALUE);
            case TEXT -> texts.size();
            case FLAG -> 1;
            case DATE -> LocalDate.MAX.toEpochDay();
        };
    }

    /** The key of a value. */
    long key(Object value) {
        return switch (value) {
            case Long whole -> whole;
            case Double number -> ofDouble(number);
            case String text -> {
                Integer code = codes.get(text);
                yield code == null ? texts.size() : code;
            }
            case Boolean flag -> flag ? 1 : 0;
            case LocalDate date -> date.toEpochDay();
            default -> throw new IllegalArgumentException("no fact is a " + value.getClass());
        };
    }

    /** The value of a key; there is none for other texts. */
    Object value(long key) {
        return switch (type.fact()) {
            case WHOLE, MONEY -> key;
            case NUMBER -> Double.longBitsToDouble(key >= 0 ? key : (key - 1) ^ Long.MAX_VALUE);
            case TEXT -> texts.get((int) key);
            case FLAG -> key == 1;
            case DATE -> LocalDate.ofEpochDay(key);
        };
    }

    /** Positive doubles are their bits; negative ones count down from zero, which −0 and 0 share. */
    private static long ofDouble(double value) {
        long bits = Double.doubleToLongBits(value);
        return bits >= 0 ? bits : (bits ^ Long.MAX_VALUE) + 1;
    }

    /** What a cell matches. */
    KeySet of(Cell cell) {
        return switch (cell) {
            case Cell.Any _ -> new KeySet(true, KeySet.Range.of(least(), most()));
            case Cell.Missing _ -> new KeySet(true, List.of());
            case Cell.Equal(Object value) -> new KeySet(false, KeySet.Range.of(key(value), key(value)));
            case Cell.Comparison(Order order, Object bound) -> side(order, key(bound));
            case Cell.Interval(Object low, boolean lowIncluded, Object high, boolean highIncluded) ->
                side(lowIncluded ? Order.AT_LEAST : Order.ABOVE, key(low))
                        .and(side(highIncluded ? Order.AT_MOST : Order.BELOW, key(high)));
            case Cell.OneOf(List<Cell.Test> tests) -> union(tests);
            case Cell.Not(List<Cell.Test> tests) -> union(tests).othersPresent(least(), most());
        };
    }

    private KeySet union(List<Cell.Test> tests) {
        KeySet union = KeySet.NONE;
        for (Cell.Test test : tests) {
            union = union.or(of(test));
        }
        return union;
    }

    private KeySet side(Order order, long key) {
        return switch (order) {
            case BELOW -> key == least() ? KeySet.NONE : new KeySet(false, KeySet.Range.of(least(), key - 1));
            case AT_MOST -> new KeySet(false, KeySet.Range.of(least(), key));
            case ABOVE -> key == most() ? KeySet.NONE : new KeySet(false, KeySet.Range.of(key + 1, most()));
            case AT_LEAST -> new KeySet(false, KeySet.Range.of(key, most()));
        };
    }
}
