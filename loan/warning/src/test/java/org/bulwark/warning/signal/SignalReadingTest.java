package org.bulwark.warning.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bulwark.indicator.definition.RiskGroup;
import org.bulwark.warning.Severity;
import org.bulwark.warning.TestHouse;
import org.junit.jupiter.api.Test;

class SignalReadingTest {

    private static final LocalDate DAY = LocalDate.of(2023, 7, 1);
    private static final Signal LATE = TestHouse.signal(
            RiskGroup.REPAYMENT, "late-30", Severity.SERIOUS, "repayment.late.last_ever", 30, Persistence.AT_ONCE);

    private static SignalAnswers answers(Signal signal, Map<String, Long> told) {
        return SignalReading.of(List.of(signal), TestHouse.READING).at(TestHouse.values(DAY, told));
    }

    private static Signal when(String expression) {
        return LATE.when(
                new Condition(LATE.condition().reads(), LATE.condition().limits(), expression));
    }

    @Test
    void aSignalIsOnAboveItsLimitOnly() {
        assertThat(answers(LATE, Map.of("late", 31L)).answer(0)).isEqualTo(Answer.ON);
        assertThat(answers(LATE, Map.of("late", 30L)).answer(0)).isEqualTo(Answer.OFF);
    }

    @Test
    void whatIsNotKnownNeverMakesASignal() {
        SignalAnswers answers = answers(LATE, Map.of("balance", 5L));
        assertThat(answers.answer(0)).isEqualTo(Answer.UNKNOWN);
        assertThat(answers.missing(0)).containsExactly("repayment.late.last_ever");
        assertThat(answers(when("!(x <= most)"), Map.of()).answer(0)).isEqualTo(Answer.UNKNOWN);
        assertThat(answers(LATE, Map.of("late", 31L)).missing(0)).isEmpty();
    }

    @Test
    void arithmeticWithoutAnAnswerIsNoSignal() {
        assertThat(answers(when("1.0 / (x - 31.0) > most"), Map.of("late", 31L)).answer(0))
                .isEqualTo(Answer.FAILED);
    }

    @Test
    void theReasonCarriesWhatWasReadAndTheLimits() {
        var reason = answers(LATE, Map.of("late", 45L)).reason(0);
        assertThat(reason.code()).isEqualTo("warning/signal-on");
        assertThat(reason.parameters())
                .containsExactly(
                        Map.entry("signal", "repayment/late-30"), Map.entry("x", "45"), Map.entry("most", "30"));
    }

    @Test
    void aBankSetsALimitWithoutTouchingTheExpression() {
        Signal stricter = LATE.when(LATE.condition().withLimits(TestHouse.map("most", 5.0)));
        assertThat(answers(stricter, Map.of("late", 6L)).answer(0)).isEqualTo(Answer.ON);
        assertThatThrownBy(() -> LATE.condition().withLimits(TestHouse.map("least", 5.0)))
                .hasMessageContaining("'least'");
    }

    @Test
    void onlyTheIndicatorsThatAreReadAreNamed() {
        assertThat(SignalReading.indicators(List.of(LATE, LATE))).containsExactly("repayment.late.last_ever");
    }

    @Test
    void twoSignalsOfOneNameAreRefused() {
        assertThatThrownBy(() -> SignalReading.of(List.of(LATE, LATE), TestHouse.READING))
                .hasMessageContaining("warning/signal-duplicate");
    }

    @Test
    void anIndicatorThatIsNotReadIsRefused() {
        Signal other = LATE.when(
                new Condition(TestHouse.map("x", "repayment.nothing.last_ever"), new LinkedHashMap<>(), "x > 1.0"));
        assertThatThrownBy(() -> SignalReading.of(List.of(other), TestHouse.READING))
                .hasMessageContaining("repayment.nothing.last_ever");
    }

    @Test
    void aNameThatIsAnIndicatorAndALimitIsRefused() {
        assertThatThrownBy(() -> new Condition(
                        TestHouse.map("x", "repayment.late.last_ever"), TestHouse.map("x", 1.0), "x > 1.0"))
                .hasMessageContaining("'x'");
    }
}
