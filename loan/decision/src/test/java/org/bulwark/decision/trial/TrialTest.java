package org.bulwark.decision.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.bulwark.basics.money.Money;
import org.bulwark.basics.rule.Facts;
import org.bulwark.decision.Outcome;
import org.bulwark.decision.Shop;
import org.bulwark.decision.Shops;
import org.bulwark.decision.engine.PolicyEngine;
import org.bulwark.decision.engine.PolicyInputs;
import org.bulwark.decision.policy.Band;
import org.bulwark.decision.policy.Policy;
import org.bulwark.decision.policy.ScoreBands;
import org.junit.jupiter.api.Test;

class TrialTest {

    private static final PolicyEngine CHAMPION = PolicyEngine.of(Shop.policy());

    /** Stricter: grade B is referred. */
    private static PolicyEngine strict() {
        Policy policy = Shop.policy()
                .withBands(new ScoreBands(
                        "score.pd",
                        List.of(
                                new Band("A", 0, 0.02, Outcome.APPROVE),
                                new Band("B", 0.02, 0.06, Outcome.REFER),
                                new Band("C", 0.06, 0.12, Outcome.REFER),
                                new Band("D", 0.12, 1, Outcome.DECLINE))));
        return PolicyEngine.of(policy);
    }

    @Test
    void aCasePassesWhenEverythingExpectedComesOut() {
        PolicyInputs good = PolicyInputs.of(Shop.goodCustomer());
        PolicyInputs late = PolicyInputs.of(Shop.goodCustomer().with("applicant.days_past_due_12m", 90L));
        List<CaseResult> results = CaseResult.of(
                CHAMPION,
                List.of(
                        PolicyCase.of("good", good, Outcome.APPROVE).offering(Money.of(200_000_00, "CNY")),
                        PolicyCase.of("late", late, Outcome.DECLINE).because("reason/past-delinquency"),
                        PolicyCase.of("mistaken", late, Outcome.REFER).because("reason/other")));
        assertThat(results).extracting(CaseResult::passed).containsExactly(true, true, false);
        assertThat(results.getLast().differences())
                .containsExactly(
                        new CaseResult.Difference("outcome", "REFER", "DECLINE"),
                        new CaseResult.Difference("reasons", "reason/other", "reason/past-delinquency"));
    }

    private static PastApplication past(String id, double pd, Outcome outcome, Optional<Boolean> bad, long weight) {
        Facts facts = Shop.goodCustomer().with("score.pd", pd);
        LinkedHashMap<String, String> segments = new LinkedHashMap<>(Map.of("region", pd < 0.03 ? "north" : "south"));
        return new PastApplication(id, PolicyInputs.of(facts), outcome, bad, segments, weight);
    }

    /** Five applications, by hand: two of A, two of B with one bad, one of D that was declined. */
    @Test
    void aBackTestCountsWhoChangesSideAndHowTheyWent() {
        BackTest test = BackTest.of(strict(), 10);
        test.add(past("1", 0.01, Outcome.APPROVE, Optional.of(false), PastApplication.ONE));
        test.add(past("2", 0.015, Outcome.APPROVE, Optional.of(false), PastApplication.ONE));
        test.add(past("3", 0.03, Outcome.APPROVE, Optional.of(true), PastApplication.ONE));
        test.add(past("4", 0.05, Outcome.APPROVE, Optional.of(false), PastApplication.ONE));
        test.add(past("5", 0.2, Outcome.DECLINE, Optional.empty(), PastApplication.ONE));
        BackTestResult result = test.result();
        assertThat(result.all().counts().of(Outcome.APPROVE, Outcome.APPROVE)).isEqualTo(2);
        assertThat(result.all().counts().of(Outcome.APPROVE, Outcome.REFER)).isEqualTo(2);
        assertThat(result.all().counts().of(Outcome.DECLINE, Outcome.DECLINE)).isEqualTo(1);
        assertThat(result.all().counts().switched()).isEqualTo(2);
        assertThat(result.switched()).extracting(BackTestResult.Switch::id).containsExactly("3", "4");
        assertThat(result.all().approvalBefore()).isEqualTo(0.8);
        assertThat(result.all().approvalAfter()).isEqualTo(0.4);
        assertThat(result.all().before().rate()).isEqualTo(0.25);
        assertThat(result.all().after().rate()).isEqualTo(0);
        assertThat(result.segments()).extracting(BackTestResult.Segment::value).containsExactly("north", "south");
        assertThat(result.segments().getLast().approvalAfter()).isEqualTo(0);
    }

    /** 2 of 100: equal tails of Beta(2.5, 98.5). */
    @Test
    void theIntervalOfABadRateIsJeffreys() {
        BackTest test = BackTest.of(CHAMPION, 0);
        for (int i = 0; i < 100; i++) {
            test.add(past("" + i, 0.01, Outcome.APPROVE, Optional.of(i < 2), PastApplication.ONE));
        }
        var interval = test.result().all().after().interval().orElseThrow();
        assertThat(interval.low()).isCloseTo(0.0042, within(5e-4));
        assertThat(interval.high()).isCloseTo(0.0631, within(1e-3));
        assertThat(test.result().switched()).isEmpty();
    }

    @Test
    void aWeightCountsAsSoManyApplicationsButSaysNoMore() {
        BackTest heavy = BackTest.of(CHAMPION, 0);
        heavy.add(past("bad", 0.01, Outcome.APPROVE, Optional.of(true), 3 * PastApplication.ONE));
        heavy.add(past("good", 0.01, Outcome.APPROVE, Optional.of(false), PastApplication.ONE));
        BackTestResult.BadRate rate = heavy.result().all().after();
        assertThat(rate.rate()).isEqualTo(0.75);
        BackTest two = BackTest.of(CHAMPION, 0);
        two.add(past("bad", 0.01, Outcome.APPROVE, Optional.of(true), PastApplication.ONE));
        two.add(past("good", 0.01, Outcome.APPROVE, Optional.of(false), PastApplication.ONE));
        assertThat(rate.interval().orElseThrow().low())
                .isGreaterThan(
                        two.result().all().after().interval().orElseThrow().low());
    }

    @Test
    void theResultIsTheSameInEveryOrderAndInAnyParts() {
        Random random = new Random(3);
        List<PastApplication> all = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            Facts facts = Shops.next(random);
            Optional<Boolean> bad = random.nextInt(5) == 0 ? Optional.empty() : Optional.of(random.nextInt(10) == 0);
            LinkedHashMap<String, String> segments = new LinkedHashMap<>(Map.of("tenth", "" + random.nextInt(10)));
            all.add(new PastApplication(
                    "a" + i,
                    PolicyInputs.of(facts),
                    CHAMPION.decide(facts).outcome(),
                    bad,
                    segments,
                    1 + random.nextInt(5000)));
        }
        PolicyEngine candidate = strict();
        BackTest straight = BackTest.of(candidate, 7);
        all.forEach(straight::add);
        Collections.shuffle(all, random);
        BackTest left = BackTest.of(candidate, 7);
        BackTest right = BackTest.of(candidate, 7);
        all.subList(0, 200).forEach(right::add);
        all.subList(200, 500).forEach(left::add);
        left.merge(right);
        assertThat(left.result()).isEqualTo(straight.result());
        assertThat(straight.result().switched()).hasSize(7);
        assertThat(straight.result().switchedInAll()).isGreaterThan(7);
    }
}
