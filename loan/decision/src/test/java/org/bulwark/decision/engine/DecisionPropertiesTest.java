package org.bulwark.decision.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.bulwark.basics.money.Money;
import org.bulwark.basics.rule.Facts;
import org.bulwark.decision.Decision;
import org.bulwark.decision.Outcome;
import org.bulwark.decision.Shop;
import org.bulwark.decision.Shops;
import org.bulwark.decision.Step;
import org.junit.jupiter.api.Test;

/** What holds of every decision, on shopkeepers by chance. */
class DecisionPropertiesTest {

    private static final PolicyEngine ENGINE = PolicyEngine.of(Shop.policy());
    private static final long GROUP_CAP = 800_000_00L;

    private static List<Facts> cases() {
        Random random = new Random(2026);
        return IntStream.range(0, 1_500).mapToObj(i -> Shops.next(random)).toList();
    }

    @Test
    void theHardestEffectOfAnyStepIsTheOutcome() {
        Map<Outcome, Integer> seen = new EnumMap<>(Outcome.class);
        for (Facts facts : cases()) {
            Decision decision = ENGINE.decide(facts);
            seen.merge(decision.outcome(), 1, Integer::sum);
            Outcome hardest = decision.trace().stream().map(Step::effect).reduce(Outcome.APPROVE, Outcome::and);
            assertThat(decision.outcome()).isEqualTo(hardest);
            assertThat(decision.outcome() == Outcome.APPROVE
                            || !decision.reasons().isEmpty())
                    .isTrue();
            decision.trace().stream()
                    .filter(step -> step.effect() != Outcome.APPROVE)
                    .forEach(step -> assertThat(step.reason()).isPresent());
        }
        assertThat(seen.values()).allSatisfy(count -> assertThat(count).isGreaterThan(100));
    }

    @Test
    void everyRuleIsAskedWhateverHasComeOutBefore() {
        for (Facts facts : cases()) {
            assertThat(ENGINE.decide(facts).trace())
                    .filteredOn(step -> step instanceof Step.Ruled)
                    .hasSize(4);
        }
    }

    @Test
    void nobodyIsOfferedMoreThanAskedForNorMoreThanTheGroupMayOwe() {
        int offered = 0;
        for (Facts facts : cases()) {
            Decision decision = ENGINE.decide(facts);
            if (decision.outcome() == Outcome.APPROVE) {
                long limit = decision.limit().orElseThrow().minor();
                assertThat(limit).isBetween(10_000_00L, (Long)
                        facts.value("application.amount").orElseThrow());
                assertThat(limit + (Long) facts.value("exposure.group").orElseThrow())
                        .isLessThanOrEqualTo(GROUP_CAP);
                offered++;
            }
        }
        assertThat(offered).isGreaterThan(100);
    }

    @Test
    void theDeclinedAreTheDeclinedWhateverElseIsMissing() {
        for (Facts facts : cases()) {
            Facts blocked =
                    facts.with("screening.blocked", true).with("score.pd", null).with("exposure.group", null);
            assertThat(ENGINE.decide(blocked).outcome()).isEqualTo(Outcome.DECLINE);
        }
    }

    @Test
    void manyThreadsDecideAsOneDoes() {
        List<Facts> cases = cases();
        List<Decision> one = cases.stream().map(ENGINE::decide).toList();
        PolicyEngine another = PolicyEngine.of(Shop.policy());
        assertThat(cases.parallelStream().map(another::decide).toList()).isEqualTo(one);
    }

    @Test
    void moreDebtOfTheGroupNeverRaisesTheLimit() {
        for (Facts facts : cases()) {
            long before = limit(facts.with("exposure.group", 100_000_00L));
            long after = limit(facts.with("exposure.group", 500_000_00L));
            assertThat(after).isLessThanOrEqualTo(before);
        }
    }

    private static long limit(Facts facts) {
        return ENGINE.decide(facts).limit().map(Money::minor).orElse(0L);
    }
}
