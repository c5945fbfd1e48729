package org.bulwark.score.binning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bulwark.score.binning.Refusals.assertRefused;

import java.util.List;
import java.util.stream.IntStream;
import org.bulwark.data.NumberColumn;
import org.bulwark.data.Weights;
import org.bulwark.score.binning.BinningRules.Places;
import org.bulwark.score.binning.BinningRules.Sizes;
import org.bulwark.score.binning.Draws.Kind;
import org.bulwark.score.binning.Draws.Rows;
import org.junit.jupiter.api.Test;

/** Cuts and groups that a person gives, fixed or to choose from. */
class GivenCutsTest {

    private static final BinningRules ANY_SIZE = BinningRules.DEFAULT.sized(new Sizes(0, 0, 1, 20));

    private static BinningRules exactly(Double... cuts) {
        return ANY_SIZE.cut(new Places.Exactly(List.of(cuts)));
    }

    private static Rows rows(double[] values, int... bad) {
        byte[] bads = new byte[bad.length];
        for (int row = 0; row < bad.length; row++) {
            bads[row] = (byte) bad[row];
        }
        return new Rows(new NumberColumn("x", values), bads, Weights.equal(bad.length));
    }

    @Test
    void exactCutsAreTakenAsTheyAre() {
        Rows rows = Draws.numbers(Kind.CONTINUOUS, 2_000, 61);
        NumberBinning binning = (NumberBinning) rows.binned(exactly(-2.5, -0.001, 1.25));
        assertThat(binning.cuts()).containsExactly(-2.5, -0.001, 1.25);
        assertThat(((NumberBinning) rows.binned(exactly())).cuts()).isEmpty();
    }

    @Test
    void searchAmongCutsLeavesOutWhatDoesNotPay() {
        Rows rows = Draws.numbers(Kind.CONTINUOUS, 2_000, 62);
        List<Double> cuts = List.of(-2.0, -1.0, 0.2, 0.8, 1.5);
        NumberBinning binning = (NumberBinning)
                rows.binned(BinningRules.DEFAULT.sized(new Sizes(0.02, 5, 1, 3)).cut(new Places.Among(cuts)));
        assertThat(binning.cuts()).isNotEmpty().hasSizeLessThanOrEqualTo(2);
        assertThat(cuts).containsAll(binning.cuts());
    }

    @Test
    void valueOnACutBelongsToTheBinAbove() {
        Rows rows = rows(new double[] {1, 2, 2, 3, -0.0, 0.0}, 0, 1, 0, 1, 0, 1);
        Binning binning = rows.binned(exactly(0.0, 2.0));
        assertThat(binning.bins()).extracting(b -> b.counts().rows()).containsExactly(0L, 3L, 3L, 0L);
    }

    @Test
    void trendOfGivenCutsIsTheSimplestTheyShowAndEmptyBinsShowNone() {
        Rows rising = rows(new double[] {1, 1, 5, 5}, 0, 0, 0, 1);
        assertThat(rising.binned(exactly(3.0)).trend()).isEqualTo(Trend.ASCENDING);
        Rows rates = rows(new double[] {1, 1, 1, 5, 5, 5}, 0, 0, 1, 0, 1, 1);
        assertThat(rates.binned(exactly(2.0, 3.0, 4.0)).trend()).isEqualTo(Trend.ASCENDING);
        Rows peak = rows(new double[] {1, 1, 5, 5, 9, 9}, 0, 0, 0, 1, 0, 0);
        assertThat(peak.binned(exactly(3.0, 7.0)).trend()).isEqualTo(Trend.PEAK);
        Rows valley = rows(new double[] {1, 1, 5, 5, 9, 9}, 1, 1, 0, 1, 1, 1);
        assertThat(valley.binned(exactly(3.0, 7.0)).trend()).isEqualTo(Trend.VALLEY);
        Rows zigzag = rows(new double[] {1, 5, 9, 13}, 0, 1, 0, 1);
        assertThat(zigzag.binned(exactly(3.0, 7.0, 11.0)).trend()).isEqualTo(Trend.FREE);
        Rows falling = rows(new double[] {1, 5, 9}, 1, 1, 0);
        assertThat(falling.binned(exactly(3.0, 7.0)).trend()).isEqualTo(Trend.DESCENDING);
    }

    @Test
    void givenCutsThatAreTooFineAreRefusedAndTheNearestRulesHold() {
        Rows rows = Draws.numbers(Kind.CONTINUOUS, 2_000, 63);
        BinningRules wish = BinningRules.DEFAULT.cut(new Places.Exactly(List.of(-2.99, 0.0)));
        Refusals.assertNearestHolds(rows, Draws.NONE, wish);
    }

    @Test
    void givenCutsAgainstTheTrendAskedForAreRefusedAndTheNearestRulesHold() {
        Rows peak = rows(new double[] {1, 1, 5, 5, 9, 9}, 0, 0, 0, 1, 0, 0);
        for (Trend against : List.of(Trend.ASCENDING, Trend.DESCENDING, Trend.VALLEY, Trend.CONVEX)) {
            BinningRules nearest = Refusals.assertNearestHolds(
                    peak, Draws.NONE, exactly(3.0, 7.0).running(against));
            assertThat(nearest.shape().trend()).isEqualTo(Trend.PEAK);
        }
        for (Trend along : List.of(Trend.PEAK, Trend.CONCAVE, Trend.FREE, Trend.AUTOMATIC)) {
            assertThat(peak.bin(Draws.NONE, exactly(3.0, 7.0).running(along)))
                    .isInstanceOf(BinningOutcome.Binned.class);
        }
    }

    @Test
    void cutsMustBeFiniteAndAscendAndBeFewEnoughForAByte() {
        assertRefused("score/binning-rules", () -> exactly(1.0, 1.0));
        assertRefused("score/binning-rules", () -> exactly(2.0, 1.0));
        assertRefused("score/binning-rules", () -> exactly(Double.NaN));
        assertRefused("score/binning-rules", () -> exactly(Double.POSITIVE_INFINITY));
        List<Double> many = IntStream.range(0, 300).mapToObj(i -> (double) i).toList();
        assertRefused("score/binning-rules", () -> new Places.Exactly(many));
        List<List<String>> groups =
                many.stream().map(d -> List.of(d.toString())).toList();
        assertRefused("score/binning-rules", () -> new Places.Groups(groups));
        assertThat(new Places.Among(many).cuts()).hasSize(300);
    }

    @Test
    void groupsOfLevelsDoNotFitNumbersNorCutsACategory() {
        Rows numbers = Draws.numbers(Kind.CONTINUOUS, 100, 64);
        BinningRules groups = ANY_SIZE.cut(new Places.Groups(List.of(List.of("a"))));
        assertRefused("score/binning-rules", () -> numbers.bin(Draws.NONE, groups))
                .contains("'x'");
        Rows levels = Draws.levels(3, 100, 65);
        assertRefused("score/binning-rules", () -> levels.bin(Draws.NONE, exactly(1.0)))
                .contains("'c'");
    }
}
