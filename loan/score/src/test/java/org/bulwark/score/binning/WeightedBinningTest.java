package org.bulwark.score.binning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.bulwark.data.NumberColumn;
import org.bulwark.data.Weights;
import org.bulwark.score.binning.BinningRules.Sizes;
import org.bulwark.score.binning.Draws.Kind;
import org.bulwark.score.binning.Draws.Rows;
import org.junit.jupiter.api.Test;

class WeightedBinningTest {

    /** Without a least number of rows, for that one counts rows and not weights. */
    private static final BinningRules RULES = BinningRules.DEFAULT.sized(new Sizes(0.03, 0, 1, 8));

    private static void assertSameBins(Binning weighted, Binning replicated, boolean sameCuts) {
        assertThat(weighted.trend()).isEqualTo(replicated.trend());
        assertThat(weighted.bins()).hasSameSizeAs(replicated.bins());
        for (int code = 0; code < weighted.bins().size(); code++) {
            Bin one = weighted.bins().get(code);
            Bin other = replicated.bins().get(code);
            assertThat(one.label().equals(other.label()) || !sameCuts).isTrue();
            assertThat(one.woe()).isEqualTo(other.woe());
            assertThat(one.iv()).isEqualTo(other.iv());
            assertThat(one.counts().weight()).isEqualTo(other.counts().weight());
            assertThat(one.counts().badWeight()).isEqualTo(other.counts().badWeight());
        }
    }

    @Test
    void wholeWeightsAreAsGoodAsRowsRepeated() {
        SplittableRandom random = new SplittableRandom(101);
        List<Rows> all = List.of(
                Draws.numbers(Kind.CONTINUOUS, 3_000, 1),
                Draws.numbers(Kind.DISCRETE, 3_000, 2),
                Draws.numbers(Kind.WITH_INFINITIES, 3_000, 3),
                Draws.levels(25, 3_000, 4));
        for (Rows rows : all) {
            for (int least = 0; least < 2; least++) {
                int[] times = random.ints(3_000, least, 4).toArray();
                int[] repeated = IntStream.range(0, 3_000)
                        .flatMap(row -> IntStream.range(0, times[row]).map(i -> row))
                        .toArray();
                double[] weights = IntStream.of(times).asDoubleStream().toArray();
                Rows weighted = new Rows(rows.column(), rows.bad(), Weights.of(new NumberColumn("w", weights)));
                // a row of weight 0 may still say where between two others a cut reads well
                assertSameBins(weighted.binned(RULES), rows.take(repeated).binned(RULES), least > 0);
            }
        }
    }

    /** One weight for all changes nothing but the weights: no bin moves, and no WOE. */
    @Test
    void oneWeightForAllChangesNoBin() {
        Rows rows = Draws.numbers(Kind.CONTINUOUS, 3_000, 5);
        for (double weight : new double[] {0.25, 8, 1_000}) {
            double[] weights =
                    IntStream.range(0, 3_000).mapToDouble(i -> weight).toArray();
            Rows weighted = new Rows(rows.column(), rows.bad(), Weights.of(new NumberColumn("w", weights)));
            Binning binning = weighted.binned(RULES);
            Binning plain = rows.binned(RULES);
            assertThat(binning.bins())
                    .extracting(Bin::label)
                    .isEqualTo(plain.bins().stream().map(Bin::label).toList());
            assertThat(binning.iv()).isCloseTo(plain.iv(), within(1e-9));
        }
    }

    /** Weights that sum to 1: an empty side must not outweigh everything there is. */
    @Test
    void emptySideStaysSmallWhenAllWeighLessThanOneRow() {
        BinCounts all = new BinCounts(1_000, 500, Weights.ONE, Weights.ONE / 2);
        BinCounts pure = new BinCounts(100, 0, Weights.ONE / 10, 0);
        assertThat(Woe.of(pure, all, 0)).isFinite();
        assertThat(Woe.iv(pure, all)).isCloseTo(Objective.INFORMATION_VALUE.of(pure, all), within(1e-12));
        assertThat(Woe.iv(pure, all)).isNotNegative();
    }

    @Test
    void objectiveOfEveryBinIsItsInformationValue() {
        Rows rows = Draws.weighted(Draws.numbers(Kind.HEAVY_TAILED, 4_000, 6), 7);
        Binning binning = rows.binned(RULES);
        for (Bin bin : binning.bins()) {
            if (bin.isLearned()) {
                assertThat(bin.iv())
                        .isCloseTo(Objective.INFORMATION_VALUE.of(bin.counts(), binning.counts()), within(1e-12));
            }
        }
    }
}
