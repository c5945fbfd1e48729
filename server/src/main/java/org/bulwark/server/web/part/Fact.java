package org.bulwark.server.web.part;

import org.bulwark.server.web.show.Text;

/** Something known about what the page shows: its name and its value. */
public record Fact(Text name, Cell value) {

    /** A fact with a name by its key. */
    public static Fact of(String key, Cell value) {
        return new Fact(Text.word(key), value);
    }
}
