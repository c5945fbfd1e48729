package org.bulwark.decision.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bulwark.basics.Reason;
import org.bulwark.basics.money.Money;
import org.bulwark.basics.money.Rate;
import org.bulwark.basics.rule.Facts;
import org.bulwark.decision.Decision;
import org.bulwark.decision.Outcome;
import org.bulwark.decision.Shop;
import org.bulwark.decision.Step;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The shopkeepers' policy on cases that a credit officer can work out on paper. */
class ReadableExampleTest {

    private static final PolicyEngine ENGINE = PolicyEngine.of(Shop.policy());
    private static final List<Reason> WHY_NOT_HIGHER =
            List.of(Reason.of("score/attribute-costs-points", Map.of("variable", "tax_arrears")));

    private static Decision decide(Facts facts) {
        return ENGINE.decide(new PolicyInputs(facts, WHY_NOT_HIGHER));
    }

    private static Facts but(String name, @Nullable Object value) {
        return Shop.goodCustomer().with(name, value);
    }

    /** 30 % of a million, less 4 × 1.5 %, is 282,000; 200,000 are asked for; grade A up to a year costs 4 % + 2 %. */
    @Test
    void aGoodCustomerGetsWhatIsAskedFor() {
        Decision decision = decide(Shop.goodCustomer());
        assertThat(decision.outcome()).isEqualTo(Outcome.APPROVE);
        assertThat(decision.grade()).contains("A");
        assertThat(decision.limit()).contains(Money.of(200_000_00, "CNY"));
        assertThat(decision.price()).contains(Rate.percent("6"));
        assertThat(decision.termMonths()).contains(12);
        assertThat(decision.reasons()).isEmpty();
    }

    @Test
    void whoeverAsksForMoreThanTheLimitIsOfferedTheLimit() {
        Decision decision = decide(but("application.amount", 400_000_00L));
        assertThat(decision.outcome()).isEqualTo(Outcome.APPROVE);
        assertThat(decision.limit()).contains(Money.of(282_000_00, "CNY"));
        assertThat(decision.reasons())
                .containsExactly(
                        ReasonCodes.of("decision/amount-above-limit", "requested", "400000.00", "limit", "282000.00"));
    }

    /** The group may owe 800,000 and owes 650,500: 149,500 are left, 149,000 in whole thousands. */
    @Test
    void whatTheGroupOwesAlreadyCutsTheLimit() {
        Decision decision = decide(but("exposure.group", 650_500_00L));
        assertThat(decision.limit()).contains(Money.of(149_000_00, "CNY"));
        assertThat(decision.reasons())
                .extracting(Reason::code)
                .containsExactly("decision/group-cap", "decision/amount-above-limit");
    }

    @Test
    void aGroupThatOwesAllThatItMayGetsNothing() {
        Decision decision = decide(but("exposure.group", 795_000_00L));
        assertThat(decision.outcome()).isEqualTo(Outcome.DECLINE);
        assertThat(decision.limit()).isEmpty();
        assertThat(decision.price()).isEmpty();
        assertThat(decision.reasons())
                .containsExactly(ReasonCodes.of("decision/limit-below-least", "limit", "5000.00", "least", "10000.00"));
    }

    @Test
    void aWeakScoreIsReferredForTheReasonsThatCostPoints() {
        Decision decision = decide(but("score.pd", 0.08));
        assertThat(decision.outcome()).isEqualTo(Outcome.REFER);
        assertThat(decision.grade()).contains("C");
        assertThat(decision.reasons())
                .extracting(Reason::code)
                .containsExactly("decision/score-band", "score/attribute-costs-points");
        assertThat(decision.price()).contains(Rate.percent("13"));
    }

    @Test
    void aKnockOutOutweighsEverythingAndAllRulesAreAskedNevertheless() {
        Decision decision = decide(but("applicant.days_past_due_12m", 75L)
                .with("applicant.debt_service_ratio", 0.9)
                .with("applicant.founded_on", LocalDate.of(2025, 9, 1)));
        assertThat(decision.outcome()).isEqualTo(Outcome.DECLINE);
        assertThat(decision.reasons())
                .extracting(Reason::code)
                .containsExactly("reason/past-delinquency", "reason/business-too-young");
        assertThat(decision.reasons().getFirst().parameters())
                .containsExactly(Map.entry("rule", "late"), Map.entry("applicant.days_past_due_12m", "75"));
        assertThat(decision.trace())
                .filteredOn(step -> step instanceof Step.Ruled)
                .extracting(step -> ((Step.Ruled) step).rule() + " " + ((Step.Ruled) step).result())
                .containsExactly("blocked PASSED", "late FIRED", "young FIRED", "stretched FIRED");
    }

    @Test
    void aScoreThatDidNotDecideGivesNoReasons() {
        Decision decision = decide(but("applicant.days_past_due_12m", 75L).with("score.pd", 0.08));
        assertThat(decision.reasons()).extracting(Reason::code).containsExactly("reason/past-delinquency");
    }

    @Test
    void aMissingFactIsReferredUnlessTheRuleSaysOtherwise() {
        Decision decision = decide(but("applicant.days_past_due_12m", null).with("applicant.debt_service_ratio", null));
        assertThat(decision.outcome()).isEqualTo(Outcome.REFER);
        assertThat(decision.reasons())
                .containsExactly(ReasonCodes.of(
                        "decision/rule-unknown", "rule", "late", "missing", "applicant.days_past_due_12m"));
    }

    @Test
    void withoutAScoreAPersonDecides() {
        Decision decision = decide(but("score.pd", null));
        assertThat(decision.outcome()).isEqualTo(Outcome.REFER);
        assertThat(decision.limit()).isEmpty();
        assertThat(decision.reasons())
                .extracting(Reason::code)
                .containsExactly("decision/score-missing", "decision/formula-unknown");
    }

    @Test
    void whatTheGroupOwesMustBeKnown() {
        Decision decision = decide(but("exposure.group", null));
        assertThat(decision.outcome()).isEqualTo(Outcome.REFER);
        assertThat(decision.reasons())
                .containsExactly(ReasonCodes.of("decision/exposure-unknown", "fact", "exposure.group"));
    }

    @Test
    void theTraceTellsWhatTheTableReadAndGave() {
        Step.Looked looked = (Step.Looked) decide(Shop.goodCustomer()).trace().get(1);
        assertThat(looked.readings())
                .extracting(r -> r.fact() + "=" + r.value().orElseThrow())
                .containsExactly("band.grade=A", "application.term_months=12");
        assertThat(looked.rows()).containsExactly("R1");
        assertThat(looked.outputs()).containsExactly(Map.entry("table.margins.margin", 0.02));
    }

    @Test
    void theOfficerMayApproveWhatWasReferredForAReasonThatIsListed() {
        assertThat(Shop.policy().allows(Outcome.REFER, Outcome.APPROVE, Set.of("officer"), "override/knows-customer"))
                .isTrue();
        assertThat(Shop.policy().allows(Outcome.DECLINE, Outcome.APPROVE, Set.of("officer"), "override/knows-customer"))
                .isFalse();
        assertThat(Shop.policy().allows(Outcome.REFER, Outcome.APPROVE, Set.of("auditor"), "override/knows-customer"))
                .isFalse();
        assertThat(Shop.policy().allows(Outcome.REFER, Outcome.APPROVE, Set.of("officer"), "override/other"))
                .isFalse();
        assertThat(Shop.policy().needsTwoPeople(300_000_00)).isTrue();
        assertThat(Shop.policy().needsTwoPeople(299_999_99)).isFalse();
    }
}
