package org.bulwark.score.binning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Each objective against its textbook formula on one small table. */
class ObjectiveTest {

    private static final List<BinCounts> BINS =
            List.of(BinCounts.ofRows(40, 20), BinCounts.ofRows(60, 6), BinCounts.ofRows(100, 4));
    private static final BinCounts ALL = BinCounts.ofRows(200, 30);

    private static double sum(Objective objective) {
        return BINS.stream().mapToDouble(bin -> objective.of(bin, ALL)).sum();
    }

    @Test
    void informationValueIsTheDivergenceOfGoodsAndBads() {
        double expected = (20 / 170.0 - 20 / 30.0) * Math.log((20 / 170.0) / (20 / 30.0))
                + (54 / 170.0 - 6 / 30.0) * Math.log((54 / 170.0) / (6 / 30.0))
                + (96 / 170.0 - 4 / 30.0) * Math.log((96 / 170.0) / (4 / 30.0));
        assertThat(sum(Objective.INFORMATION_VALUE)).isCloseTo(expected, within(1e-12));
        assertThat(BINS.stream().mapToDouble(bin -> Woe.iv(bin, ALL)).sum()).isCloseTo(expected, within(1e-12));
    }

    @Test
    void giniIsTheFallInImpurity() {
        double before = 2 * 0.15 * 0.85;
        double after = 0.2 * 2 * 0.5 * 0.5 + 0.3 * 2 * 0.1 * 0.9 + 0.5 * 2 * 0.04 * 0.96;
        assertThat(sum(Objective.GINI)).isCloseTo(before - after, within(1e-12));
    }

    /** Pearson's statistic over the cells of both outcomes. */
    @Test
    void chiSquareIsPearsons() {
        double expected = 0;
        for (BinCounts bin : BINS) {
            double bads = bin.rows() * 0.15;
            double goods = bin.rows() * 0.85;
            expected += Math.pow(bin.bads() - bads, 2) / bads + Math.pow(bin.goods() - goods, 2) / goods;
        }
        assertThat(sum(Objective.CHI_SQUARE)).isCloseTo(expected, within(1e-9));
    }

    @Test
    void emptySideKeepsEveryObjectiveFinite() {
        for (Objective objective : Objective.values()) {
            assertThat(objective.of(BinCounts.ofRows(5, 0), ALL)).isFinite().isPositive();
            assertThat(objective.of(BinCounts.ofRows(5, 5), ALL)).isFinite().isPositive();
        }
    }
}
