package org.bulwark.warning.response;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/**
 * What people call something, in the languages of the bank.
 *
 * @param english in English
 * @param others in other languages, by their codes
 */
public record Titles(String english, SequencedMap<String, String> others) {

    /** Copies. */
    public Titles {
        others = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(others));
    }

    /** By the code of the language, English first. */
    public SequencedMap<String, String> all() {
        SequencedMap<String, String> all = new LinkedHashMap<>();
        all.put("en", english);
        all.putAll(others);
        return all;
    }

    /** In a language, in English where there is none. */
    public String in(String language) {
        return others.getOrDefault(language, english);
    }
}
