package org.bulwark.screening;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.bulwark.screening.list.ListKind;
import org.bulwark.screening.list.MatchRules;
import org.bulwark.screening.velocity.VelocityRules;

/**
 * What findings mean.
 *
 * @param match when a like name is a hit
 * @param lists what a hit on a list of a kind means; {@link Level#REVIEW} where nothing is said
 * @param sure the least score from which a hit by name alone means it; below, it is at most {@link Level#REVIEW}
 * @param velocity when earlier applications are a finding
 * @param earlier what those findings mean
 */
public record ScreeningRules(
        MatchRules match, Map<ListKind, Level> lists, double sure, VelocityRules velocity, Earlier earlier) {

    /**
     * What findings about earlier applications mean.
     *
     * @param duplicate an application made before
     * @param tooMany more applications than are allowed
     * @param shared more parties of one device, phone or address than are allowed
     */
    public record Earlier(Level duplicate, Level tooMany, Level shared) {}

    /**
     * Sanctions and the blacklist block, by identifier or from a score of 0.95 on; the grey list, devices and everything about earlier
     * applications are reviewed.
     */
    public static final ScreeningRules DEFAULT = new ScreeningRules(
            MatchRules.DEFAULT,
            Map.of(
                    ListKind.SANCTIONS, Level.BLOCK,
                    ListKind.BLACKLIST, Level.BLOCK,
                    ListKind.GREYLIST, Level.REVIEW,
                    ListKind.DEVICE, Level.REVIEW),
            0.95,
            VelocityRules.DEFAULT,
            new Earlier(Level.REVIEW, Level.REVIEW, Level.REVIEW));

    /** Copies the levels; {@link ScreeningProblem#RULES_INVALID} for scores that are none. */
    public ScreeningRules {
        EnumMap<ListKind, Level> copy = new EnumMap<>(ListKind.class);
        copy.putAll(lists);
        lists = Collections.unmodifiableMap(copy);
        requireScore("threshold", match.threshold());
        requireScore("score of a sure hit", sure);
        match.weights().forEach((evidence, weight) -> {
            if (!(Math.abs(weight) <= 1)) {
                throw ScreeningProblem.RULES_INVALID.with(
                        "The weight of " + evidence + " is " + weight + ".", "Give a number from -1 to 1.");
            }
        });
    }

    private static void requireScore(String what, double score) {
        if (!(score > 0 && score <= 1)) {
            throw ScreeningProblem.RULES_INVALID.with(
                    "The " + what + " is " + score + ".", "Give a number above 0 and at most 1.");
        }
    }

    /** What a hit on a list of a kind means. */
    public Level of(ListKind kind) {
        return lists.getOrDefault(kind, Level.REVIEW);
    }
}
