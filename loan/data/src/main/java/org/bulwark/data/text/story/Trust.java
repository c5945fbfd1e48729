package org.bulwark.data.text.story;

import java.util.Map;
import org.bulwark.data.text.TextProblem;

/**
 * How far outlets are trusted, declared by the bank: 0 not at all, 1 wholly.
 *
 * @param bySource trust by the outlet's name, and for outlets that are not named by the kind of place, with {@value #CHANNEL} before it
 * @param others trust in an outlet that is not named
 */
public record Trust(Map<String, Double> bySource, double others) {

    /** What stands before a kind of place. */
    public static final String CHANNEL = "channel:";

    /** Copies, and refuses what is not from 0 to 1: {@link TextProblem#TRUST_INVALID}. */
    public Trust {
        bySource = Map.copyOf(bySource);
        bySource.forEach(Trust::check);
        check("any other outlet", others);
    }

    private static void check(String source, double trust) {
        if (!(trust >= 0 && trust <= 1)) {
            throw TextProblem.TRUST_INVALID.with(
                    "The trust " + trust + " in " + source + " is none.", "Give a number from 0 to 1.");
        }
    }

    /** The trust in an outlet. */
    public double in(String source) {
        return bySource.getOrDefault(source, others);
    }
}
