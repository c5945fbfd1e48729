package org.bulwark.warning.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.bulwark.basics.Reason;
import org.junit.jupiter.api.Test;

/** What models say, and why. */
class WarningModelTest {

    private static final Training NONE = new Training(List.of(), "2020-01", "2020-12", 0, 0, "");
    private static final Steps LATE = new Steps("late", List.of(1.0, 30.0), List.of(-1.0, 1.0, 3.0), 0.5, -0.8);
    private static final Steps THIN = new Steps("cover", List.of(1.0), List.of(0.6, -0.2), 0.0, 0.0);
    private static final Hazard HAZARD = new Hazard(List.of(LATE, THIN), new Hazard.Terms(-6, 0.5, 1.1, -0.2), NONE);

    @Test
    void stepsHoldTheCutItselfAndKnowNoValue() {
        assertThat(LATE.at(0.99)).isEqualTo(-1);
        assertThat(LATE.at(1)).isEqualTo(1);
        assertThat(LATE.at(30)).isEqualTo(3);
        assertThat(LATE.at(Double.NaN)).isEqualTo(0.5);
        assertThatThrownBy(() -> new Steps("late", List.of(2.0, 1.0), List.of(1.0, 2.0, 3.0), 0, 0))
                .hasMessageContaining("do not ascend");
    }

    @Test
    void theHazardAddsUpOverMonths() {
        double[] bad = {40, 0.5};
        Map<String, Double> facts = HAZARD.facts(bad, Around.NOTHING);
        double first = 1 / (1 + Math.exp(6 - 1.1 * 3.6));
        assertThat(HAZARD.within(bad, 1)).isCloseTo(first, within(1e-12));
        assertThat(facts.get("hazard.months_3"))
                .isCloseTo(HAZARD.within(bad, 3), within(1e-12))
                .isLessThan(facts.get("hazard.months_6"));
        assertThat(facts.get("hazard.months_6")).isLessThan(facts.get("hazard.months_12"));
        assertThat(HAZARD.facts(new double[] {0, 2}, Around.NOTHING).get("hazard.months_12"))
                .isLessThan(facts.get("hazard.months_12"));
    }

    @Test
    void reasonsAreWhatPushedTheMostFirst() {
        List<Reason> reasons = HAZARD.reasons(new double[] {40, 0.5}, Around.NOTHING, 5);
        assertThat(reasons.stream().map(it -> it.parameters().get("indicator"))).containsExactly("late", "cover");
        assertThat(reasons.getFirst().code()).isEqualTo(WarningModel.PUSHED);
        assertThat(reasons.getFirst().parameters()).containsEntry("push", "3.8").containsEntry("value", "40");
        assertThat(HAZARD.reasons(new double[] {0, 2}, Around.NOTHING, 5)).isEmpty();
    }

    @Test
    void aScoreLosesPointsForTrouble() {
        Behaviour score = new Behaviour(List.of(new Steps("late", List.of(1.0), List.of(60.0, 20.0), 40, 55)), NONE);
        assertThat(score.facts(new double[] {0}, Around.NOTHING)).containsEntry("behaviour.score", 60.0);
        assertThat(score.reasons(new double[] {5}, Around.NOTHING, 3).getFirst().parameters())
                .containsEntry("push", "35");
    }

    private static Anomaly anomaly() {
        SequencedMap<String, List<Anomaly.Norm>> peers = new LinkedHashMap<>();
        peers.put(Anomaly.ALL, List.of(new Anomaly.Norm(10, 2), new Anomaly.Norm(1, 0.1)));
        peers.put("TRADE/1", List.of(new Anomaly.Norm(30, 2), new Anomaly.Norm(1, 0.1)));
        return new Anomaly(
                List.of(new Anomaly.Input("delay", true, 1), new Anomaly.Input("cover", false, 0.05)),
                "size",
                List.of(100.0, 1000.0),
                peers,
                NONE);
    }

