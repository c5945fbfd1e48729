package org.bulwark.warning.response;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/**
 * At how many alerts the people of a branch can look at a time. What is beyond it waits, the least urgent last.
 *
 * @param usual of a branch that is not named, at least 1
 * @param branches of branches that are named, by code, at least 1 each
 */
public record Budget(int usual, SequencedMap<String, Integer> branches) {

    private static final int MOST = 100_000;

    /** Copies and checks the numbers: {@link org.bulwark.warning.WarningProblem#PLAYBOOK_INVALID}. */
    public Budget {
        branches = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(branches));
        check(usual);
        branches.values().forEach(Budget::check);
    }

    private static void check(int most) {
        if (most < 1 || most > MOST) {
            throw Playbooks.invalid("A branch looks at " + most + " alerts.", "Write 1 to " + MOST + ".");
        }
    }
}
