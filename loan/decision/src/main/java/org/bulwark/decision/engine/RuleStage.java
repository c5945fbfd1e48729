package org.bulwark.decision.engine;

import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.bulwark.basics.Reason;
import org.bulwark.basics.rule.Evaluation;
import org.bulwark.basics.rule.FactSchema;
import org.bulwark.basics.rule.Facts;
import org.bulwark.basics.rule.RuleExpression;
import org.bulwark.decision.Outcome;
import org.bulwark.decision.Reading;
import org.bulwark.decision.Step;
import org.bulwark.decision.Step.Result;
import org.bulwark.decision.policy.PolicyRule;

/**
 * One rule, ready to be asked.
 *
 * @param rule as written
 * @param expression as compiled
 * @param currency of its amounts
 */
record RuleStage(PolicyRule rule, RuleExpression expression, Currency currency) {

    Step.Ruled of(Facts facts) {
        List<Reading> readings = Reading.of(expression.read(facts));
        return switch (expression.evaluate(facts)) {
            case Evaluation.Value(var fired)
            when (Boolean) fired ->
                new Step.Ruled(
                        rule.id(),
                        readings,
                        Result.FIRED,
                        List.of(),
                        "",
                        rule.kind().effect(),
                        Optional.of(reason(readings, facts.schema())));
            case Evaluation.Value _ ->
                new Step.Ruled(rule.id(), readings, Result.PASSED, List.of(), "", Outcome.APPROVE, Optional.empty());
            case Evaluation.Unknown(var missing) -> unknown(readings, missing);
            case Evaluation.Failed(var code) ->
                new Step.Ruled(
                        rule.id(),
                        readings,
                        Result.FAILED,
                        List.of(),
                        code.code(),
                        Outcome.REFER,
                        Optional.of(
                                ReasonCodes.of(ReasonCodes.RULE_FAILED, "rule", rule.id(), "failure", code.code())));
        };
    }

    private Step.Ruled unknown(List<Reading> readings, List<String> missing) {
        Outcome effect = rule.unknown().effect();
        Optional<Reason> reason = effect == Outcome.APPROVE
                ? Optional.empty()
                : Optional.of(ReasonCodes.of(
                        ReasonCodes.RULE_UNKNOWN, "rule", rule.id(), "missing", String.join(", ", missing)));
        return new Step.Ruled(rule.id(), readings, Result.UNKNOWN, missing, "", effect, reason);
    }

    private Reason reason(List<Reading> readings, FactSchema schema) {
        SequencedMap<String, String> parameters = new LinkedHashMap<>();
        parameters.put("rule", rule.id());
        for (Reading reading : readings) {
            reading.value()
                    .ifPresent(value -> parameters.put(
                            reading.fact(),
                            FactText.of(
                                    schema.find(reading.fact()).orElseThrow().type(), value, currency)));
        }
        return new Reason(rule.reason(), parameters);
    }
}
