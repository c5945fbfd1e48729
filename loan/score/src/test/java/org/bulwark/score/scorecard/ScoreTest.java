package org.bulwark.score.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.bulwark.basics.ProblemException;
import org.bulwark.data.CategoryColumn;
import org.bulwark.data.Column;
import org.bulwark.data.NumberColumn;
import org.bulwark.data.Sample;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ScoreTest {

    private static final Sample LOANS = Loans.sample(3, 4000);
    private static final Scorecard CARD =
            Loans.learner(LearningRules.DEFAULT).learn(LOANS).scorecard();

    @Test
    void oneApplicantGetsWhatAWholeTableGets() {
        List<Column> columns = LOANS.inputs();
        int[] scores = CARD.score(columns, "loans");
        byte[][] codes = CARD.encode(columns, "loans");
        for (int row = 0; row < scores.length; row += 7) {
            int at = row;
            Score score = Score.of(CARD, variable -> value(columns, variable, at));
            assertThat(score.points()).as("row %d", row).isEqualTo(scores[row]);
            for (int c = 0; c < codes.length; c++) {
                assertThat(score.codes()[c]).isEqualTo(codes[c][row]);
            }
        }
    }

    @Test
    void whatIsMissingHasItsOwnPointsAndNoValue() {
        Score score = Score.of(CARD, variable -> null);
        assertThat(score.attributes()).allSatisfy(a -> assertThat(a.value()).isEmpty());
        assertThat(score.points())
                .isEqualTo(score.attributes().stream()
                        .mapToInt(Score.Attribute::points)
                        .sum());
    }

    @Test
    void aTextWhereNumbersWereLearnedIsRefused() {
        assertThatThrownBy(() -> Score.of(CARD, variable -> "plenty"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("score/input-missing");
    }

    private static @Nullable Object value(List<Column> columns, String variable, int row) {
        Column column = columns.stream()
                .filter(c -> c.name().equals(variable))
                .findFirst()
                .orElseThrow();
        return switch (column) {
            case NumberColumn numbers -> Double.isNaN(numbers.values()[row]) ? null : numbers.values()[row];
            case CategoryColumn levels -> levels.isMissing(row) ? null : levels.text(row);
            default -> column.text(row);
        };
    }
}
