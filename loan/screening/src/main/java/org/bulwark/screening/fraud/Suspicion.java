package org.bulwark.screening.fraud;

import java.util.List;

/**
 * A pattern found in what is known of a firm.
 *
 * @param party who
 * @param pattern which
 * @param together the others that take part; empty where the firm acts alone
 * @param clues the evidence, the weightiest first
 */
public record Suspicion(String party, Pattern pattern, List<String> together, List<Clue> clues) {

    /** Copies the lists. */
    public Suspicion {
        together = List.copyOf(together);
        clues = List.copyOf(clues);
    }
}
