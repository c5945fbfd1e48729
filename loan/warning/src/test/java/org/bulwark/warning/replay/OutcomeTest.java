package org.bulwark.warning.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OutcomeTest {

    private static List<ReplayParties.Month> judged(Outcome outcome, int first, int to, int history) {
        return outcome.months(first, to, history).stream()
                .filter(ReplayParties.Month::judged)
                .toList();
    }

    @Test
    void nobodyIsLookedAtInTheMonthOfDefaultOrLater() {
        Outcome outcome = new Outcome("a", 100, 140, 150, 130, Map.of());
        List<ReplayParties.Month> months = judged(outcome, 120, 200, 0);
        assertThat(months)
                .extracting(ReplayParties.Month::month)
                .containsExactlyElementsOf(IntStream.range(120, 130).boxed().toList());
        assertThat(months.getLast().ahead()).isEqualTo(1);
        assertThat(months.getFirst()).satisfies(month -> {
            assertThat(month.ahead()).isEqualTo(10);
            // as if it had not defaulted, or those that did would be followed for less than those that did not
            assertThat(month.followed()).isEqualTo(30);
        });
    }

    @Test
    void oneWhoseLoanEndsIsKnownUntilTheEndOfTheBooks() {
        List<ReplayParties.Month> months = judged(new Outcome("a", 100, 110, 150, Look.NEVER, Map.of()), 0, 200, 6);
        assertThat(months.getFirst().month()).isEqualTo(106);
        assertThat(months.getLast().month()).isEqualTo(110);
        assertThat(months.getLast().followed()).isEqualTo(40);
        assertThat(months).allMatch(month -> month.ahead() == Look.NEVER);
    }

    @Test
    void someMonthsBeforeAreLookedAtAndNotJudged() {
        Outcome outcome = new Outcome("a", 0, 100, 150, Look.NEVER, Map.of());
        assertThat(outcome.months(90, 95, 0).getFirst().month()).isEqualTo(66);
        assertThat(judged(outcome, 90, 95, 0)).hasSize(6);
        assertThat(outcome.months(101, 110, 0)).isEmpty();
    }

    @Test
    void aPartOfThePartiesHangsOnTheirNamesAlone() {
        long in = IntStream.range(0, 10_000)
                .filter(i -> Part.has("party-" + i, 0.3, 42))
                .count();
        assertThat(in).isBetween(2_800L, 3_200L);
        assertThat(IntStream.range(0, 100)).anyMatch(i -> Part.has("p" + i, 0.5, 1) != Part.has("p" + i, 0.5, 2));
    }
}
