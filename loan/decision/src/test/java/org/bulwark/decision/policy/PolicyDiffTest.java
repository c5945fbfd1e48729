package org.bulwark.decision.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bulwark.decision.Outcome;
import org.bulwark.decision.Shop;
import org.bulwark.decision.policy.PolicyChange.Part;
import org.bulwark.decision.table.DecisionTable;
import org.bulwark.decision.table.Row;
import org.bulwark.decision.table.TableChange;
import org.junit.jupiter.api.Test;

class PolicyDiffTest {

    @Test
    void equalPoliciesDoNotDiffer() {
        assertThat(PolicyDiff.between(Shop.policy(), Shop.policy())).isEmpty();
    }

    @Test
    void everyChangeIsToldAtItsPart() {
        Policy before = Shop.policy();
        List<PolicyRule> rules = new ArrayList<>(before.rules());
        rules.removeFirst();
        rules.set(0, rules.getFirst().when("applicant.days_past_due_12m >= 30"));
        rules.add(PolicyRule.of("large", "Large", RuleKind.REFER, "application.amount > money(1)", "reason/large"));
        List<Band> bands = new ArrayList<>(before.bands().orElseThrow().bands());
        bands.set(2, new Band("C", 0.06, 0.12, Outcome.DECLINE));
        DecisionTable table = before.tables().getFirst();
        List<Row> rows = new ArrayList<>(table.rows());
        rows.set(0, Row.of("R1", rows.getFirst().cells(), List.of(0.025)));
        Policy after = before.withRules(rules)
                .withBands(new ScoreBands("score.pd", bands))
                .withTables(List.of(table.withRows(rows)))
                .withAuthority(List.of(), Optional.of(1L));
        assertThat(PolicyDiff.between(before, after))
                .containsExactly(
                        new PolicyChange.Changed(Part.POLICY, "", "four-eyes-from", "30000000", "1"),
                        new PolicyChange.Changed(Part.BAND, "C", "outcome", "REFER", "DECLINE"),
                        new PolicyChange.InTable(
                                "margins",
                                new TableChange.CellChanged("R1", TableChange.Side.OUTPUT, "margin", "0.02", "0.025")),
                        new PolicyChange.Removed(Part.RULE, "blocked"),
                        new PolicyChange.Changed(
                                Part.RULE,
                                "late",
                                "when",
                                "applicant.days_past_due_12m >= 60",
                                "applicant.days_past_due_12m >= 30"),
                        new PolicyChange.Added(Part.RULE, "large"),
                        new PolicyChange.Removed(Part.OVERRIDE, "REFER → APPROVE [officer]"));
    }

    @Test
    void anotherOrderOfRulesIsAChange() {
        Policy turned = Shop.policy().withRules(Shop.policy().rules().reversed());
        assertThat(PolicyDiff.between(Shop.policy(), turned))
                .containsExactly(new PolicyChange.Changed(
                        Part.RULE, "", "order", "blocked, late, young, stretched", "stretched, young, late, blocked"));
    }
}
