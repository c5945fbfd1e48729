package org.bulwark.server.data;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a party belongs, in words as they stand in the names of series: {@code trade}, {@code north}.
 *
 * @param industry its industry; empty where it is not known, as of most people
 * @param region its region
 */
public record Profile(Optional<String> industry, Optional<String> region) {

    /** Nothing is known. */
    public static final Profile UNKNOWN = new Profile(Optional.empty(), Optional.empty());

    /** A profile of texts as people write them; blank ones are not known. */
    public static Profile of(String industry, String region) {
        return new Profile(word(industry), word(region));
    }

    /** Small letters and digits with hyphens between, as in the names of series; empty for a text without any. */
    public static Optional<String> word(String text) {
        String word = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
        return word.isEmpty() ? Optional.empty() : Optional.of(word);
    }
}
