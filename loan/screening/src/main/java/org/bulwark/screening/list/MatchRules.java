package org.bulwark.screening.list;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * When a like name is a hit.
 *
 * @param threshold the least score of a hit, above 0 and at most 1; the names alone must reach it, and the names with the evidence
 * @param weights what each piece of evidence adds to the score; what is not named adds nothing
 */
public record MatchRules(double threshold, Map<Evidence, Double> weights) {

    /**
     * From 0.85 on. The same day of birth adds 0.04, the same year 0.02, the same country 0.02; another year takes 0.15, another country
     * 0.05.
     */
    public static final MatchRules DEFAULT = new MatchRules(
            0.85,
            Map.of(
                    Evidence.BIRTH_DATE_SAME, 0.04,
                    Evidence.BIRTH_YEAR_SAME, 0.02,
                    Evidence.BIRTH_YEAR_DIFFERS, -0.15,
                    Evidence.COUNTRY_SAME, 0.02,
                    Evidence.COUNTRY_DIFFERS, -0.05));

    /** Copies the weights. */
    public MatchRules {
        EnumMap<Evidence, Double> copy = new EnumMap<>(Evidence.class);
        copy.putAll(weights);
        weights = Collections.unmodifiableMap(copy);
    }

    /** The same with another threshold. */
    public MatchRules from(double least) {
        return new MatchRules(least, weights);
    }

    /** A score with evidence, from 0 to 1 in whole ten-thousandths. */
    double weighed(double score, List<Evidence> evidence) {
        long sum = Math.round(score * 10_000);
        for (Evidence piece : evidence) {
            sum += Math.round(weights.getOrDefault(piece, 0.0) * 10_000);
        }
        return Math.clamp(sum, 0, 10_000) / 10_000.0;
    }
}
