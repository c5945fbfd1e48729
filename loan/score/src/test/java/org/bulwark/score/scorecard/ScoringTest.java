package org.bulwark.score.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.bulwark.basics.ProblemException;
import org.bulwark.basics.Reason;
import org.bulwark.data.Column;
import org.bulwark.data.Sample;
import org.bulwark.data.Table;
import org.bulwark.score.ScoreProblem;
import org.bulwark.score.scorecard.ScoreReasons.Reference;
import org.junit.jupiter.api.Test;

class ScoringTest {

    private static final Sample LOANS = Loans.sample(2, 300_000);
    private static final Scorecard SCORECARD =
            Loans.learner(LearningRules.DEFAULT).learn(LOANS).scorecard();

    @Test
    void aScoreIsTheSumOfThePrintedPoints() {
        byte[][] codes = SCORECARD.encode(LOANS.inputs(), "loans");
        int[] scores = ScoringKernel.of(SCORECARD).score(codes);
        int[] fromTable = SCORECARD.score(new Table("loans", LOANS.inputs()));
        for (int row = 0; row < scores.length; row++) {
            int sum = 0;
            for (int i = 0; i < codes.length; i++) {
                sum += SCORECARD.characteristics().get(i).points().get(codes[i][row] & 0xFF);
            }
            if (scores[row] != sum || fromTable[row] != sum) {
                assertThat(new int[] {scores[row], fromTable[row]})
                        .as("row %d", row)
                        .containsOnly(sum);
            }
        }
        assertThat(Arrays.stream(scores).summaryStatistics().getMin()).isGreaterThanOrEqualTo(SCORECARD.worst());
        assertThat(Arrays.stream(scores).summaryStatistics().getMax()).isLessThanOrEqualTo(SCORECARD.best());
    }

    @Test
    void reasonsAreWhatReallyCostPointsTheMostFirst() {
        byte[][] codes = SCORECARD.encode(LOANS.inputs(), "loans");
        for (int row = 0; row < 500; row++) {
            byte[] one = new byte[codes.length];
            int lost = 0;
            for (int i = 0; i < codes.length; i++) {
                one[i] = codes[i][row];
                lost += SCORECARD.characteristics().get(i).best()
                        - SCORECARD.characteristics().get(i).points().get(one[i] & 0xFF);
            }
            List<Reason> all = ScoreReasons.of(SCORECARD, one, Reference.BEST, 100);
            List<Double> costs = all.stream()
                    .map(r -> Double.parseDouble(r.parameters().getOrDefault("cost", "")))
                    .toList();
            assertThat(costs)
                    .isSortedAccordingTo((a, b) -> Double.compare(b, a))
                    .allMatch(c -> c > 0);
            assertThat(costs.stream().mapToDouble(c -> c).sum()).isEqualTo(lost);
            assertThat(ScoreReasons.of(SCORECARD, one, Reference.BEST, 2))
                    .isEqualTo(all.subList(0, Math.min(2, all.size())));
        }
    }

    @Test
    void aColumnThatIsNotThereIsNamed() {
        List<Column> without =
                LOANS.inputs().stream().filter(c -> !c.name().equals("age")).toList();
        assertThatThrownBy(() -> SCORECARD.encode(without, "new.csv"))
                .isInstanceOfSatisfying(ProblemException.class, e -> {
                    assertThat(e.problem().code()).isEqualTo(ScoreProblem.INPUT_MISSING);
                    assertThat(e.problem().what()).contains("age").contains("new.csv");
                });
    }
}
