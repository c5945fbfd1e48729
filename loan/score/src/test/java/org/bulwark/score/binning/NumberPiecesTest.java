package org.bulwark.score.binning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.bulwark.data.NumberColumn;
import org.bulwark.data.Weights;
import org.junit.jupiter.api.Test;

class NumberPiecesTest {

    private static NumberCells cells(double[] values, byte[] bad, Weights weights) {
        NumberSummary summary = NumberSummary.empty(new double[0], !weights.areEqual());
        summary.add(values, bad, weights.fixed(), 0, values.length);
        return summary.cells();
    }

    /** Values of very different frequency, spikes among them; a few of no weight. */
    private static NumberCells drawn(SplittableRandom random) {
        int rows = random.nextInt(1, 2_000);
        int spread = random.nextInt(1, 400);
        double power = random.nextInt(1, 6);
        double[] values = new double[rows];
        double[] weights = new double[rows];
        byte[] bad = new byte[rows];
        for (int row = 0; row < rows; row++) {
            values[row] = Math.floor(spread * Math.pow(random.nextDouble(), power));
            weights[row] = row == 0 ? 1 : Math.max(0, random.nextInt(-2, 4));
            bad[row] = (byte) random.nextInt(2);
        }
        boolean weighted = random.nextBoolean();
        return cells(values, bad, weighted ? Weights.of(new NumberColumn("w", weights)) : Weights.equal(rows));
    }

    @Test
    void thereAreNeverMorePiecesThanAskedForAndNothingIsLost() {
        SplittableRandom random = new SplittableRandom(21);
        for (int i = 0; i < 3_000; i++) {
            NumberCells cells = drawn(random);
            int wanted = random.nextInt(2, 120);
            NumberPieces pieces = NumberPieces.quantiles(cells, wanted);
            assertThat(pieces.counts()).hasSizeBetween(1, wanted);
            BinCounts all = BinCounts.NONE;
            for (int cell = 0; cell < cells.size(); cell++) {
                all = all.plus(cells.at(cell));
            }
            assertThat(pieces.counts().stream().reduce(BinCounts.NONE, BinCounts::plus))
                    .isEqualTo(all);
            for (int p = 2; p < pieces.counts().size(); p++) {
                assertThat(pieces.cutBefore().applyAsDouble(p))
                        .isGreaterThan(pieces.cutBefore().applyAsDouble(p - 1));
            }
        }
    }

    @Test
    void fewValuesAreAPieceEach() {
        double[] values = {1, 2, 2, 3, 3, 3, 4};
        NumberPieces pieces = NumberPieces.quantiles(cells(values, new byte[7], Weights.equal(7)), 100);
        assertThat(pieces.counts()).extracting(BinCounts::rows).containsExactly(1L, 2L, 3L, 1L);
    }

    @Test
    void equallyFrequentValuesGiveEqualPieces() {
        double[] values = new double[1_000];
        Arrays.setAll(values, i -> i);
        NumberPieces pieces = NumberPieces.quantiles(cells(values, new byte[1_000], Weights.equal(1_000)), 50);
        assertThat(pieces.counts()).hasSize(50).allMatch(counts -> counts.rows() == 20);
    }

    /** Half of all rows are zero: that value is a piece of its own and the rest is still cut finely. */
    @Test
    void spikeIsAPieceOfItsOwn() {
        double[] values = new double[2_000];
        Arrays.setAll(values, i -> i < 1_000 ? 0 : i - 1_500.5);
        NumberPieces pieces = NumberPieces.quantiles(cells(values, new byte[2_000], Weights.equal(2_000)), 20);
        assertThat(pieces.counts()).extracting(BinCounts::rows).contains(1_000L).hasSizeBetween(10, 12);
    }
}
