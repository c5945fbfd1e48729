package org.bulwark.workout.classification;

import java.util.List;
import org.bulwark.basics.Reason;

/**
 * The class that the rules find for a debt.
 *
 * @param debt its id
 * @param found the best class that they allow
 * @param grounds every rule that keeps it from a better one, the worst first; empty for normal
 */
public record ClassFinding(String debt, RiskClass found, List<Held> grounds) {

    /**
     * A rule that holds the debt at a class or below.
     *
     * @param ground the rule
     * @param best the best class that it allows
     * @param reason why, for people
     */
    public record Held(ClassGround ground, RiskClass best, Reason reason) {}

    /** Copies the list. */
    public ClassFinding {
        grounds = List.copyOf(grounds);
    }

    /** The reasons, the worst first. */
    public List<Reason> reasons() {
        return grounds.stream().map(Held::reason).toList();
    }
}
