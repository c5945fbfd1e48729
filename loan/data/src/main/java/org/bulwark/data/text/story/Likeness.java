package org.bulwark.data.text.story;

import java.time.Duration;
import org.bulwark.data.text.TextProblem;

/**
 * When two reports are copies of each other.
 *
 * @param similarity the least share of common runs of characters, |A ∩ B| / |A ∪ B|, above 0 and up to 1. Candidates are found by MinHash: two
 *     reports just at 0.5 are found with probability 0.87, at 0.6 with 0.99 and above 0.7 practically always; lower ones are found less surely
 * @param window the most time between the publication of two copies; a story may last longer, from copy to copy
 */
public record Likeness(double similarity, Duration window) {

    /** Half of all runs in common, within three days. */
    public static final Likeness USUAL = new Likeness(0.5, Duration.ofDays(3));

    /** Refuses what is out of range: {@link TextProblem#SETTING_INVALID}. */
    public Likeness {
        if (!(similarity > 0 && similarity <= 1) || window.isNegative()) {
            throw TextProblem.SETTING_INVALID.with(
                    "Copies cannot be told by the similarity " + similarity + " within " + window + ".",
                    "Give a similarity above 0 and up to 1, and a window of 0 or more.");
        }
    }

    long microseconds() {
        return Math.addExact(Math.multiplyExact(window.getSeconds(), 1_000_000L), window.getNano() / 1000);
    }
}
