package org.bulwark.server.web.frame;

import org.bulwark.server.web.show.Text;

/**
 * A step on the way back.
 *
 * @param text what it is called
 * @param href its address
 */
public record Crumb(Text text, String href) {

    /** A step to a place of the house, by its word. */
    public static Crumb to(String word) {
        return MenuEntry.ALL.stream()
                .filter(entry -> entry.word().equals(word))
                .findFirst()
                .map(entry -> new Crumb(Text.word("menu." + word), entry.path()))
                .orElseThrow(() -> new IllegalArgumentException("no place is called " + word));
    }
}
