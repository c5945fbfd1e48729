package org.bulwark.decision.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.bulwark.basics.Reason;
import org.bulwark.basics.money.Money;
import org.bulwark.basics.rule.Facts;
import org.bulwark.decision.Decision;
import org.bulwark.decision.Shop;
import org.bulwark.decision.engine.PolicyEngine;
import org.bulwark.decision.engine.PolicyInputs;
import org.bulwark.decision.policy.Policy;
import org.bulwark.decision.policy.PolicyRule;
import org.bulwark.decision.policy.RuleKind;
import org.junit.jupiter.api.Test;

class AdverseActionTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private static Optional<LetterContent> letter(Policy policy, Facts facts, Reason... scoreReasons) {
        Decision decision = PolicyEngine.of(policy).decide(new PolicyInputs(facts, List.of(scoreReasons)));
        return AdverseAction.of(decision, policy, "Loan to shopkeepers", facts, "A-17", DAY.minusDays(1), DAY);
    }

    private static Reason cost(String variable) {
        SequencedMap<String, String> parameters = new LinkedHashMap<>();
        parameters.put("variable", variable);
        parameters.put("bin", "30 or more");
        parameters.put("points", "12");
        return new Reason("score/attribute-costs-points", parameters);
    }

    @Test
    void whoGetsWhatWasAskedForGetsNoLetterAndNeitherDoesWhoWaits() {
        assertThat(letter(Shop.policy(), Shop.goodCustomer())).isEmpty();
        assertThat(letter(Shop.policy(), Shop.goodCustomer().with("applicant.debt_service_ratio", 0.9)))
                .isEmpty();
    }

    @Test
    void aLetterNamesTheCharacteristicsThatWereScoredAndNotTheScore() {
        LetterContent letter = letter(
                        Shop.policy(),
                        Shop.goodCustomer().with("score.pd", 0.15),
                        cost("days_past_due_12m"),
                        cost("yearly_income"))
                .orElseThrow();
        assertThat(letter.kind()).isEqualTo(LetterContent.Kind.DECLINED);
        assertThat(letter.reasons())
                .extracting(r -> r.code() + " " + r.parameters().get("title"))
                .containsExactly(
                        "letter/characteristic Most days past due in 12 months",
                        "letter/characteristic Turnover a year");
        assertThat(letter.reasons().toString()).doesNotContain("30 or more", "12,");
    }

    @Test
    void aLetterGivesFourReasonsAtTheMostTheWeightiestFirst() {
        List<PolicyRule> rules = new ArrayList<>();
        for (int i = 1; i <= 6; i++) {
            rules.add(PolicyRule.of(
                    "rule-" + i, "Rule", RuleKind.ELIGIBILITY, "application.amount > money(1)", "reason/number-" + i));
        }
        rules.add(PolicyRule.of("worst", "Worst", RuleKind.KNOCK_OUT, "application.amount > money(1)", "reason/worst"));
        LetterContent letter =
                letter(Shop.policy().withRules(rules), Shop.goodCustomer()).orElseThrow();
        assertThat(letter.reasons())
                .extracting(Reason::code)
                .containsExactly("reason/worst", "reason/number-1", "reason/number-2", "reason/number-3");
    }

    @Test
    void whoIsOfferedLessIsToldWhy() {
        LetterContent letter = letter(Shop.policy(), Shop.goodCustomer().with("application.amount", 400_000_00L))
                .orElseThrow();
        assertThat(letter.kind()).isEqualTo(LetterContent.Kind.COUNTER_OFFER);
        assertThat(letter.requested()).contains(Money.of(400_000_00, "CNY"));
        assertThat(letter.offer().orElseThrow().amount()).isEqualTo(Money.of(282_000_00, "CNY"));
        assertThat(letter.reasons()).extracting(Reason::code).containsExactly("decision/amount-above-limit");
    }

    @Test
    void valuesStayInsideTheBank() {
        LetterContent letter = letter(Shop.policy(), Shop.goodCustomer().with("applicant.days_past_due_12m", 75L))
                .orElseThrow();
        assertThat(letter.reasons()).containsExactly(new Reason("reason/past-delinquency", new LinkedHashMap<>()));
    }
}
