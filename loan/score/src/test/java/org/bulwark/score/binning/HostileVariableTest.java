package org.bulwark.score.binning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bulwark.score.binning.Refusals.assertRefused;

import java.util.Arrays;
import java.util.List;
import org.bulwark.data.CategoryColumn;
import org.bulwark.data.DateColumn;
import org.bulwark.data.NumberColumn;
import org.bulwark.data.Weights;
import org.bulwark.score.binning.BinningRules.Places;
import org.bulwark.score.binning.BinningRules.Sizes;
import org.bulwark.score.binning.Draws.Kind;
import org.bulwark.score.binning.Draws.Rows;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class HostileVariableTest {

    private static final BinningRules ANY_SIZE = BinningRules.DEFAULT.sized(new Sizes(0, 0, 1, 6));

    private static Rows rows(double[] values, int... bad) {
        byte[] bads = new byte[bad.length];
        for (int row = 0; row < bad.length; row++) {
            bads[row] = (byte) bad[row];
        }
        return new Rows(new NumberColumn("x", values), bads, Weights.equal(bad.length));
    }

    @Test
    void threeRowsAreBinnedWhenTheRulesAllowAndElseRefused() {
        Rows three = rows(new double[] {1, 2, 3}, 0, 1, 0);
        Refusals.assertNearestHolds(three, Draws.NONE, BinningRules.DEFAULT);
        assertThat(three.binned(ANY_SIZE).counts()).isEqualTo(BinCounts.ofRows(3, 1));
        for (Trend trend : Trend.values()) {
            assertThat(three.binned(ANY_SIZE.running(trend)).bins())
                    .allSatisfy(bin -> assertThat(bin.woe()).isFinite());
        }
    }

    @Test
    void oneBadAmongManyIsBinned() {
        double[] values = new double[1_000];
        int[] bad = new int[1_000];
        Arrays.setAll(values, i -> i);
        bad[400] = 1;
        Binning binning = rows(values, bad).binned(ANY_SIZE);
        assertThat(binning.bins()).allSatisfy(bin -> {
            assertThat(bin.woe()).isFinite();
            assertThat(bin.iv()).isFinite().isNotNegative();
        });
        Refusals.assertNearestHolds(rows(values, bad), Draws.NONE, BinningRules.DEFAULT);
    }

    @Test
    void oneValueMakesOneBinWorthNothing() {
        double[] values = new double[200];
        Arrays.fill(values, 4.2);
        int[] bad = new int[200];
        Arrays.setAll(bad, i -> i % 4 == 0 ? 1 : 0);
        Binning binning = rows(values, bad).binned(BinningRules.DEFAULT);
        assertThat(binning.regularBins()).isEqualTo(1);
        assertThat(binning.iv()).isZero();
        Refusals.assertNearestHolds(rows(values, bad), Draws.NONE, BinningRules.DEFAULT.sized(new Sizes(0, 0, 2, 5)));
    }

    @Test
    void allMissingIsOneMissingBinAndNumbersAreUnseen() {
        Rows rows = Draws.numbers(Kind.ALL_MISSING, 300, 111);
        NumberBinning binning = (NumberBinning) rows.binned(BinningRules.DEFAULT);
        assertThat(binning.bins()).extracting(Bin::label).containsExactly("Any number", "Missing");
        assertThat(binning.bins().getFirst().isLearned()).isFalse();
        assertThat(binning.bins().getLast().counts().rows()).isEqualTo(300);
        assertThat(binning.iv()).isZero();
    }

    @Test
    void infinitiesAndTheGreatestNumbersAreParted() {
        double inf = Double.POSITIVE_INFINITY;
        double most = Double.MAX_VALUE;
        double[] values = {-inf, -inf, -most, -most, most, most, inf, inf};
        NumberBinning binning =
                (NumberBinning) rows(values, 1, 1, 0, 0, 1, 1, 0, 0).binned(ANY_SIZE.running(Trend.FREE));
        assertThat(binning.regularBins()).isEqualTo(4);
        assertThat(List.of(binning.codeOf(-inf), binning.codeOf(-most), binning.codeOf(most), binning.codeOf(inf)))
                .containsExactly(0, 1, 2, 3);
    }

    @Test
    void oneSidedOutcomeIsRefusedAndSoIsOneWithoutWeight() {
        assertRefused(
                        "score/too-few-rows",
                        () -> rows(new double[] {1, 2, 3}, 0, 0, 0).bin(Draws.NONE, ANY_SIZE))
                .contains("'x'", "0 bads");
        assertRefused(
                "score/too-few-rows", () -> rows(new double[] {1, 2}, 1, 1).bin(Draws.NONE, ANY_SIZE));
        assertRefused("score/too-few-rows", () -> rows(new double[0]).bin(Draws.NONE, ANY_SIZE));
        Rows weightless = new Rows(
                new NumberColumn("x", new double[] {1, 2}),
                new byte[] {0, 1},
                Weights.of(new NumberColumn("w", new double[] {1, 0})));
        assertRefused("score/too-few-rows", () -> weightless.bin(Draws.NONE, ANY_SIZE))
                .contains("weight");
        Rows category =
                new Rows(new CategoryColumn("c", new int[] {0, 0}, List.of("a")), new byte[] {0, 0}, Weights.equal(2));
        assertRefused("score/too-few-rows", () -> category.bin(Draws.NONE, ANY_SIZE))
                .contains("'c'");
    }

    @Test
    void dateIsRefused() {
        Rows dates = new Rows(new DateColumn("d", new int[] {1, 2}), new byte[] {0, 1}, Weights.equal(2));
        assertRefused("data/column-type", () -> dates.bin(Draws.NONE, ANY_SIZE)).contains("'d'");
    }

    @Test
    void numbersLearnedCannotBeReadFromNames() {
        Binning binning = rows(new double[] {1, 2}, 0, 1).binned(ANY_SIZE);
        assertRefused("score/input-missing", () -> binning.encode(new CategoryColumn("x", new int[1], List.of("a"))))
                .contains("'x'");
    }

    @Test
    void mostPiecesAndMostBinsAreSolved() {
        Rows rows = Draws.numbers(Kind.CONTINUOUS, 5_000, 112);
        BinningRules most = BinningRules.DEFAULT.sized(new Sizes(0, 0, 1, 100)).cut(new Places.Quantiles(400));
        for (Trend trend : List.of(Trend.FREE, Trend.ASCENDING, Trend.PEAK)) {
            assertThat(rows.binned(most.running(trend)).regularBins()).isBetween(1, 100);
        }
    }

    @Test
    @Tag("slow")
    void mostPiecesOfABentTrendAreSolved() {
        Rows rows = Draws.numbers(Kind.CONTINUOUS, 5_000, 113);
        BinningRules most = BinningRules.DEFAULT.sized(new Sizes(0, 0, 1, 8)).cut(new Places.Quantiles(400));
        for (Trend trend : List.of(Trend.CONCAVE, Trend.CONVEX)) {
            assertThat(rows.binned(most.running(trend)).regularBins()).isBetween(1, 8);
        }
    }
}
