package org.bulwark.score.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GainsTableTest {

    @Test
    void aPerfectScoreFindsAllBadsFirst() {
        double[] risk = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
        byte[] bad = Sample.bytes(0, 0, 0, 0, 0, 0, 0, 0, 1, 1);
        GainsTable table = GainsTable.of(Ranking.of(risk, bad, null), 5);
        assertThat(table.rows()).hasSize(5);
        assertThat(table.rows().getFirst()).isEqualTo(new GainsRow(0.2, 1, 5, 1, 5));
        assertThat(table.rows().getLast()).isEqualTo(new GainsRow(1, 0, 0, 1, 1));
    }

    @Test
    void aConstantScoreHasNoLiftAnywhere() {
        GainsTable table = GainsTable.of(Ranking.of(new double[7], Sample.bytes(1, 0, 0, 1, 0, 0, 0), null), 10);
        assertThat(table.rows()).hasSize(10).allSatisfy(row -> {
            assertThat(row.lift()).isCloseTo(1, within(1e-12));
            assertThat(row.gain()).isCloseTo(row.share(), within(1e-12));
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theAreaUnderTheGainsIsTheGini(long seed) {
        Sample sample = Sample.of(seed, 200, 30).unweighted();
        Ranking ranking = sample.ranking();
        double area = 0;
        double before = 0;
        for (GainsRow row : GainsTable.of(ranking, 200).rows()) {
            area += (before + row.gain()) / 2 / 200;
            before = row.gain();
        }
        double ratio = (2 * area - 1) / (1 - ranking.baseRate());
        assertThat(ratio).isCloseTo(Auc.of(ranking).gini(), within(1e-12));
    }

    @Test
    void wholeWeightsAreRepeatedRows() {
        Sample sample = Sample.of(8, 200, 30);
        GainsTable weighted = GainsTable.of(sample.ranking(), 10);
        GainsTable repeated = GainsTable.of(sample.replicated().ranking(), 10);
        assertThat(weighted).isEqualTo(repeated);
    }
}
