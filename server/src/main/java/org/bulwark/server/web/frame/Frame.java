package org.bulwark.server.web.frame;

import java.util.List;
import java.util.Optional;
import org.bulwark.server.web.frame.Languages.Language;

/**
 * What stands around a page for one reader.
 *
 * @param visitor who reads; empty before login
 * @param entries the places that they may go to
 * @param current the word of the place they are in, or empty
 * @param language the language of the page
 * @param theme the theme they chose
 * @param address the page's own address with its query, to which a switch of language or theme adds its word
 * @param correlation the id under which the log tells this request
 */
public record Frame(
        Optional<Visitor> visitor,
        List<MenuEntry> entries,
        String current,
        Language language,
        Theme theme,
        String address,
        String correlation) {

    /** Copies the entries. */
    public Frame {
        entries = List.copyOf(entries);
    }

    /** The same page in another language. */
    public String in(Language other) {
        return with("language", other.word());
    }

    /** The same page in another theme. */
    public String in(Theme other) {
        return with("theme", other.word());
    }

    /** All languages. */
    public List<Language> languages() {
        return Languages.ALL;
    }

    /** All themes. */
    public List<Theme> themes() {
        return List.of(Theme.values());
    }

    private String with(String name, String value) {
        return address + (address.indexOf('?') < 0 ? '?' : '&') + name + '=' + value;
    }

    /** Whether a place is among those that the reader may open. */
    public boolean leadsTo(String word) {
        return entries.stream().anyMatch(entry -> entry.word().equals(word));
    }
}
