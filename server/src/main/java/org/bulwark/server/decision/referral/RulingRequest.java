package org.bulwark.server.decision.referral;

import java.util.List;
import org.bulwark.server.decision.ApplicationProblem;

/**
 * A ruling with what goes with it.
 *
 * @param ruling what is done
 * @param note why, in the officer's words: at least {@link #SHORTEST_NOTE} characters, sealed with the evidence
 * @param reasons the codes of the reasons; needed where the outcome is another than the policy's
 * @param seen the ordinal of the latest answer that the person had before their eyes
 */
public record RulingRequest(Ruling ruling, String note, List<String> reasons, int seen) {

    /** The shortest note that can say anything. */
    public static final int SHORTEST_NOTE = 10;

    private static final int LONGEST_NOTE = 4_000;
    private static final int MOST_REASONS = 4;

    /** Checks: {@link ApplicationProblem#NOTE_MISSING}, {@link ApplicationProblem#RULING_INVALID}. */
    public RulingRequest {
        note = note.strip();
        reasons = List.copyOf(reasons);
        if (note.codePointCount(0, note.length()) < SHORTEST_NOTE) {
            throw ApplicationProblem.NOTE_MISSING.with(
                    "The note has fewer than " + SHORTEST_NOTE + " characters.",
                    "Say in a sentence why; whoever opens this in years will read it.");
        }
        if (note.length() > LONGEST_NOTE) {
            throw ApplicationProblem.RULING_INVALID.with(
                    "The note has more than " + LONGEST_NOTE + " characters.", "Say it shorter.");
        }
        if (reasons.size() > MOST_REASONS || reasons.stream().distinct().count() < reasons.size()) {
            throw ApplicationProblem.RULING_INVALID.with(
                    "There are more than " + MOST_REASONS + " reasons, or one twice.",
                    "Give the weightiest, each once.");
        }
    }
}
