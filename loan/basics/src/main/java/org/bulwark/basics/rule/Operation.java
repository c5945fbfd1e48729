package org.bulwark.basics.rule;

/** What a function does to definite values: gives a value or a {@link Failure}. */
sealed interface Operation {

    /** Of one value. */
    @FunctionalInterface
    non-sealed interface One extends Operation {
        Object of(Object value);
    }

    /** Of two values. */
    @FunctionalInterface
    non-sealed interface Two extends Operation {
        Object of(Object one, Object other);
    }

    /** Of more values. */
    @FunctionalInterface
    non-sealed interface More extends Operation {
        Object of(Object[] values);
    }
}
