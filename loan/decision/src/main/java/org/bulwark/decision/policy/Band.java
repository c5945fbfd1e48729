package org.bulwark.decision.policy;

import org.bulwark.decision.Outcome;

/**
 * A band of the score.
 *
 * @param grade its name, for example {@code A}
 * @param from where it begins, included
 * @param to where it ends; excluded, but included in the highest band
 * @param outcome what it speaks for
 */
public record Band(String grade, double from, double to, Outcome outcome) {

    /** A band that is not empty. */
    public Band {
        if (!(from < to) || grade.isBlank()) {
            throw Shape.invalid(
                    "The band '" + grade + "' goes from " + from + " to " + to + ".",
                    "Give it a name, and let it begin below its end.");
        }
    }
}