    @Test
    void onlyTheHarmfulDirectionCounts() {
        Anomaly anomaly = anomaly();
        Past past = Past.NONE;
        for (int month = 1; month <= 8; month++) {
            past = past.after(new double[] {10 + month % 2, 1, 500}, LocalDate.of(2022, month, 28));
        }
        Around around = new Around("TRADE", past, List.of());
        assertThat(anomaly.facts(new double[] {4, 1.4, 500}, around))
                .containsEntry("anomaly.own", 0.0)
                .containsEntry("anomaly.peers", 0.0);
        assertThat(anomaly.facts(new double[] {20, 1, 500}, around).get("anomaly.own"))
                .isGreaterThan(3);
        // who is late among the late is not unlike its peers, but would be among others
        assertThat(anomaly.facts(new double[] {20, 1, 500}, around)).containsEntry("anomaly.peers", 0.0);
        assertThat(anomaly.facts(new double[] {20, 1, 500}, Around.NOTHING).get("anomaly.peers"))
                .isGreaterThan(2);
        assertThat(anomaly.reasons(new double[] {20, 1, 500}, around, 3)
                        .getFirst()
                        .parameters())
                .containsEntry("indicator", "delay");
    }

    @Test
    void aShortPastIsNone() {
        Past past = Past.NONE;
        for (int month = 1; month < Anomaly.LEAST_MONTHS; month++) {
            past = past.after(new double[] {10, 1, 500}, LocalDate.of(2022, month, 28));
        }
        assertThat(anomaly().facts(new double[] {20, 1, 500}, new Around("", past, List.of())))
                .doesNotContainKey("anomaly.own");
    }

    @Test
    void thePastForgetsAndAMonthIsThatWhichWasReadLast() {
        Past past = Past.NONE;
        LocalDate day = LocalDate.of(2020, 1, 31);
        for (int i = 0; i < 40; i++) {
            past = past.after(new double[] {i}, day.plusMonths(i));
        }
        assertThat(past.months()).hasSize(Past.MOST);
        Past again = past.after(new double[] {99}, day.plusMonths(39));
        assertThat(again.months()).hasSize(Past.MOST);
        assertThat(again.months().getLast().values()).containsExactly(99);
    }

    @Test
    void theChanceOfRuptureIsCalibratedAndNeverFallsWithTime() {
        Rupture.Cash cash = new Rupture.Cash("level", "undrawn", "drift", "mean", "volatility", "due");
        Rupture rupture = new Rupture(
                cash,
                List.of(LATE),
                List.of(
                        new Rupture.Horizon(30, -2, 0.4, -3, List.of(1.0)),
                        new Rupture.Horizon(90, -3, 0.4, -3, List.of(1.0)), // by itself this one would be lower
                        new Rupture.Horizon(180, -1, 0.4, -3, List.of(1.0))),
                NONE);
        double[] poor = {10_000, 0, -5_000, 20_000, 0.5, 30_000, 40};
        double[] rich = {900_000, 0, 5_000, 900_000, 0.1, 30_000, 0};
        Map<String, Double> facts = rupture.facts(poor, Around.NOTHING);
        assertThat(facts.get("rupture.days_90")).isGreaterThanOrEqualTo(facts.get("rupture.days_30"));
        assertThat(facts).containsEntry("rupture.probability", facts.get("rupture.days_90"));
        assertThat(rupture.facts(rich, Around.NOTHING).get("rupture.days_180"))
                .isLessThan(facts.get("rupture.days_180"));
        assertThat(rupture.path(poor, Around.NOTHING)).hasSize(Rupture.WEEKS);
        double[] unknown = {Double.NaN, 0, 0, 0, 0, 0, 40};
        assertThat(rupture.path(unknown, Around.NOTHING)).isEmpty();
        assertThat(rupture.facts(unknown, Around.NOTHING).get("rupture.days_90"))
                .isBetween(0.0, 1.0);
        assertThat(rupture.reasons(poor, Around.NOTHING, 5).stream()
                        .map(it -> it.parameters().get("indicator")))
                .contains("late", "level");
    }
}
