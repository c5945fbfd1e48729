package org.bulwark.decision.engine;

import java.util.List;
import java.util.Optional;
import org.bulwark.basics.rule.Evaluation;
import org.bulwark.basics.rule.Facts;
import org.bulwark.basics.rule.RuleExpression;
import org.bulwark.basics.rule.RuleProblem;
import org.bulwark.decision.Outcome;
import org.bulwark.decision.Reading;
import org.bulwark.decision.Step;
import org.bulwark.decision.policy.Formula;

/**
 * A formula, ready to be computed.
 *
 * @param name what it gives: limit, term or price
 * @param formula as written
 * @param expression as compiled
 * @param unit by how much its value is multiplied to be kept as a whole number: a million for a rate, else 1
 */
record FormulaStage(String name, Formula formula, RuleExpression expression, double unit) {

    /** Whole numbers beyond this are not kept exactly by a double. */
    private static final double MOST = 0x1p53;

    Step.Computed of(Facts facts) {
        List<Reading> readings = Reading.of(expression.read(facts));
        return switch (expression.evaluate(facts)) {
            case Evaluation.Value(var value) -> settled(readings, (Double) value);
            case Evaluation.Unknown(var missing) -> without(readings, Optional.empty(), missing, "");
            case Evaluation.Failed(var code) -> without(readings, Optional.empty(), List.of(), code.code());
        };
    }

    private Step.Computed settled(List<Reading> readings, double raw) {
        double kept = Math.rint(formula.settled(raw) * unit);
        return Math.abs(kept) < MOST
                ? new Step.Computed(
                        name,
                        readings,
                        Optional.of(raw),
                        Optional.of((long) kept),
                        List.of(),
                        "",
                        Outcome.APPROVE,
                        Optional.empty())
                : without(readings, Optional.of(raw), List.of(), RuleProblem.OVERFLOW.code());
    }

    private Step.Computed without(List<Reading> readings, Optional<Double> raw, List<String> missing, String failure) {
        return new Step.Computed(
                name,
                readings,
                raw,
                Optional.empty(),
                missing,
                failure,
                Outcome.REFER,
                Optional.of(ReasonCodes.of(
                        ReasonCodes.FORMULA_UNKNOWN,
                        "formula",
                        name,
                        "missing",
                        String.join(", ", missing),
                        "failure",
                        failure)));
    }
}
