package org.bulwark.server.web.part;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One page of a longer list, found by the key of the row before it and not by its number, so that the thousandth page is as quick as the
 * first.
 *
 * @param rows the rows, in the order shown
 * @param previous address of the page before
 * @param next address of the page behind
 */
public record Slice<T>(List<T> rows, Optional<String> previous, Optional<String> next) {

    /** How many rows a page has. */
    public static final int SIZE = 40;

    /** How many rows a query fetches: one more, which tells whether there is more. */
    public static final int FETCH = SIZE + 1;

    /** Copies the rows. */
    public Slice {
        rows = List.copyOf(rows);
    }

    /**
     * Cuts a page.
     *
     * @param state the list's state; when it goes back, the rows were fetched in the opposite order
     * @param fetched up to {@link #FETCH} rows, in the order in which they were fetched
     * @param key the key of a row, as {@link ListState#after()} and {@link ListState#before()} carry it
     */
    public static <T> Slice<T> of(ListState state, List<T> fetched, Function<T, String> key) {
        boolean back = !state.before().isEmpty();
        boolean more = fetched.size() > SIZE;
        List<T> kept = more ? fetched.subList(0, SIZE) : fetched;
        List<T> rows = back ? kept.reversed() : kept;
        boolean before = back ? more : !state.after().isEmpty();
        boolean behind = back || more;
        return new Slice<>(
                rows,
                before && !rows.isEmpty() ? Optional.of(state.before(key.apply(rows.getFirst()))) : Optional.empty(),
                behind && !rows.isEmpty() ? Optional.of(state.after(key.apply(rows.getLast()))) : Optional.empty());
    }
}
