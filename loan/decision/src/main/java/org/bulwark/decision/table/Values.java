package org.bulwark.decision.table;

import java.time.LocalDate;

/** The values of facts among each other. */
final class Values {

    private Values() {}

    /** The value with one form only: zero has no sign. */
    static Object plain(Object value) {
        return value instanceof Double number ? (Object) (number + 0.0) : value;
    }

    /** How two values of one type lie: negative, zero or positive as in {@link Comparable}. */
    static int compare(Object a, Object b) {
        return switch (a) {
            case Long whole -> whole.compareTo((Long) b);
            case Double number -> number.compareTo((Double) b);
            case LocalDate date -> date.compareTo((LocalDate) b);
            case String text -> text.compareTo((String) b);
            case Boolean flag -> flag.compareTo((Boolean) b);
            default -> throw new IllegalArgumentException("no fact is a " + a.getClass());
        };
    }
}
