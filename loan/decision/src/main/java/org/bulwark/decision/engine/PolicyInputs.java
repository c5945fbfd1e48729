package org.bulwark.decision.engine;

import java.util.List;
import org.bulwark.basics.Reason;
import org.bulwark.basics.rule.Facts;

/**
 * What a decision is taken on.
 *
 * @param facts what the applicant gave and what the bank knows: the score, screening, and what is owed already
 * @param scoreReasons why the score is not higher, the weightiest first, as really scored; they are the applicant's reasons when the score
 *     decided
 */
public record PolicyInputs(Facts facts, List<Reason> scoreReasons) {

    /** Copies the list. */
    public PolicyInputs {
        scoreReasons = List.copyOf(scoreReasons);
    }

    /** Facts alone. */
    public static PolicyInputs of(Facts facts) {
        return new PolicyInputs(facts, List.of());
    }

    /** The same on other facts. */
    public PolicyInputs withFacts(Facts others) {
        return new PolicyInputs(others, scoreReasons);
    }
}
