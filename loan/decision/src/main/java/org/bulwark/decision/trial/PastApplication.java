package org.bulwark.decision.trial;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import org.bulwark.decision.DecisionProblem;
import org.bulwark.decision.Outcome;
import org.bulwark.decision.engine.PolicyInputs;

/**
 * An application of the past.
 *
 * @param id its name
 * @param inputs what was known then
 * @param outcome what was decided then
 * @param bad how it went; nothing when not known, as of those that were declined
 * @param segments what to tell the results apart by: name, then value
 * @param weight how many it stands for, in thousandths: 1000 is one; above 0, at most a thousand of them
 */
public record PastApplication(
        String id,
        PolicyInputs inputs,
        Outcome outcome,
        Optional<Boolean> bad,
        SequencedMap<String, String> segments,
        long weight) {

    /** One application. */
    public static final long ONE = 1_000;

    private static final long MOST = 1_000 * ONE;

    /** Copies the segments and checks the weight. */
    public PastApplication {
        segments = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(segments));
        if (weight < 1 || weight > MOST) {
            throw DecisionProblem.CASE_INVALID.with(
                    "The application '" + id + "' has the weight " + weight + ".",
                    "Give 1 to " + MOST + " thousandths.");
        }
    }
}
