package org.bulwark.score.binning;

import static org.assertj.core.api.Assertions.assertThat;

import org.bulwark.data.CategoryColumn;
import org.bulwark.score.binning.Draws.Rows;
import org.junit.jupiter.api.Test;

class LevelSummaryTest {

    private static LevelSummary part(Rows rows, int from, int to) {
        return LevelSummary.of((CategoryColumn) rows.column(), rows.bad(), rows.weights(), from, to);
    }

    @Test
    void partsAddUpToTheWholeInAnyOrder() {
        Rows rows = Draws.weighted(Draws.levels(40, 3_000, 91), 92);
        LevelSummary whole = part(rows, 0, 3_000);
        LevelSummary a = part(rows, 0, 100);
        LevelSummary b = part(rows, 100, 2_500);
        LevelSummary c = part(rows, 2_500, 3_000);
        assertThat(a.plus(b).plus(c)).isEqualTo(whole);
        assertThat(c.plus(b.plus(a))).isEqualTo(whole);
        assertThat(part(rows.shuffled(1), 0, 3_000)).isEqualTo(whole);
        assertThat(whole.plus(part(rows, 0, 0))).isEqualTo(whole);
    }
}
