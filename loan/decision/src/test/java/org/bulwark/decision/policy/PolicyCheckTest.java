package org.bulwark.decision.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bulwark.basics.Reason;
import org.bulwark.basics.rule.FactType;
import org.bulwark.decision.Outcome;
import org.bulwark.decision.Shop;
import org.bulwark.decision.engine.PolicyEngine;
import org.bulwark.decision.policy.Finding.Severity;
import org.bulwark.decision.policy.Formula.Rounding;
import org.bulwark.decision.table.DecisionTable;
import org.bulwark.decision.table.InputColumn;
import org.bulwark.decision.table.OutputColumn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyCheckTest {

    private static List<Finding> serious(Policy policy) {
        return PolicyCheck.of(policy).stream()
                .filter(finding -> finding.severity() != Severity.NOTE)
                .toList();
    }

    private static Policy withRule(PolicyRule rule) {
        List<PolicyRule> rules = new ArrayList<>(Shop.policy().rules());
        rules.add(rule);
        return Shop.policy().withRules(rules);
    }

    private static PolicyRule rule(String when) {
        return PolicyRule.of("extra", "Extra", RuleKind.REFER, when, "reason/extra");
    }

    @Test
    void aSoundPolicyHasOnlyNotesOnFactsThatItLeavesUnasked() {
        assertThat(serious(Shop.policy())).isEmpty();
        assertThat(PolicyCheck.of(Shop.policy()))
                .contains(new Finding.FactUnused("facts[application.collateral]", "application.collateral"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "applicant.incme > 5; policy/expression",
                "applicant.kind > 5; policy/expression",
                "application.amount; policy/expression",
                "applicant.kind == \"FIRM\"; policy/expression",
                "application.amount > 5000; policy/expression",
                "1 > 2; policy/constant",
                "application.amount > money(5) || true; policy/constant",
                "1 / 0 > 2; policy/constant",
                "decision.limit > 5; policy/expression",
            })
    void aRuleThatIsWrongOrHardlyMeantIsFoundAtItsPlace(String when, String code) {
        List<Finding> findings = serious(withRule(rule(when)));
        assertThat(findings).extracting(finding -> finding.reason().code()).containsOnly(code);
        assertThat(findings).extracting(Finding::place).containsOnly("rules[extra].when");
    }

    @Test
    void everythingIsFoundAtOnce() {
        Policy policy = withRule(rule("nonsense && 1"))
                .withBands(new ScoreBands(
                        "score.pd",
                        List.of(
                                new Band("A", 0.01, 0.05, Outcome.APPROVE),
                                new Band("B", 0.04, 0.08, Outcome.DECLINE),
                                new Band("C", 0.10, 0.50, Outcome.REFER),
                                new Band("D", 0.50, 1, Outcome.DECLINE),
                                new Band("E", 1, 2, Outcome.DECLINE))));
        assertThat(serious(policy))
                .extracting(Finding::reason)
                .extracting(Reason::code, reason -> reason.parameters().get("place"))
                .containsExactlyInAnyOrder(
                        tuple("policy/band-gap", "bands"),
                        tuple("policy/band-overlap", "bands[B]"),
                        tuple("policy/band-gap", "bands"),
                        tuple("policy/band-kinder", "bands[C]"),
                        tuple("policy/expression", "rules[extra].when"));
    }

    @Test
    void aBandBeyondEveryScoreIsUnreachable() {
        Policy policy = Shop.policy()
                .withBands(new ScoreBands(
                        "score.pd",
                        List.of(new Band("A", 0, 1, Outcome.APPROVE), new Band("B", 1.5, 2, Outcome.DECLINE))));
        assertThat(serious(policy)).contains(new Finding.Unreachable("bands[B]"));
    }

    @Test
    void bandsOverPointsGetSaferUpwards() {
        Policy policy = Shop.policy()
                .withTables(List.of())
                .withTerms(Formula.of("12", 3, 36, 1, Rounding.DOWN), Formula.of("0.05", 0, 1, 0.01, Rounding.DOWN));
        List<Band> bands = List.of(
                new Band("C", Double.NEGATIVE_INFINITY, 580, Outcome.DECLINE),
                new Band("B", 580, 620, Outcome.REFER),
                new Band("A", 620, Double.POSITIVE_INFINITY, Outcome.APPROVE));
        assertThat(serious(policy.withBands(new ScoreBands("score.points", bands))))
                .isEmpty();
    }

    @Test
    void tablesThatWaitForOneAnotherAreFound() {
        DecisionTable one = Shop.table(
                "one",
                List.of(InputColumn.of("table.two.out", FactType.NUMBER)),
                List.of(OutputColumn.of("out", FactType.NUMBER)),
                new String[] {"-", "1"});
        DecisionTable two = Shop.table(
                "two",
                List.of(InputColumn.of("table.one.out", FactType.NUMBER)),
                List.of(OutputColumn.of("out", FactType.NUMBER)),
                new String[] {"-", "1"});
        List<DecisionTable> tables = new ArrayList<>(Shop.policy().tables());
        tables.addAll(List.of(one, two));
        assertThat(serious(Shop.policy().withTables(tables)))
                .containsExactly(new Finding.TableCycle("tables", "one, two"));
    }

    @Test
    void aTableIsAskedAfterTheTablesThatItReads() {
        DecisionTable first = Shop.table(
                "later",
                List.of(InputColumn.of("table.margins.margin", FactType.NUMBER)),
                List.of(OutputColumn.of("dear", FactType.FLAG)),
                new String[] {"> 0.05", "true"},
                new String[] {"-", "false"});
        Policy policy = Shop.policy()
                .withTables(Arrays.asList(first, Shop.policy().tables().getFirst()));
        assertThat(serious(policy)).isEmpty();
        assertThat(TableOrder.of(policy.tables()).ordered())
                .extracting(DecisionTable::name)
                .containsExactly("margins", "later");
    }

    @Test
    void whatIsFoundInATableIsTold() {
        DecisionTable table = Shop.table(
                "extra",
                List.of(
                        InputColumn.of("application.term_months", FactType.WHOLE),
                        InputColumn.of("applicant.shoes", FactType.WHOLE)),
                List.of(OutputColumn.of("out", FactType.NUMBER)),
                new String[] {"-", "-", "1"},
                new String[] {"< 5", "-", "2"});
        List<DecisionTable> tables = new ArrayList<>(Shop.policy().tables());
        tables.add(table);
        assertThat(serious(Shop.policy().withTables(tables)))
                .extracting(finding -> finding.reason().code())
                .containsExactly("policy/fact-wanted", "policy/table-unreachable");
    }

    @Test
    void namesThatAreThereTwiceAreFound() {
        List<PolicyRule> rules = List.of(rule("applicant.kind == null"), rule("applicant.kind == null"));
        assertThat(PolicyCheck.of(Shop.policy().withRules(rules)))
                .containsExactly(new Finding.Twice("rules[extra]", "extra"));
    }

    @Test
    void aFormulaWithoutBoundsIsFound() {
        Formula open = new Formula("0.05", Optional.empty(), Optional.of(0.2), 0.01, Rounding.NEAREST);
        Policy policy = Shop.policy().withTerms(Shop.policy().term().orElseThrow(), open);
        assertThat(serious(policy)).containsExactly(new Finding.Unbounded("price"));
    }

    @Test
    void aPolicyWithErrorsIsNotRun() {
        assertThatThrownBy(() -> PolicyEngine.of(withRule(rule("nonsense"))))
                .hasMessageContaining("decision/policy-not-runnable")
                .hasMessageContaining("nonsense");
        assertThat(PolicyCheck.isRunnable(withRule(rule("1 > 2")))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "1249, 500, DOWN, 1000",
        "1249, 500, NEAREST, 1000",
        "1250, 500, NEAREST, 1500",
        "1001, 500, UP, 1500",
        "0.29, 0.01, DOWN, 0.29",
        "0.07249999999999, 0.0005, DOWN, 0.0725",
        "-5, 1, DOWN, 0",
        "9999, 1, UP, 2000"
    })
    void aFormulaIsRoundedThenKeptWithinItsBounds(double raw, double step, Rounding rounding, double settled) {
        assertThat(Formula.of("x", 0, 2000, step, rounding).settled(raw)).isCloseTo(settled, within(1e-12));
    }
}
