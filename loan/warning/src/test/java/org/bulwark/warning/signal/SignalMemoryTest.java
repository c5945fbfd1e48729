package org.bulwark.warning.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.bulwark.indicator.definition.RiskGroup;
import org.bulwark.warning.Severity;
import org.bulwark.warning.TestHouse;
import org.junit.jupiter.api.Test;

class SignalMemoryTest {

    private static Signal lasting(int times, int of, Period period) {
        return TestHouse.signal(
                RiskGroup.REPAYMENT,
                "late",
                Severity.CAUTION,
                "repayment.late.last_ever",
                0,
                new Persistence(times, of, period));
    }

    private static SignalMemory look(SignalMemory memory, Signal signal, LocalDate day, boolean on) {
        SignalReading reading = SignalReading.of(List.of(signal), TestHouse.READING);
        return memory.after(reading.at(TestHouse.values(day, Map.of("late", on ? 1L : 0L))), day);
    }

    @Test
    void aSignalCountsInTwoOfThreeMonths() {
        Signal signal = lasting(2, 3, Period.MONTH);
        SignalMemory memory = SignalMemory.of(List.of(signal));
        boolean[] on = {true, false, true, false, false, true};
        boolean[] active = {false, false, true, false, false, false};
        for (int month = 0; month < on.length; month++) {
            memory = look(memory, signal, LocalDate.of(2023, month + 1, 28), on[month]);
            assertThat(memory.isActive(0)).as("month " + month).isEqualTo(active[month]);
        }
    }

    @Test
    void theLastWordWithinAPeriodStandsForIt() {
        Signal signal = lasting(1, 1, Period.MONTH);
        SignalMemory memory = look(SignalMemory.of(List.of(signal)), signal, LocalDate.of(2023, 1, 3), true);
        assertThat(memory.isActive(0)).isTrue();
        assertThat(look(memory, signal, LocalDate.of(2023, 1, 9), false).isActive(0))
                .isFalse();
    }

    @Test
    void monthsInWhichNobodyLookedDoNotCount() {
        Signal signal = lasting(2, 3, Period.MONTH);
        SignalMemory memory = look(SignalMemory.of(List.of(signal)), signal, LocalDate.of(2023, 1, 3), true);
        assertThat(look(memory, signal, LocalDate.of(2023, 3, 3), true).isActive(0))
                .isTrue();
        assertThat(look(memory, signal, LocalDate.of(2023, 4, 3), true).isActive(0))
                .isFalse();
        assertThat(look(memory, signal, LocalDate.of(2043, 4, 3), true).isActive(0))
                .isFalse();
    }

    @Test
    void aWeekBeginsOnMonday() {
        assertThat(Period.WEEK.number(LocalDate.of(2023, 7, 3)))
                .isEqualTo(Period.WEEK.number(LocalDate.of(2023, 7, 2)) + 1)
                .isEqualTo(Period.WEEK.number(LocalDate.of(2023, 7, 9)));
        assertThat(Period.MONTH.number(LocalDate.of(2024, 1, 1)))
                .isEqualTo(Period.MONTH.number(LocalDate.of(2023, 12, 31)) + 1);
    }

    @Test
    void itRemembersAsAListOfPeriodsWould() {
        Random random = new Random(17);
        for (int trial = 0; trial < 50; trial++) {
            int of = 1 + random.nextInt(Persistence.MOST);
            int times = 1 + random.nextInt(of);
            Signal signal = lasting(times, of, Period.DAY);
            SignalReading reading = SignalReading.of(List.of(signal), TestHouse.READING);
            SignalAnswers[] both = {
                reading.at(TestHouse.values(LocalDate.EPOCH, Map.of("late", 0L))),
                reading.at(TestHouse.values(LocalDate.EPOCH, Map.of("late", 1L)))
            };
            SignalMemory memory = SignalMemory.of(List.of(signal));
            Deque<Boolean> last = new ArrayDeque<>();
            LocalDate day = LocalDate.of(2023, 1, 1);
            for (int step = 0; step < 80; step++) {
                boolean on = random.nextInt(3) > 0;
                last.addLast(on);
                if (last.size() > of) {
                    last.removeFirst();
                }
                memory = memory.after(both[on ? 1 : 0], day.plusDays(step));
                assertThat(memory.isActive(0))
                        .isEqualTo(last.stream().filter(each -> each).count() >= times);
            }
        }
    }

    @Test
    void moreTimesThanPeriodsAreRefused() {
        assertThatThrownBy(() -> new Persistence(3, 2, Period.WEEK)).hasMessageContaining("3 of 2");
    }
}
