package org.bulwark.warning.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.bulwark.basics.Reason;
import org.bulwark.warning.Tier;
import org.junit.jupiter.api.Test;

class AlertRulesTest {

    private static final long DAY = 86_400_000_000L;
    private static final AlertRules RULES = new AlertRules(91, 182);

    private static Ground ground(String cause, Tier tier, String value) {
        return new Ground(cause, tier, Reason.of("warning/signal-on", Map.of("signal", cause, "x", value)));
    }

    private static Situation now(int day, Tier tier, Ground... grounds) {
        return new Situation("P1", day * DAY, Optional.of(tier), List.of(grounds));
    }

    private static Situation calm(int day) {
        return new Situation("P1", day * DAY, Optional.empty(), List.of());
    }

    private static Alert after(Situation... situations) {
        Optional<Alert> alert = Optional.empty();
        for (Situation situation : situations) {
            alert = RULES.after(alert, situation);
        }
        return alert.orElseThrow();
    }

    @Test
    void nothingWrongOpensNothing() {
        assertThat(RULES.after(Optional.empty(), calm(1))).isEmpty();
    }

    @Test
    void theStrongestGroundNamesTheAlertAndTheEvidenceStaysAsItWasKnown() {
        Ground suit = ground("legal/suit", Tier.YELLOW, "1");
        Ground late = ground("repayment/late-30", Tier.ORANGE, "31");
        Alert alert = after(
                now(1, Tier.ORANGE, suit, late), now(2, Tier.ORANGE, ground("repayment/late-30", Tier.ORANGE, "45")));
        assertThat(alert.id()).isEqualTo(new AlertId("P1", "repayment/late-30", DAY));
        assertThat(alert.history()).containsExactly(new AlertStep.Opened(DAY, Tier.ORANGE, List.of(suit, late)));
    }

    @Test
    void theSameCauseMergesAndANewOneWarnsAgain() {
        Ground late = ground("repayment/late-1", Tier.YELLOW, "3");
        Ground suit = ground("legal/suit", Tier.YELLOW, "1");
        Alert alert = after(now(1, Tier.YELLOW, late), now(2, Tier.YELLOW, late), now(3, Tier.YELLOW, late, suit));
        assertThat(alert.history())
                .containsExactly(
                        new AlertStep.Opened(DAY, Tier.YELLOW, List.of(late)),
                        new AlertStep.Warned(3 * DAY, Tier.YELLOW, List.of(suit)));
        assertThat(alert.causes()).containsExactly("repayment/late-1", "legal/suit");
    }

    @Test
    void itRisesCoolsClosesAndReopens() {
        Ground late = ground("repayment/late-1", Tier.BLUE, "3");
        Alert alert = after(
                now(1, Tier.BLUE, late),
                now(2, Tier.RED, late),
                now(3, Tier.ORANGE),
                calm(4),
                now(94, Tier.BLUE, late));
        assertThat(alert.history().subList(1, 5))
                .containsExactly(
                        new AlertStep.Rose(2 * DAY, Tier.BLUE, Tier.RED),
                        new AlertStep.Cooled(3 * DAY, Tier.RED, Tier.ORANGE),
                        new AlertStep.Closed(4 * DAY, Closing.COOLED, ""),
                        new AlertStep.Reopened(94 * DAY, Tier.BLUE, List.of(late)));
        assertThat(alert.isOpen()).isTrue();
        assertThat(alert.tier()).isEqualTo(Tier.BLUE);
    }

    @Test
    void afterAQuarterItIsANewAlert() {
        Ground late = ground("repayment/late-1", Tier.BLUE, "3");
        Alert alert = after(now(1, Tier.BLUE, late), calm(2), now(93, Tier.BLUE, late));
        assertThat(alert.id().opened()).isEqualTo(93 * DAY);
        assertThat(alert.history()).hasSize(1);
    }

    @Test
    void whatAPersonClosedStaysClosedUntilSomethingNewComes() {
        Ground late = ground("repayment/late-1", Tier.YELLOW, "3");
        Ground suit = ground("legal/suit", Tier.YELLOW, "1");
        Alert closed = after(now(1, Tier.YELLOW, late)).closed(2 * DAY, Closing.FALSE_ALARM, "maria");
        assertThat(RULES.after(Optional.of(closed), now(3, Tier.YELLOW, late))).contains(closed);
        assertThat(RULES.after(Optional.of(closed), now(3, Tier.YELLOW, suit))
                        .orElseThrow()
                        .isOpen())
                .isTrue();
        assertThat(RULES.after(Optional.of(closed), now(3, Tier.ORANGE, late))
                        .orElseThrow()
                        .isOpen())
                .isTrue();
        assertThat(RULES.after(Optional.of(closed), now(184, Tier.YELLOW, late))
                        .orElseThrow()
                        .isOpen())
                .isTrue();
    }

    @Test
    void aClosedAlertIsNotClosedTwice() {
        Alert closed =
                after(now(1, Tier.BLUE, ground("legal/suit", Tier.BLUE, "1"))).closed(DAY, Closing.MENDED, "maria");
        assertThatThrownBy(() -> closed.closed(2 * DAY, Closing.MENDED, "maria"))
                .hasMessageContaining("warning/alert-step");
    }

    @Test
    void anyHistoryIsTheSameWheneverItIsReplayedAndStandsAtTheTierOfItsSituation() {
        Random random = new Random(11);
        for (int trial = 0; trial < 200; trial++) {
            List<Situation> situations = new ArrayList<>();
            for (int day = 1; day < 200; day += 1 + random.nextInt(20)) {
                int tier = random.nextInt(5);
                situations.add(
                        tier == 4
                                ? calm(day)
                                : now(
                                        day,
                                        List.of(Tier.values()).get(tier),
                                        ground("news/" + random.nextInt(3), Tier.BLUE, "1")));
            }
            Optional<Alert> first = Optional.empty();
            Optional<Alert> second = Optional.empty();
            for (Situation situation : situations) {
                first = RULES.after(first, situation);
                second = RULES.after(second, situation);
                if (situation.tier().isPresent()) {
                    assertThat(first.orElseThrow().isOpen()).isTrue();
                    assertThat(first.orElseThrow().tier())
                            .isEqualTo(situation.tier().get());
                } else {
                    assertThat(first.filter(Alert::isOpen)).isEmpty();
                }
            }
            assertThat(first).isEqualTo(second);
        }
    }
}
