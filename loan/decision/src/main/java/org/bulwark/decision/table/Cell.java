package org.bulwark.decision.table;

import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one row asks of one input: a DMN unary test on literals.
 *
 * <p>Values are those of {@link org.bulwark.basics.rule.FactType}: {@link Long} (whole numbers, amounts in minor units), {@link Double}
 * (finite, zero without a sign), {@link String}, {@link Boolean}, {@link java.time.LocalDate}. A missing value is matched by {@link Any}
 * and by {@link Missing} only.
 */
public sealed interface Cell {

    /** Matches everything. */
    Cell ANY = new Any();

    /** Matches all that is not missing. */
    Cell PRESENT = new Not(List.of(new Missing()));

    /**
     * Whether a value matches.
     *
     * @param value a value of the column's type, null when it is missing
     */
    boolean matches(@Nullable Object value);

    /** The tests that it names; none for {@link Any}. */
    List<Test> tests();

    /** Any value, and a missing one: {@code -}. */
    record Any() implements Cell {
        @Override
        public boolean matches(@Nullable Object value) {
            return true;
        }

        @Override
        public List<Test> tests() {
            return List.of();
        }
    }

    /** One condition. */
    sealed interface Test extends Cell {
        @Override
        default List<Test> tests() {
            return List.of(this);
        }

        /** The values that it names. */
        List<Object> values();
    }

    /** No value: {@code null}. */
    record Missing() implements Test {
        @Override
        public boolean matches(@Nullable Object value) {
            return value == null;
        }

        @Override
        public List<Object> values() {
            return List.of();
        }
    }

    /**
     * One value: {@code "A"}, {@code 5}.
     *
     * @param value the value
     */
    record Equal(Object value) implements Test {
        /** Brings the value into its one form. */
        public Equal {
            value = Values.plain(value);
        }

        @Override
        public boolean matches(@Nullable Object given) {
            return value.equals(given);
        }

        @Override
        public List<Object> values() {
            return List.of(value);
        }
    }

    /**
     * A side of a bound: {@code < 5}.
     *
     * @param order which side
     * @param bound the bound, of an ordered type
     */
    record Comparison(Order order, Object bound) implements Test {
        /** Brings the bound into its one form. */
        public Comparison {
            bound = Values.plain(bound);
        }

        @Override
        public boolean matches(@Nullable Object value) {
            return value != null && order.holds(Values.compare(value, bound));
        }

        @Override
        public List<Object> values() {
            return List.of(bound);
        }
    }

    /**
     * What lies between two bounds: {@code [0..10)}. Bounds that are upside down match nothing; {@link TableCheck} says so.
     *
     * @param low the lower bound
     * @param lowIncluded whether it belongs to the interval
     * @param high the upper bound
     * @param highIncluded whether it belongs to the interval
     */
    record Interval(Object low, boolean lowIncluded, Object high, boolean highIncluded) implements Test {
        /** Brings the bounds into their one form. */
        public Interval {
            low = Values.plain(low);
            high = Values.plain(high);
        }

        @Override
        public boolean matches(@Nullable Object value) {
            if (value == null) {
                return false;
            }
            int fromLow = Values.compare(value, low);
            int fromHigh = Values.compare(value, high);
            return (lowIncluded ? fromLow >= 0 : fromLow > 0) && (highIncluded ? fromHigh <= 0 : fromHigh < 0);
        }

        @Override
        public List<Object> values() {
            return List.of(low, high);
        }
    }

    /**
     * What matches one test at least: {@code "A","B"}, {@code null,< 5}.
     *
     * @param tests two or more, in the author's order, none twice; {@link Cell#oneOf} takes any
     */
    record OneOf(List<Test> tests) implements Cell {
        /** Copies the tests. */
        public OneOf {
            tests = List.copyOf(tests);
            if (tests.size() < 2 || new LinkedHashSet<>(tests).size() < tests.size()) {
                throw new IllegalArgumentException("not two or more different tests: " + tests);
            }
        }

        @Override
        public boolean matches(@Nullable Object value) {
            return anyMatches(tests, value);
        }
    }

    /**
     * All that is known and matches none of the tests: {@code not("A","B")}; {@code not(null)} is all that is known.
     *
     * @param tests at least one, none twice
     */
    record Not(List<Test> tests) implements Cell {
        /** Copies the tests; what is there twice counts once. */
        public Not {
            tests = List.copyOf(new LinkedHashSet<>(tests));
            if (tests.isEmpty()) {
                throw new IllegalArgumentException("not() of nothing");
            }
        }

        @Override
        public boolean matches(@Nullable Object value) {
            return value != null && !anyMatches(tests, value);
        }
    }

    /** What matches one of these tests; a single one is itself. */
    static Cell oneOf(List<Test> tests) {
        List<Test> once = List.copyOf(new LinkedHashSet<>(tests));
        return once.size() == 1 ? once.getFirst() : new OneOf(once);
    }

    /** All that is known and matches none of these. */
    static Cell not(List<Test> tests) {
        return new Not(tests);
    }

    /** One value. */
    static Test equal(Object value) {
        return new Equal(value);
    }

    private static boolean anyMatches(List<Test> tests, @Nullable Object value) {
        for (int i = 0; i < tests.size(); i++) {
            if (tests.get(i).matches(value)) {
                return true;
            }
        }
        return false;
    }
}
