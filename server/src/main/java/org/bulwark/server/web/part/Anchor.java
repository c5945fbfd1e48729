package org.bulwark.server.web.part;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * The row that a page of a list begins behind, as {@link ListState#after()} and {@link ListState#before()} carry it: what the list is sorted
 * by, and the id that settles ties.
 *
 * @param value the row's value in the sorted column
 * @param id its id
 */
public record Anchor<T>(T value, UUID id) {

    private static final int ID = 36;

    /**
     * Reads an anchor as {@link #toString} writes it; nothing for anything else, and the list begins at its beginning.
     *
     * @param reader reads the value; nothing for what is none
     */
    public static <T> Optional<Anchor<T>> read(String text, Function<String, Optional<T>> reader) {
        int parting = text.lastIndexOf('~');
        if (parting < 0 || text.length() - parting - 1 != ID) {
            return Optional.empty();
        }
        try {
            UUID id = UUID.fromString(text.substring(parting + 1));
            return reader.apply(text.substring(0, parting)).map(value -> new Anchor<>(value, id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value + "~" + id;
    }
}
