package org.bulwark.data.profile;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A column's name as words in small letters: {@code chargeOffDate}, {@code CHARGE.OFF.DATE} and {@code charge_off_date} are one. */
final class NameWords {

    /** The words with an underscore before, between and after. */
    private final String words;

    private NameWords(String words) {
        this.words = words;
    }

    static NameWords of(String name) {
        String apart = name.replaceAll("(?<=[\\p{Ll}\\p{N}])(?=\\p{Lu})", "_");
        return new NameWords("_" + apart.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "_") + "_");
    }

    /** The first of some words, or runs of words joined by underscores, that the name holds. */
    Optional<String> firstOf(List<String> known) {
        return known.stream().filter(word -> words.contains("_" + word + "_")).findFirst();
    }
}
