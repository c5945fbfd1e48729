package org.bulwark.decision.engine;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import org.bulwark.basics.Reason;
import org.bulwark.decision.Outcome;
import org.bulwark.decision.Step;
import org.bulwark.decision.policy.RuleKind;

/**
 * The outcome of all steps, and the reasons for it.
 *
 * @param outcome the hardest that any step speaks for
 * @param reasons the weightiest first, each once
 */
record Verdict(Outcome outcome, List<Reason> reasons) {

    /**
     * Of some steps.
     *
     * @param kinds the kinds of the rules by id
     * @param scoreReasons why the score is not higher
     */
    static Verdict of(List<Step> steps, Map<String, RuleKind> kinds, List<Reason> scoreReasons) {
        Outcome outcome = steps.stream().map(Step::effect).reduce(Outcome.APPROVE, Outcome::and);
        SequencedSet<Reason> reasons = new LinkedHashSet<>();
        boolean routed = steps.stream().anyMatch(Step.Routed.class::isInstance);
        if (outcome == Outcome.REFER && routed) {
            tooLittle(steps, reasons);
        } else if (outcome != Outcome.APPROVE) {
            for (RuleKind kind : RuleKind.values()) {
                steps.stream()
                        .filter(step -> step instanceof Step.Ruled ruled && kinds.get(ruled.rule()) == kind)
                        .filter(step -> step.effect() == outcome)
                        .forEach(step -> step.reason().ifPresent(reasons::add));
            }
            steps.stream()
                    .filter(step -> !(step instanceof Step.Ruled) && step.effect() == outcome)
                    .forEach(step -> {
                        step.reason().ifPresent(reasons::add);
                        if (step instanceof Step.Banded banded && banded.grade().isPresent()) {
                            reasons.addAll(scoreReasons);
                        }
                    });
        }
        if (outcome != Outcome.DECLINE && !routed) {
            steps.stream()
                    .filter(step -> step instanceof Step.Cut)
                    .forEach(step -> step.reason().ifPresent(reasons::add));
        }
        return new Verdict(outcome, new ArrayList<>(reasons));
    }

    /** Which records are not enough, where that leads, and which rules spoke all the same; what could not be known for want of them is no news. */
    private static void tooLittle(List<Step> steps, SequencedSet<Reason> reasons) {
        for (Class<? extends Step> kind : List.of(Step.Supplied.class, Step.Routed.class)) {
            steps.stream()
                    .filter(kind::isInstance)
                    .forEach(step -> step.reason().ifPresent(reasons::add));
        }
        steps.stream()
                .filter(step -> step instanceof Step.Ruled ruled && ruled.result() == Step.Result.FIRED)
                .filter(step -> step.effect() == Outcome.REFER)
                .forEach(step -> step.reason().ifPresent(reasons::add));
    }
}
