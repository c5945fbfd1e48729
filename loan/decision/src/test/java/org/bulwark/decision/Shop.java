package org.bulwark.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bulwark.basics.rule.Change;
import org.bulwark.basics.rule.Change.Direction;
import org.bulwark.basics.rule.Fact;
import org.bulwark.basics.rule.FactType;
import org.bulwark.basics.rule.Facts;
import org.bulwark.basics.rule.Range;
import org.bulwark.decision.policy.Band;
import org.bulwark.decision.policy.Formula;
import org.bulwark.decision.policy.Formula.Rounding;
import org.bulwark.decision.policy.LimitRules;
import org.bulwark.decision.policy.OverrideRight;
import org.bulwark.decision.policy.Policy;
import org.bulwark.decision.policy.PolicyRule;
import org.bulwark.decision.policy.RuleKind;
import org.bulwark.decision.policy.ScoreBands;
import org.bulwark.decision.policy.WhenUnknown;
import org.bulwark.decision.product.ApplicantKind;
import org.bulwark.decision.product.Product;
import org.bulwark.decision.table.Cell;
import org.bulwark.decision.table.CellText;
import org.bulwark.decision.table.DecisionTable;
import org.bulwark.decision.table.HitPolicy;
import org.bulwark.decision.table.InputColumn;
import org.bulwark.decision.table.OutputColumn;
import org.bulwark.decision.table.Row;

/** A small bank's loan to shopkeepers, with a policy that can be followed by hand. */
public final class Shop {

    public static final Currency YUAN = Currency.getInstance("CNY");

    /** From 10,000 to 500,000 yuan for 3 to 36 months. */
    public static final Product PRODUCT = new Product(
            "shop-loan",
            "Loan to shopkeepers",
            YUAN,
            new LinkedHashSet<>(List.of(ApplicantKind.BUSINESS)),
            new Product.Amounts(10_000_00, 500_000_00, 1_000_00),
            new Product.Terms(3, 36),
            List.of(
                    Fact.money("applicant.yearly_income", "Turnover a year")
                            .isRequired()
                            .within(0, 1e15),
                    Fact.whole("applicant.days_past_due_12m", "Most days past due in 12 months")
                            .within(0, 9999),
                    Fact.date("applicant.founded_on", "Founded on"),
                    Fact.number("applicant.debt_service_ratio", "Debt service over cash")
                            .within(0, 100)
                            .changeable(new Change(Direction.DOWN, 0.05, new Range(0, 100))),
                    Fact.text("application.collateral", "Collateral").among(List.of("none", "guarantee", "property"))));

    private Shop() {}

    /**
     * The policy: four rules, bands over the PD, a table of margins, a limit of 30 % of the turnover that shrinks with the PD, and at most
     * 800,000 yuan for a group.
     */
    public static Policy policy() {
        return Policy.blank("shop-loan", "Loan to shopkeepers", "shop-loan", YUAN, PRODUCT.facts())
                .withRules(List.of(
                        PolicyRule.of(
                                "blocked", "On a list", RuleKind.KNOCK_OUT, "screening.blocked", "reason/list-hit"),
                        PolicyRule.of(
                                "late",
                                "Two months late",
                                RuleKind.KNOCK_OUT,
                                "applicant.days_past_due_12m >= 60",
                                "reason/past-delinquency"),
                        PolicyRule.of(
                                "young",
                                "Under a year old",
                                RuleKind.ELIGIBILITY,
                                "years_between(applicant.founded_on, application.received_on) < 1",
                                "reason/business-too-young"),
                        PolicyRule.of(
                                        "stretched",
                                        "Heavily in debt",
                                        RuleKind.REFER,
                                        "applicant.debt_service_ratio > 0.8",
                                        "reason/obligations-excessive")
                                .whenUnknown(WhenUnknown.PASS)))
                .withBands(new ScoreBands(
                        "score.pd",
                        List.of(
                                new Band("A", 0, 0.02, Outcome.APPROVE),
                                new Band("B", 0.02, 0.06, Outcome.APPROVE),
                                new Band("C", 0.06, 0.12, Outcome.REFER),
                                new Band("D", 0.12, 1, Outcome.DECLINE))))
                .withTables(List.of(margins()))
                .withLimit(new LimitRules(
                        "application.amount",
                        Formula.of(
                                "applicant.yearly_income * 0.3 * (1 - 4 * score.pd)",
                                0,
                                500_000_00,
                                1_000_00,
                                Rounding.DOWN),
                        Optional.of(800_000_00L),
                        Optional.empty(),
                        10_000_00,
                        Outcome.DECLINE,
                        Outcome.APPROVE))
                .withTerms(
                        Formula.of("application.term_months", 3, 36, 1, Rounding.DOWN),
                        Formula.of("0.04 + table.margins.margin", 0.04, 0.24, 0.0005, Rounding.NEAREST))
                .withAuthority(
                        List.of(new OverrideRight(
                                Outcome.REFER, Outcome.APPROVE, Set.of("officer"), List.of("override/knows-customer"))),
                        Optional.of(300_000_00L));
    }

    private static DecisionTable margins() {
        return table(
                "margins",
                List.of(
                        InputColumn.of("band.grade", FactType.TEXT),
                        InputColumn.of("application.term_months", FactType.WHOLE)),
                List.of(OutputColumn.of("margin", FactType.NUMBER)),
                new String[] {"\"A\"", "<= 12", "0.02"},
                new String[] {"\"A\"", "-", "0.03"},
                new String[] {"\"B\"", "<= 12", "0.045"},
                new String[] {"\"B\"", "-", "0.055"},
                new String[] {"-", "-", "0.09"});
    }

    /** A FIRST table of texts. */
    public static DecisionTable table(
            String name, List<InputColumn> inputs, List<OutputColumn> outputs, String[]... lines) {
        List<Row> rows = new ArrayList<>();
        for (String[] line : lines) {
            String id = "R" + (rows.size() + 1);
            List<Cell> cells = new ArrayList<>();
            for (int i = 0; i < inputs.size(); i++) {
                cells.add(CellText.parse(line[i], inputs.get(i).type(), id));
            }
            Object output =
                    CellText.parseValue(line[inputs.size()], outputs.getFirst().type(), id);
            rows.add(Row.of(id, cells, Arrays.asList(output)));
        }
        return new DecisionTable(name, HitPolicy.FIRST, inputs, outputs, rows);
    }

    /** A good customer: PD 1.5 %, turnover 1,000,000 yuan, asks for 200,000 over 12 months, the group owes 100,000. */
    public static Facts goodCustomer() {
        return Facts.of(
                PRODUCT.facts(),
                Map.ofEntries(
                        Map.entry("applicant.kind", "BUSINESS"),
                        Map.entry("application.amount", 200_000_00L),
                        Map.entry("application.term_months", 12L),
                        Map.entry("applicant.yearly_income", 1_000_000_00L),
                        Map.entry("applicant.days_past_due_12m", 0L),
                        Map.entry("applicant.founded_on", LocalDate.of(2020, 5, 1)),
                        Map.entry("applicant.debt_service_ratio", 0.4),
                        Map.entry("application.collateral", "none"),
                        Map.entry("application.received_on", LocalDate.of(2026, 3, 1)),
                        Map.entry("score.pd", 0.015),
                        Map.entry("score.points", 655L),
                        Map.entry("exposure.obligor", 0L),
                        Map.entry("exposure.group", 100_000_00L),
                        Map.entry("screening.blocked", false)));
    }
}
