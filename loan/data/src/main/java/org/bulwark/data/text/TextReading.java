package org.bulwark.data.text;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a reader makes of a text.
 *
 * @param type the likeliest event type
 * @param sentiment from −1, bad for the lender, to 1, good
 * @param confidence the probability of {@code type}, from 0 to 1, as well calibrated as the reader is; never mixed with trust in the source
 * @param scores the probability of every type that the reader knows; they add up to one
 * @param evidence the pieces that weighed most for {@code type}, the heaviest first; empty from a reader that cannot tell
 */
public record TextReading(
        EventType type, double sentiment, double confidence, Map<EventType, Double> scores, List<Evidence> evidence) {

    /** Copies, and refuses numbers out of range with an {@link IllegalArgumentException}: a reader that gives them is broken. */
    public TextReading {
        scores = Collections.unmodifiableMap(new EnumMap<>(scores));
        evidence = List.copyOf(evidence);
        if (!(Math.abs(sentiment) <= 1) || !(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("sentiment " + sentiment + ", confidence " + confidence);
        }
    }

    /** A reading from probabilities by type: the likeliest, of equals the first in the order of {@link EventType}. */
    public static TextReading of(Map<EventType, Double> scores, double sentiment, List<Evidence> evidence) {
        EventType best = likeliest(scores);
        return new TextReading(best, sentiment, scores.getOrDefault(best, 0.0), scores, evidence);
    }

    /** The likeliest type, of equals the first in the order of {@link EventType}; {@link EventType#NONE} of none. */
    public static EventType likeliest(Map<EventType, Double> scores) {
        EventType best = EventType.NONE;
        double most = scores.getOrDefault(best, Double.NEGATIVE_INFINITY);
        for (EventType type : EventType.values()) {
            double score = scores.getOrDefault(type, Double.NEGATIVE_INFINITY);
            if (score > most) {
                most = score;
                best = type;
            }
        }
        return best;
    }
}
