package org.bulwark.server.web.part;

import java.util.Optional;
import org.bulwark.server.web.show.Text;

/**
 * One of several pages about the same thing.
 *
 * @param text what it is called
 * @param href its address
 * @param current whether it is the one shown
 * @param count how many things are in it, if that is worth telling
 */
public record Tab(Text text, String href, boolean current, Optional<Integer> count) {

    /** A tab without a number. */
    public static Tab of(String key, String href, boolean current) {
        return new Tab(Text.word(key), href, current, Optional.empty());
    }
}
