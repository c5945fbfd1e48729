package org.bulwark.server.web.part;

import org.bulwark.server.web.show.Text;

/**
 * A column of a list.
 *
 * @param name its name in addresses, for sorting
 * @param title its head
 * @param numeric whether its values stand to the right
 * @param sortable whether the list can be sorted by it
 */
public record Column(String name, Text title, boolean numeric, boolean sortable) {

    /** A column of words. */
    public static Column of(String name, String key) {
        return new Column(name, Text.word(key), false, false);
    }

    /** The same, of numbers. */
    public Column right() {
        return new Column(name, title, true, sortable);
    }

    /** The same, for sorting by. */
    public Column sorts() {
        return new Column(name, title, numeric, true);
    }
}
