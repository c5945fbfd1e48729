package org.bulwark.warning.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.bulwark.indicator.definition.RiskGroup;
import org.bulwark.warning.Severity;
import org.bulwark.warning.TestHouse;
import org.bulwark.warning.signal.Persistence;
import org.bulwark.warning.signal.Signal;
import org.junit.jupiter.api.Test;

class MeasuredTest {

    private static Look look(String party, int month, int ahead, int followed, int... active) {
        return new Look(
                party, month, active, active, Optional.empty(), false, Double.NaN, ahead, followed, new double[0]);
    }

    private static boolean positive(Look look) {
        return look.active().length > 0;
    }

    @Test
    void itCountsByHand() {
        List<Look> looks = List.of(
                look("A", 1, 4, 30, 0),
                look("A", 2, 3, 30),
                look("A", 3, 2, 30, 0),
                look("A", 4, 1, 30, 0),
                look("B", 1, Look.NEVER, 30, 0),
                look("B", 2, Look.NEVER, 30),
                look("B", 3, Look.NEVER, 1),
                look("C", 1, 1, 30));
        Measured measured = Measured.of(looks, 3, MeasuredTest::positive);
        assertThat(measured).isEqualTo(new Measured(7, 4, 4, 2, 2, 1, List.of(4), measured.worth()));
        assertThat(measured.recall()).isEqualTo(0.5);
        assertThat(measured.precision()).isEqualTo(0.5);
        assertThat(measured.falseAlarms()).isEqualTo(2.0 / 3);
        assertThat(measured.caught()).isEqualTo(0.5);
        assertThat(measured.lead(0.5)).isEqualTo(4);
        assertThat(measured.recallInterval().covers(0.5)).isTrue();
    }

    @Test
    void monthsOfOnePartyAreWorthLessThanAsManyParties() {
        List<Look> together = new ArrayList<>();
        List<Look> alone = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            // ten months of a party are all positive or all not
            together.add(look("P" + i / 10, i % 10, 5, 30, i / 10 % 2 == 0 ? new int[] {0} : new int[0]));
            alone.add(look("P" + i, 1, 5, 30, i / 10 % 2 == 0 ? new int[] {0} : new int[0]));
        }
        Measured months = Measured.of(together, 12, MeasuredTest::positive);
        Measured parties = Measured.of(alone, 12, MeasuredTest::positive);
        assertThat(months.recall()).isEqualTo(parties.recall()).isEqualTo(0.5);
        assertThat(months.worth().recall()).isBetween(18.0, 21.0);
        assertThat(parties.worth().recall()).isBetween(198.0, 200.0);
        assertThat(months.recallInterval().low())
                .isLessThan(parties.recallInterval().low());
    }

    @Test
    void twoQuietMonthsCloseAnAlertAndOneDoesNot() {
        List<Look> looks = List.of(
                look("A", 1, 7, 30, 0),
                look("A", 2, 6, 30),
                look("A", 3, 5, 30),
                look("A", 4, 4, 30, 0),
                look("A", 5, 3, 30),
                look("A", 6, 2, 30, 0),
                look("A", 7, 1, 30, 0));
        assertThat(Measured.of(looks, 12, MeasuredTest::positive).leads()).containsExactly(4);
    }

    @Test
    void aShareOfTheWorstIsExactlyThatMany() {
        List<Look> looks = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            looks.add(look("P" + i, 1, Look.NEVER, 30, i % 3));
        }
        var worst = Measured.worst(looks, 0.17, look -> look.active()[0]);
        assertThat(looks.stream().filter(worst)).hasSize(17).allMatch(look -> look.active()[0] == 2);
    }

    @Test
    void pointsAreLearntWhereASignalTellsAndNowhereElse() {
        List<Signal> signals = List.of(signal("told"), signal("noise"), signal("never"));
        Random random = new Random(1);
        List<Look> looks = new ArrayList<>();
        for (int i = 0; i < 4_000; i++) {
            boolean told = random.nextInt(10) == 0;
            boolean noise = random.nextInt(5) == 0;
            boolean bad = random.nextInt(100) < (told ? 40 : 4);
            int[] active = told ? (noise ? new int[] {0, 1} : new int[] {0}) : noise ? new int[] {1} : new int[0];
            looks.add(look("P" + i, 1, bad ? 5 : Look.NEVER, 30, active));
        }
        SignalPoints points = SignalPoints.learn(signals, looks, 12);
        int told = points.now().getFirst() + points.recent().getFirst();
        assertThat(told).isBetween(60, 100); // odds of 0.67 against 0.042 are four doublings
        assertThat(points.now().get(1) + points.recent().get(1)).isLessThan(15);
        assertThat(points.byName()).doesNotContainKey("repayment/never");
    }

    private static Signal signal(String code) {
        return TestHouse.signal(
                RiskGroup.REPAYMENT, code, Severity.NOTICE, "repayment.late.last_ever", 0, Persistence.AT_ONCE);
    }
}
