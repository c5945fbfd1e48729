package org.bulwark.decision.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bulwark.basics.money.Money;
import org.bulwark.basics.money.Rate;
import org.bulwark.basics.rule.FactSchema;
import org.bulwark.basics.rule.FactType;
import org.bulwark.basics.rule.Facts;
import org.bulwark.basics.rule.RuleLanguage;
import org.bulwark.decision.Decision;
import org.bulwark.decision.DecisionProblem;
import org.bulwark.decision.Outcome;
import org.bulwark.decision.Step;
import org.bulwark.decision.policy.Finding;
import org.bulwark.decision.policy.Formula;
import org.bulwark.decision.policy.Policy;
import org.bulwark.decision.policy.PolicyCheck;
import org.bulwark.decision.policy.PolicyFacts;
import org.bulwark.decision.policy.PolicyRule;
import org.bulwark.decision.policy.RuleKind;
import org.bulwark.decision.policy.TableOrder;

/**
 * A policy made ready to decide. The order is fixed: the records that the product needs, the score's band, the tables, every rule, the limit with what is owed already, the
 * term, the price. All of it is computed whatever has come out before, so that the trace is complete; the hardest outcome holds.
 */
public final class PolicyEngine {

    private static final double PER_MILLION = 1_000_000;

    private final Policy policy;
    private final FactSchema schema;
    private final List<TableStage> tables = new ArrayList<>();
    private final List<RuleStage> rules = new ArrayList<>();
    private final Map<String, RuleKind> kinds = new HashMap<>();
    private final DataStage data;
    private final Optional<LimitStage> limit;
    private final Optional<FormulaStage> term;
    private final Optional<FormulaStage> price;

    private PolicyEngine(Policy policy) {
        this.policy = policy;
        FactSchema forRules = PolicyFacts.forRules(policy);
        this.schema = PolicyFacts.forFormulas(forRules);
        this.data = DataStage.of(policy.facts());
        int digits = policy.currency().getDefaultFractionDigits();
        RuleLanguage language = RuleLanguage.of(forRules, digits);
        TableOrder.of(policy.tables()).ordered().forEach(table -> tables.add(TableStage.of(table, schema)));
        for (PolicyRule rule : policy.rules()) {
            if (rule.active()) {
                rules.add(new RuleStage(
                        rule, language.compile(rule.when(), FactType.FLAG).expression(), policy.currency()));
                kinds.put(rule.id(), rule.kind());
            }
        }
        RuleLanguage wide = RuleLanguage.of(schema, digits);
        this.limit = policy.limit()
                .map(rules -> new LimitStage(rules, formula("limit", rules.formula(), language, 1), policy.currency()));
        this.term = policy.term().map(formula -> formula("term", formula, wide, 1));
        this.price = policy.price().map(formula -> formula("price", formula, wide, PER_MILLION));
    }

    private static FormulaStage formula(String name, Formula formula, RuleLanguage language, double unit) {
        return new FormulaStage(
                name,
                formula,
                language.compile(formula.expression(), FactType.NUMBER).expression(),
                unit);
    }

    /**
     * Makes a policy ready.
     *
     * @throws org.bulwark.basics.ProblemException {@code decision/policy-not-runnable} when {@link PolicyCheck} finds an error
     */
    public static PolicyEngine of(Policy policy) {
        List<Finding> errors = PolicyCheck.of(policy).stream()
                .filter(finding -> finding.severity() == Finding.Severity.ERROR)
                .toList();
        if (!errors.isEmpty()) {
            throw DecisionProblem.POLICY_NOT_RUNNABLE.with(
                    "The policy '" + policy.id() + "' has " + errors.size() + " errors; the first: " + errors.getFirst()
                            + ".",
                    "Check the policy and correct what is found.");
        }
        return new PolicyEngine(policy);
    }

    /** The policy. */
    public Policy policy() {
        return policy;
    }

    /** Decides on facts alone. */
    public Decision decide(Facts facts) {
        return decide(PolicyInputs.of(facts));
    }

    /**
     * Decides. The same inputs give the same decision, for ever and on every machine.
     *
     * @param inputs facts under the policy's schema or another one, from which those that it knows are taken by name
     */
    public Decision decide(PolicyInputs inputs) {
        List<Step> steps = new ArrayList<>();
        Facts facts = inputs.facts().under(policy.facts()).under(schema);
        boolean enough = !data.isShort(facts);
        steps.addAll(data.of(facts));
        Optional<String> grade = Optional.empty();
        if (policy.bands().isPresent()) {
            Step.Banded banded = BandStage.of(policy.bands().get(), facts);
            steps.add(banded);
            grade = banded.grade();
            facts = facts.with(PolicyFacts.GRADE, grade.orElse(null));
        }
        for (TableStage table : tables) {
            Step.Looked looked = table.of(facts);
            steps.add(looked);
            Facts.Builder more = facts.but();
            looked.outputs().forEach((name, value) -> {
                if (schema.slot(name) >= 0) {
                    more.put(name, value);
                }
            });
            facts = more.build();
        }
        for (RuleStage rule : rules) {
            Step.Ruled ruled = rule.of(facts);
            steps.add(enough ? ruled : ruled.undecided());
        }
        return offered(facts, grade, steps, inputs, enough);
    }

    private Decision offered(
            Facts facts, Optional<String> grade, List<Step> steps, PolicyInputs inputs, boolean enough) {
        Facts.Builder more = facts.but();
        Optional<Long> amount = Optional.empty();
        if (limit.isPresent()) {
            LimitStage.Offer offer = limit.get().of(facts);
            steps.addAll(offer.steps());
            amount = offer.offered();
            more.put(PolicyFacts.LIMIT, amount.orElse(null));
        }
        Optional<Long> months = computed(term, more.build(), steps);
        more.put(PolicyFacts.TERM, months.orElse(null));
        Optional<Long> rate = computed(price, more.build(), steps);
        Verdict verdict = Verdict.of(steps, kinds, inputs.scoreReasons());
        boolean told = verdict.outcome() != Outcome.DECLINE && enough;
        return new Decision(
                verdict.outcome(),
                amount.filter(a -> told).map(minor -> new Money(minor, policy.currency())),
                rate.filter(r -> told).map(Rate::ofPpm),
                months.filter(m -> told).map(Math::toIntExact),
                grade,
                verdict.reasons(),
                steps);
    }

    private static Optional<Long> computed(Optional<FormulaStage> formula, Facts facts, List<Step> steps) {
        if (formula.isEmpty()) {
            return Optional.empty();
        }
        Step.Computed step = formula.get().of(facts);
        steps.add(step);
        return step.value();
    }
}
