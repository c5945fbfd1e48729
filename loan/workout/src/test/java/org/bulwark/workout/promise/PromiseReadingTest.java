package org.bulwark.workout.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bulwark.workout.Refusals.refused;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.bulwark.basics.money.Money;
import org.bulwark.contract.calendar.WorkingCalendar;
import org.bulwark.contract.payment.Entry;
import org.bulwark.workout.WorkoutProblem;
import org.junit.jupiter.api.Test;

class PromiseReadingTest {

    private static final LocalDate MADE = LocalDate.of(2026, 3, 2);
    private static final LocalDate FRIDAY = LocalDate.of(2026, 3, 13);
    private static final PromiseReading STRICT = PromiseReading.of(PromiseRules.STRICT, WorkingCalendar.weekends());

    private static Money yuan(long whole) {
        return Money.of(whole * 100, "CNY");
    }

    private static Promise promise(String id, long amount, LocalDate due) {
        return new Promise(id, MADE, 10, yuan(amount), due, Optional.empty());
    }

    private static Entry paid(long sequence, LocalDate on, long amount) {
        return new Entry.Payment(sequence, on, on, yuan(amount));
    }

    private static PromiseState state(PromiseReading reading, LocalDate asOf, Entry... entries) {
        return reading.at(List.of(promise("A", 1000, FRIDAY)), List.of(entries), asOf)
                .getFirst()
                .state();
    }

    @Test
    void itIsOpenUntilItsDateAndThenKeptOrNot() {
        assertThat(state(STRICT, FRIDAY)).isEqualTo(PromiseState.OPEN);
        assertThat(state(STRICT, FRIDAY.plusDays(1))).isEqualTo(PromiseState.BROKEN);
        assertThat(state(STRICT, FRIDAY, paid(11, FRIDAY, 1000))).isEqualTo(PromiseState.KEPT);
        assertThat(state(STRICT, FRIDAY, paid(11, FRIDAY, 999))).isEqualTo(PromiseState.OPEN);
        assertThat(state(STRICT, FRIDAY.plusDays(1), paid(11, FRIDAY, 999))).isEqualTo(PromiseState.PARTLY_KEPT);
        assertThat(state(STRICT, FRIDAY.plusDays(3), paid(11, FRIDAY.plusDays(3), 1000)))
                .isEqualTo(PromiseState.BROKEN);
    }

    @Test
    void toleranceAndGraceInWorkingDaysHelp() {
        // 1 % of 1000 may be missing; two working days after Friday end on Tuesday
        PromiseReading mild = PromiseReading.of(new PromiseRules(10_000, 2), WorkingCalendar.weekends());
        LocalDate tuesday = FRIDAY.plusDays(4);
        assertThat(state(mild, tuesday, paid(11, tuesday, 990))).isEqualTo(PromiseState.KEPT);
        assertThat(state(mild, tuesday, paid(11, tuesday, 989))).isEqualTo(PromiseState.OPEN);
        assertThat(state(mild, tuesday.plusDays(1), paid(11, tuesday, 989))).isEqualTo(PromiseState.PARTLY_KEPT);
        assertThat(state(mild, tuesday.plusDays(1), paid(11, tuesday.plusDays(1), 1000)))
                .isEqualTo(PromiseState.BROKEN);
    }

    @Test
    void whatBecomesPrincipalOfNewTermsIsNoPayment() {
        Entry capitalised = new Entry.Capitalisation(11, FRIDAY, FRIDAY, yuan(1000));
        assertThat(state(STRICT, FRIDAY.plusDays(1), capitalised)).isEqualTo(PromiseState.BROKEN);
    }

    @Test
    void whatWasBookedBeforeOrReversedDoesNotKeepIt() {
        LocalDate later = FRIDAY.plusDays(9);
        assertThat(state(STRICT, later, paid(10, MADE, 1000))).isEqualTo(PromiseState.BROKEN);
        Entry reversal = new Entry.Reversal(12, FRIDAY, FRIDAY.plusDays(5), 11);
        assertThat(state(STRICT, FRIDAY.plusDays(4), paid(11, FRIDAY, 1000), reversal))
                .isEqualTo(PromiseState.KEPT);
        assertThat(state(STRICT, FRIDAY.plusDays(5), paid(11, FRIDAY, 1000), reversal))
                .isEqualTo(PromiseState.BROKEN);
    }

    @Test
    void anotherPromiseReplacesOneThatIsOpenAndNotOneThatIsBroken() {
        Promise early = promise("A", 1000, FRIDAY).replaced(FRIDAY.minusDays(1));
        Promise late = promise("B", 1000, FRIDAY).replaced(FRIDAY.plusDays(1));
        List<Judged> judged = STRICT.at(List.of(late, early), List.of(), FRIDAY.plusDays(9));
        assertThat(judged).extracting(Judged::state).containsExactly(PromiseState.REPLACED, PromiseState.BROKEN);
        assertThat(STRICT.at(List.of(early), List.of(), FRIDAY.minusDays(2))
                        .getFirst()
                        .state())
                .isEqualTo(PromiseState.OPEN);
    }

    @Test
    void aPaymentKeepsThePromiseThatIsDueFirstAndGoesOn() {
        List<Promise> two = List.of(promise("B", 500, FRIDAY.plusDays(7)), promise("A", 1000, FRIDAY));
        List<Judged> judged = STRICT.at(two, List.of(paid(11, FRIDAY, 1200)), FRIDAY.plusDays(8));
        assertThat(judged).extracting(one -> one.promise().id()).containsExactly("A", "B");
        assertThat(judged).extracting(Judged::paid).containsExactly(yuan(1000), yuan(200));
        assertThat(judged).extracting(Judged::state).containsExactly(PromiseState.KEPT, PromiseState.PARTLY_KEPT);
    }

    @Test
    void noUnitIsCountedTwiceAndKeptMeansPaidInFull() {
        Random random = new Random(5);
        for (int trial = 0; trial < 500; trial++) {
            List<Promise> promises = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                promises.add(promise("P" + i, 1 + random.nextInt(900), MADE.plusDays(random.nextInt(30))));
            }
            List<Entry> entries = new ArrayList<>();
            long sum = 0;
            for (int i = 0; i < 8; i++) {
                long amount = 1L + random.nextInt(500);
                sum += amount;
                entries.add(paid(8 + i, MADE.plusDays(random.nextInt(30)), amount));
                List<Judged> judged = STRICT.at(promises, entries, MADE.plusDays(60));
                assertThat(judged.stream().mapToLong(one -> one.paid().minor()).sum())
                        .isLessThanOrEqualTo(sum * 100);
                for (Judged one : judged) {
                    assertThat(one.state() == PromiseState.KEPT)
                            .isEqualTo(one.paid().equals(one.promise().amount()));
                }
            }
        }
    }

    @Test
    void whatCannotBeIsRefused() {
        refused(WorkoutProblem.PROMISE_INVALID, () -> promise("A", 0, FRIDAY));
        refused(WorkoutProblem.PROMISE_INVALID, () -> promise("A", 1, MADE.minusDays(1)));
        refused(WorkoutProblem.PROMISE_INVALID, () -> new PromiseRules(1_000_000, 0));
        List<Promise> twice = List.of(promise("A", 1, FRIDAY), promise("A", 2, FRIDAY));
        refused(WorkoutProblem.PROMISE_INVALID, () -> STRICT.at(twice, List.of(), FRIDAY));
    }
}
