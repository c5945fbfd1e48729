package org.bulwark.server.data;

import java.util.Optional;
import org.bulwark.indicator.definition.SeriesName;

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

    /** What the party belongs to, by a word that names of series may hold. */
    public Optional<String> belongs(String word) {
        return switch (word) {
            case "industry" -> industry;
            case "region" -> region;
            default -> Optional.empty();
        };
    }

    /** Small letters and digits with hyphens between, as in the names of series; empty for a text without any. */
    public static Optional<String> word(String text) {
        return SeriesName.word(text);
    }
}
