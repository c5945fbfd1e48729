package org.bulwark.workout.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bulwark.workout.Refusals.refused;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.bulwark.basics.Reason;
import org.bulwark.basics.money.Money;
import org.bulwark.basics.party.FacilityId;
import org.bulwark.basics.standing.Arrears;
import org.bulwark.basics.standing.DefaultDefinition;
import org.bulwark.basics.standing.ObligorHistory;
import org.bulwark.basics.standing.Standing;
import org.bulwark.workout.WorkoutProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StageReadingTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 31);
    private static final StageReading READING = StageReading.of(StageRules.COMMON);

    private static StageFacts facts(LocalDate on, Standing standing, int days) {
        return StageFacts.of(on, standing, days);
    }

    private static Stage stage(StageFacts facts) {
        return READING.at(facts).stage();
    }

    @Test
    void defaultIsTestedFirstAndProbationIsDefault() {
        assertThat(stage(facts(DAY, Standing.IN_DEFAULT, 0))).isEqualTo(Stage.THREE);
        assertThat(stage(facts(DAY, Standing.ON_PROBATION, 0))).isEqualTo(Stage.THREE);
        assertThat(READING.at(facts(DAY, Standing.IN_DEFAULT, 200)).reasons())
                .extracting(Reason::code)
                .containsExactly("workout/stage-default");
    }

    @Test
    void thirtyDaysPresumeARiseUnlessItIsRebutted() {
        assertThat(stage(facts(DAY, Standing.PERFORMING, 30))).isEqualTo(Stage.ONE);
        assertThat(stage(facts(DAY, Standing.PERFORMING, 31))).isEqualTo(Stage.TWO);
        StageFacts rebutted = new StageFacts(
                DAY,
                false,
                Standing.PERFORMING,
                31,
                Optional.of("the bank's own error"),
                Optional.empty(),
                OptionalInt.empty(),
                false,
                false);
        assertThat(stage(rebutted)).isEqualTo(Stage.ONE);
        assertThat(READING.at(rebutted).reasons()).extracting(Reason::code).containsExactly("workout/stage-rebutted");
    }

    @ParameterizedTest
    @CsvSource({
        // begin, now, retail, stage: twofold from 1 %; the backstop of 5 % retail and 3 % others
        "10000, 19999, true, ONE",
        "10000, 20000, true, TWO",
        "40000, 49999, true, ONE",
        "40000, 50000, true, TWO",
        "25000, 29999, false, ONE",
        "25000, 30000, false, TWO",
        "25000, 30000, true, ONE"
    })
    void aProbabilityRisesByItsShareOrToTheBackstop(long begin, long now, boolean retail, Stage expected) {
        assertThat(stage(new StageFacts(
                        DAY,
                        retail,
                        Standing.PERFORMING,
                        0,
                        Optional.empty(),
                        Optional.of(new StageFacts.Probability(begin, now)),
                        OptionalInt.empty(),
                        false,
                        false)))
                .isEqualTo(expected);
    }

    @Test
    void twoNotchesTheWatchListAndForbearanceAreARise() {
        assertThat(stage(signs(1, false, false))).isEqualTo(Stage.ONE);
        assertThat(stage(signs(2, false, false))).isEqualTo(Stage.TWO);
        assertThat(stage(signs(0, true, false))).isEqualTo(Stage.TWO);
        assertThat(stage(signs(0, false, true))).isEqualTo(Stage.TWO);
    }

    private static StageFacts signs(int notches, boolean watched, boolean forborne) {
        return new StageFacts(
                DAY,
                false,
                Standing.PERFORMING,
                0,
                Optional.empty(),
                Optional.empty(),
                OptionalInt.of(notches),
                watched,
                forborne);
    }

    @Test
    void aDebtComesBackStepByStep() {
        StageState three = READING.after(Optional.empty(), facts(DAY, Standing.IN_DEFAULT, 91));
        LocalDate cured = DAY.plusMonths(1);
        StageState two = READING.after(Optional.of(three), facts(cured, Standing.PERFORMING, 0));
        assertThat(two.stage()).isEqualTo(Stage.TWO);
        // three months from 28 February end on 28 May
        StageState still = READING.after(Optional.of(two), facts(LocalDate.of(2026, 5, 27), Standing.PERFORMING, 0));
        assertThat(still.stage()).isEqualTo(Stage.TWO);
        assertThat(still.reasons().getFirst().parameters()).containsEntry("until", "2026-05-28");
        assertThat(READING.after(Optional.of(still), facts(LocalDate.of(2026, 5, 28), Standing.PERFORMING, 0))
                        .stage())
                .isEqualTo(Stage.ONE);
    }

    @Test
    void aRelapseBeginsProbationAnew() {
        StageState two = READING.after(Optional.empty(), facts(DAY, Standing.PERFORMING, 31));
        StageState clear = READING.after(Optional.of(two), facts(DAY.plusMonths(1), Standing.PERFORMING, 0));
        StageState again = READING.after(Optional.of(clear), facts(DAY.plusMonths(3), Standing.PERFORMING, 31));
        assertThat(again.clearSince()).isEmpty();
        StageState later = READING.after(Optional.of(again), facts(DAY.plusMonths(5), Standing.PERFORMING, 0));
        assertThat(later.stage()).isEqualTo(Stage.TWO);
        assertThat(later.clearSince()).contains(DAY.plusMonths(5));
    }

    @Test
    void noHistoryJumpsFromThreeToOne() {
        Random random = new Random(9);
        StageReading quick = StageReading.of(new StageRules(30, 1_000_000, 50_000, 30_000, 2, 0, 0));
        for (int trial = 0; trial < 500; trial++) {
            StageReading reading = trial % 2 == 0 ? READING : quick;
            Optional<StageState> state = Optional.empty();
            LocalDate date = DAY;
            for (int i = 0; i < 60; i++) {
                date = date.plusDays(random.nextInt(60));
                Standing standing = random.nextInt(6) == 0 ? Standing.IN_DEFAULT : Standing.PERFORMING;
                StageState next = reading.after(state, facts(date, standing, random.nextInt(3) == 0 ? 31 : 0));
                boolean three =
                        state.map(StageState::stage).filter(Stage.THREE::equals).isPresent();
                assertThat(three && next.stage() == Stage.ONE).isFalse();
                assertThat(next.stage())
                        .isGreaterThanOrEqualTo(
                                reading.at(facts(date, standing, 0)).stage());
                state = Optional.of(next);
            }
        }
    }

    @Test
    void theDefinitionOfDefaultGivesTheStandingAndHistoryAnswersAsKnown() {
        // 1000 EUR of 10 000 past due from 1 January: day 91 is 1 April, in default; paid on 10 April, three months of
        // probation
        FacilityId facility = new FacilityId("F1");
        Money owed = Money.of(1_000_000, "EUR");
        ObligorHistory paid = new ObligorHistory(
                false,
                List.of(
                        new Arrears(LocalDate.of(2026, 1, 1), facility, Money.of(100_000, "EUR"), owed),
                        new Arrears(LocalDate.of(2026, 4, 10), facility, Money.of(0, "EUR"), owed)),
                List.of());
        StageHistory history = StageHistory.NONE;
        for (LocalDate date : List.of(
                LocalDate.of(2026, 1, 20),
                LocalDate.of(2026, 3, 31),
                LocalDate.of(2026, 4, 1),
                LocalDate.of(2026, 4, 10),
                LocalDate.of(2026, 7, 10),
                LocalDate.of(2026, 10, 10))) {
            Standing standing = DefaultDefinition.EUROPEAN.standings(paid, date).on(date);
            int days = DefaultDefinition.EUROPEAN.daysPastDue(paid, date);
            history = history.looked(READING, date.toEpochDay(), facts(date, standing, days));
        }
        assertThat(history.looks())
                .extracting(look -> look.state().stage())
                .containsExactly(Stage.ONE, Stage.TWO, Stage.THREE, Stage.THREE, Stage.TWO, Stage.ONE);
        assertThat(history.asOf(LocalDate.of(2026, 5, 1), Long.MAX_VALUE).map(StageState::stage))
                .contains(Stage.THREE);
        assertThat(history.asOf(
                                LocalDate.of(2026, 5, 1),
                                LocalDate.of(2026, 3, 31).toEpochDay())
                        .map(StageState::stage))
                .contains(Stage.TWO);
    }

    @Test
    void whatCannotBeIsRefused() {
        refused(WorkoutProblem.CLASSIFICATION_INVALID, () -> new StageRules(30, 0, 50_000, 30_000, 2, 0, 3));
        refused(WorkoutProblem.DEBTOR_INVALID, () -> new StageFacts.Probability(0, 1));
        StageState now = READING.after(Optional.empty(), facts(DAY, Standing.PERFORMING, 0));
        refused(
                WorkoutProblem.DEBTOR_INVALID,
                () -> READING.after(Optional.of(now), facts(DAY.minusDays(1), Standing.PERFORMING, 0)));
    }
}
