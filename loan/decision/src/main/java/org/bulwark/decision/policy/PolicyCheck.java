package org.bulwark.decision.policy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.bulwark.basics.rule.Compilation;
import org.bulwark.basics.rule.Evaluation;
import org.bulwark.basics.rule.Fact;
import org.bulwark.basics.rule.FactSchema;
import org.bulwark.basics.rule.FactType;
import org.bulwark.basics.rule.RuleExpression;
import org.bulwark.basics.rule.RuleIssue;
import org.bulwark.basics.rule.RuleLanguage;
import org.bulwark.decision.table.DecisionTable;
import org.bulwark.decision.table.OutputColumn;

/** Finds what is wrong with a policy without running it: everything at once, in the policy's order. */
public final class PolicyCheck {

    private final Policy policy;
    private final FactSchema schema;
    private final RuleLanguage language;
    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> read = new HashSet<>();

    private PolicyCheck(Policy policy) {
        this.policy = policy;
        this.schema = PolicyFacts.forRules(policy);
        this.language = RuleLanguage.of(schema, policy.currency().getDefaultFractionDigits());
    }

    /** Everything that is found; a policy without an {@link Finding.Severity#ERROR} can be run. */
    public static List<Finding> of(Policy policy) {
        List<Finding> names = doubles(policy);
        if (!names.isEmpty()) {
            return names; // facts of one name make no schema to check against
        }
        PolicyCheck check = new PolicyCheck(policy);
        policy.bands().ifPresent(bands -> {
            check.read.add(bands.fact());
            check.findings.addAll(BandCheck.of(bands, policy.facts()));
        });
        check.tables();
        policy.rules().forEach(check::rule);
        check.formulas();
        check.unused();
        return List.copyOf(check.findings);
    }

    /** Whether a policy can be run. */
    public static boolean isRunnable(Policy policy) {
        return of(policy).stream().noneMatch(finding -> finding.severity() == Finding.Severity.ERROR);
    }

    private static List<Finding> doubles(Policy policy) {
        List<Finding> found = new ArrayList<>();
        Set<String> tables = new HashSet<>();
        for (DecisionTable table : policy.tables()) {
            if (!tables.add(table.name())) {
                found.add(new Finding.Twice(place(table), table.name()));
            }
        }
        Set<String> rules = new HashSet<>();
        for (PolicyRule rule : policy.rules()) {
            if (!rules.add(rule.id())) {
                found.add(new Finding.Twice("rules[" + rule.id() + "]", rule.id()));
            }
        }
        for (Fact fact : policy.facts().facts()) {
            String first = fact.name().split("\\.", 2)[0];
            if (Set.of("band", "table", "decision").contains(first)) {
                found.add(new Finding.Twice("facts[" + fact.name() + "]", first));
            }
        }
        return found;
    }

    private void tables() {
        TableOrder order = TableOrder.of(policy.tables());
        if (!order.cyclic().isEmpty()) {
            findings.add(new Finding.TableCycle("tables", String.join(", ", order.cyclic())));
        }
        for (DecisionTable table : policy.tables()) {
            read.addAll(table.inputNames());
            findings.addAll(TableFindings.of(table, place(table), schema));
            for (OutputColumn output : table.outputs()) {
                if (PolicyFacts.factOf(table, output).isEmpty()) {
                    findings.add(new Finding.OutputUnusable(place(table), output.name()));
                }
            }
        }
    }

    private void rule(PolicyRule rule) {
        String place = "rules[" + rule.id() + "].when";
        Optional<RuleExpression> expression = expression(place, language, rule.when(), FactType.FLAG);
        expression.flatMap(RuleExpression::constant).ifPresent(answer -> {
            switch (answer) {
                case Evaluation.Value(var value) -> findings.add(new Finding.Constant(place, value.toString()));
                case Evaluation.Failed(var code) -> findings.add(new Finding.Constant(place, code.code()));
                case Evaluation.Unknown _ -> {}
            }
        });
    }

    private void formulas() {
        RuleLanguage wide = RuleLanguage.of(
                PolicyFacts.forFormulas(schema), policy.currency().getDefaultFractionDigits());
        policy.limit().ifPresent(limit -> {
            formula("limit.formula", limit.formula(), language);
            wants("limit.requested", limit.requested());
            limit.groupCap().ifPresent(cap -> wants("limit.group-cap", LimitRules.GROUP_EXPOSURE));
            limit.obligorCap().ifPresent(cap -> wants("limit.obligor-cap", LimitRules.OBLIGOR_EXPOSURE));
        });
        policy.term().ifPresent(formula -> formula("term", formula, wide));
        policy.price().ifPresent(formula -> formula("price", formula, wide));
    }

    private void formula(String place, Formula formula, RuleLanguage in) {
        expression(place, in, formula.expression(), FactType.NUMBER);
        if (formula.floor().isEmpty() || formula.cap().isEmpty()) {
            findings.add(new Finding.Unbounded(place));
        }
    }

    private Optional<RuleExpression> expression(String place, RuleLanguage in, String source, FactType wanted) {
        return switch (in.compile(source, wanted)) {
            case Compilation.Accepted(var rule, var remarks) -> {
                remarks.forEach(remark -> issue(place, remark, Finding.Severity.WARNING));
                read.addAll(rule.facts());
                yield Optional.of(rule);
            }
            case Compilation.Refused(var issues) -> {
                issues.forEach(issue -> issue(place, issue, Finding.Severity.ERROR));
                yield Optional.empty();
            }
        };
    }

    private void issue(String place, RuleIssue issue, Finding.Severity severity) {
        findings.add(new Finding.Expression(place, issue, severity));
    }

    private void wants(String place, String fact) {
        read.add(fact);
        if (policy.facts().find(fact).filter(f -> f.type() == FactType.MONEY).isEmpty()) {
            findings.add(new Finding.FactWanted(place, fact, word(FactType.MONEY)));
        }
    }

    private void unused() {
        for (Fact fact : policy.facts().facts()) {
            if (!read.contains(fact.name())) {
                findings.add(new Finding.FactUnused("facts[" + fact.name() + "]", fact.name()));
            }
        }
    }

    private static String place(DecisionTable table) {
        return "tables[" + table.name() + "]";
    }

    private static String word(FactType type) {
        return type.name().toLowerCase(Locale.ROOT);
    }
}
