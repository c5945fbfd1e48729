package org.bulwark.decision.recourse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.bulwark.basics.rule.Facts;
import org.bulwark.decision.Outcome;
import org.bulwark.decision.Shop;
import org.bulwark.decision.Shops;
import org.bulwark.decision.engine.PolicyEngine;
import org.bulwark.decision.policy.LimitRules;
import org.junit.jupiter.api.Test;

class RecourseTest {

    private static final PolicyEngine ENGINE = PolicyEngine.of(Shop.policy());

    /** Asks more of the applicant: whoever asks for more than the limit is declined. */
    private static PolicyEngine strict() {
        LimitRules limit = Shop.policy().limit().orElseThrow();
        return PolicyEngine.of(Shop.policy()
                .withLimit(new LimitRules(
                        limit.requested(),
                        limit.formula(),
                        limit.groupCap(),
                        limit.obligorCap(),
                        limit.least(),
                        Outcome.DECLINE,
                        Outcome.DECLINE)));
    }

    private static List<Way> ways(Recourse recourse) {
        return recourse instanceof Recourse.Found(var ways, int decisions) ? ways : List.of();
    }

    @Test
    void whoeverAsksForLessGetsIt() {
        Facts facts = Shop.goodCustomer().with("application.amount", 400_000_00L);
        assertThat(ways(RecourseSearch.of(facts, strict()::decide, 500)))
                .extracting(Way::changes)
                .containsExactly(List.of(new FactChange("application.amount", 400_000_00L, 282_000_00L)));
    }

    /** The ratio must come down to 0.8, in steps of 0.05. */
    @Test
    void theNearestStepThatIsEnoughIsFound() {
        Facts facts = Shop.goodCustomer().with("applicant.debt_service_ratio", 1.4);
        List<Way> ways = ways(RecourseSearch.of(facts, ENGINE::decide, 500));
        assertThat(ways)
                .extracting(Way::changes)
                .containsExactly(List.of(new FactChange("applicant.debt_service_ratio", 1.4, 0.8)));
        assertThat(ways.getFirst().decision().outcome()).isEqualTo(Outcome.APPROVE);
    }

    @Test
    void twoChangesAreFoundWhereOneIsNotEnough() {
        Facts facts =
                Shop.goodCustomer().with("application.amount", 400_000_00L).with("applicant.debt_service_ratio", 1.0);
        List<Way> ways = ways(RecourseSearch.of(facts, strict()::decide, 5_000));
        assertThat(ways)
                .isNotEmpty()
                .allSatisfy(way -> assertThat(way.changes()).hasSize(2));
        assertThat(ways.getFirst().changes())
                .extracting(FactChange::fact)
                .containsExactlyInAnyOrder("application.amount", "applicant.debt_service_ratio");
        assertThat(ways.getFirst().decision().outcome()).isEqualTo(Outcome.APPROVE);
    }

    @Test
    void whereNothingHelpsThatIsSaid() {
        Facts late = Shop.goodCustomer().with("applicant.days_past_due_12m", 90L);
        assertThat(RecourseSearch.of(late, ENGINE::decide, 5_000))
                .isInstanceOfSatisfying(
                        Recourse.None.class, none -> assertThat(none.complete()).isTrue());
    }

    @Test
    void aDeclineThatCanAtBestBeReferredIsLedThere() {
        Facts facts = Shop.goodCustomer().with("score.pd", 0.09).with("application.amount", 400_000_00L);
        List<Way> ways = ways(RecourseSearch.of(facts, strict()::decide, 2_000));
        assertThat(ways.getFirst().decision().outcome()).isEqualTo(Outcome.REFER);
        assertThat(ways.getFirst().changes()).extracting(FactChange::fact).containsExactly("application.amount");
    }

    @Test
    void theApprovedNeedNone() {
        assertThat(RecourseSearch.of(Shop.goodCustomer(), ENGINE::decide, 500)).isEqualTo(new Recourse.NotNeeded(1));
    }

    @Test
    void theSearchStopsWhenItsDecisionsAreUsedUp() {
        Facts young = Shop.goodCustomer().with("applicant.founded_on", LocalDate.of(2026, 1, 1));
        assertThat(RecourseSearch.of(young, ENGINE::decide, 3)).isEqualTo(new Recourse.None(false, 3));
    }

    @Test
    void everyWayIsTrueWithinWhatCanBeChangedAndTheSameEachTime() {
        Random random = new Random(11);
        PolicyEngine engine = strict();
        int found = 0;
        for (int i = 0; i < 200; i++) {
            Facts facts = Shops.next(random);
            Outcome before = engine.decide(facts).outcome();
            Recourse recourse = RecourseSearch.of(facts, engine::decide, 2_000);
            assertThat(recourse.decisions()).isLessThanOrEqualTo(2_000);
            assertThat(RecourseSearch.of(facts, engine::decide, 2_000)).isEqualTo(recourse);
            for (Way way : ways(recourse)) {
                Facts changed = facts;
                for (FactChange change : way.changes()) {
                    assertThat(facts.schema().find(change.fact()).orElseThrow().change())
                            .isPresent();
                    changed = changed.with(change.fact(), change.to());
                }
                assertThat(engine.decide(changed)).isEqualTo(way.decision());
                assertThat(before.isHarderThan(way.decision().outcome())).isTrue();
                found++;
            }
        }
        assertThat(found).isGreaterThan(20);
    }
}
