package org.bulwark.basics.version;

import java.time.Instant;
import org.bulwark.basics.time.Microseconds;

/**
 * Who takes a step, when, and why.
 *
 * @param by the user's name as it stands in the audit
 * @param at when, in whole microseconds
 * @param note why, in the user's words; empty where none is needed
 */
public record Act(String by, Instant at, String note) {

    /** Cuts the instant to microseconds; nobody is {@link VersionProblem#WHO_MISSING}. */
    public Act {
        if (by.isBlank()) {
            throw VersionProblem.WHO_MISSING.with(
                    "A step in the life of a version has nobody who took it.", "Say who takes it.");
        }
        at = Microseconds.of(at);
    }

    /** An act without a note. */
    public static Act of(String by, Instant at) {
        return new Act(by, at, "");
    }
}
