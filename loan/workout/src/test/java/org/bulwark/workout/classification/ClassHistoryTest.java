package org.bulwark.workout.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bulwark.workout.Refusals.refused;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.bulwark.basics.ProblemException;
import org.bulwark.workout.WorkoutProblem;
import org.junit.jupiter.api.Test;

class ClassHistoryTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    private static ClassFinding finding(RiskClass found) {
        return new ClassFinding("F1", found, List.of());
    }

    private static ClassAct act(long at, String by) {
        return new ClassAct(at, by, "looked at it");
    }

    private static ClassHistory substandard() {
        return ClassHistory.of("F1").found(1, DAY, finding(RiskClass.SUBSTANDARD));
    }

    @Test
    void aDowngradeComesByItselfAndAnUpgradeDoesNot() {
        assertThat(substandard().current()).contains(RiskClass.SUBSTANDARD);
        ClassHistory cured = substandard().found(2, DAY.plusMonths(1), finding(RiskClass.NORMAL));
        assertThat(cured.current()).contains(RiskClass.SUBSTANDARD);
        assertThat(cured.steps()).hasSize(1);
    }

    @Test
    void threePersonsMakeAnUpgrade() {
        ClassHistory proposed =
                substandard().proposed(DAY.plusDays(9), RiskClass.NORMAL, finding(RiskClass.NORMAL), act(2, "ann"));
        refused(WorkoutProblem.CLASS_STEP, () -> proposed.determined(RiskClass.NORMAL, act(3, "ann")));
        ClassHistory determined = proposed.determined(RiskClass.SPECIAL_MENTION, act(3, "bob"));
        assertThat(determined.current()).contains(RiskClass.SUBSTANDARD);
        refused(WorkoutProblem.CLASS_STEP, () -> determined.approved(act(4, "ann")));
        refused(WorkoutProblem.CLASS_STEP, () -> determined.approved(act(4, "bob")));
        assertThat(determined.approved(act(4, "eve")).current()).contains(RiskClass.SPECIAL_MENTION);
        assertThat(determined.rejected(act(4, "eve")).current()).contains(RiskClass.SUBSTANDARD);
    }

    @Test
    void nobodyIsMilderThanTheRules() {
        refused(
                WorkoutProblem.CLASS_STEP,
                () -> substandard().proposed(DAY, RiskClass.NORMAL, finding(RiskClass.SUBSTANDARD), act(2, "ann")));
        ClassHistory proposed =
                substandard().proposed(DAY, RiskClass.LOSS, finding(RiskClass.SUBSTANDARD), act(2, "ann"));
        refused(WorkoutProblem.CLASS_STEP, () -> proposed.determined(RiskClass.NORMAL, act(3, "bob")));
        assertThat(proposed.determined(RiskClass.DOUBTFUL, act(3, "bob"))
                        .approved(act(4, "eve"))
                        .current())
                .contains(RiskClass.DOUBTFUL);
    }

    @Test
    void aDowngradeEndsWhatIsOnItsWay() {
        ClassHistory way = substandard()
                .proposed(DAY, RiskClass.NORMAL, finding(RiskClass.NORMAL), act(2, "ann"))
                .determined(RiskClass.NORMAL, act(3, "bob"))
                .found(4, DAY, finding(RiskClass.LOSS));
        refused(WorkoutProblem.CLASS_STEP, () -> way.approved(act(5, "eve")));
        assertThat(way.current()).contains(RiskClass.LOSS);
    }

    @Test
    void theClassOfADateIsAnsweredAsItWasKnown() {
        ClassHistory history = substandard()
                .proposed(DAY.plusDays(10), RiskClass.NORMAL, finding(RiskClass.NORMAL), act(20, "ann"))
                .determined(RiskClass.NORMAL, act(30, "bob"))
                .approved(act(40, "eve"));
        assertThat(history.asOf(DAY.minusDays(1), 100)).isEmpty();
        assertThat(history.asOf(DAY, 0)).isEmpty();
        assertThat(history.asOf(DAY.plusDays(9), 40)).contains(RiskClass.SUBSTANDARD);
        assertThat(history.asOf(DAY.plusDays(10), 39)).contains(RiskClass.SUBSTANDARD);
        assertThat(history.asOf(DAY.plusDays(10), 40)).contains(RiskClass.NORMAL);
    }

    @Test
    void noPathMakesABetterClassWithoutThreePersons() {
        Random random = new Random(30);
        List<String> people = List.of("ann", "bob", "eve");
        int upgrades = 0;
        for (int trial = 0; trial < 2000; trial++) {
            ClassHistory history = ClassHistory.of("F1");
            for (int at = 0; at < 25; at++) {
                ClassHistory next = step(history, random, at, people.get(random.nextInt(3)));
                RiskClass before = history.current().orElse(RiskClass.NORMAL);
                if (before.isWorseThan(next.current().orElse(RiskClass.NORMAL))) {
                    upgrades++;
                    assertThat(next.steps().getLast()).isInstanceOf(ClassStep.Approved.class);
                    assertThat(List.of(
                                    ((ClassStep.Proposed) next.steps()
                                                    .get(next.steps().size() - 3))
                                            .by(),
                                    ((ClassStep.Determined) next.steps()
                                                    .get(next.steps().size() - 2))
                                            .by(),
                                    ((ClassStep.Approved) next.steps().getLast()).by()))
                            .doesNotHaveDuplicates();
                }
                history = next;
            }
        }
        assertThat(upgrades).isGreaterThan(100);
    }

    private static ClassHistory step(ClassHistory history, Random random, long at, String by) {
        RiskClass any = List.of(RiskClass.values()).get(random.nextInt(5));
        try {
            return switch (random.nextInt(6)) {
                case 0 -> history.found(at, DAY, finding(any));
                case 1, 2 -> history.proposed(DAY, any, finding(RiskClass.NORMAL), act(at, by));
                case 3 -> history.determined(any, act(at, by));
                case 4 -> history.approved(act(at, by));
                default -> random.nextInt(5) == 0 ? history.rejected(act(at, by)) : history;
            };
        } catch (ProblemException e) {
            return history;
        }
    }

    @Test
    void stepsAreInOrderAndByPersonsWithReasons() {
        refused(WorkoutProblem.CLASS_STEP, () -> substandard().found(0, DAY, finding(RiskClass.LOSS)));
        refused(WorkoutProblem.CLASS_STEP, () -> new ClassAct(1, " ", "why"));
        refused(WorkoutProblem.CLASS_STEP, () -> substandard().rejected(act(2, "ann")));
    }
}
