package org.bulwark.score.binning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bulwark.score.binning.Refusals.assertRefused;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import org.bulwark.data.CategoryColumn;
import org.bulwark.data.DateColumn;
import org.bulwark.data.NumberColumn;
import org.bulwark.data.Weights;
import org.bulwark.score.binning.BinningRules.Places;
import org.bulwark.score.binning.BinningRules.Sizes;
import org.bulwark.score.binning.BinningRules.Tie;
import org.bulwark.score.binning.Draws.Rows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CategoryBinnerTest {

    private static void assertCountsAreThoseOfTheCodes(Rows rows, Binning binning) {
        byte[] codes = binning.encode(rows.column());
        BinCounts[] counts = new BinCounts[binning.bins().size()];
        Arrays.fill(counts, BinCounts.NONE);
        for (int row = 0; row < codes.length; row++) {
            long weight = rows.weights().at(row);
            int code = codes[row] & 0xFF;
            counts[code] = counts[code].plus(new BinCounts(1, rows.bad()[row], weight, rows.bad()[row] * weight));
        }
        assertThat(binning.bins()).extracting(Bin::counts).containsExactly(counts);
        assertThat(binning.counts().rows()).isEqualTo(codes.length);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 60, 3_000})
    void everyBinHoldsExactlyTheRowsThatGetItsCode(int levels) {
        Rows rows = Draws.levels(levels, 5_000, 81);
        SequencedMap<String, String> specials = new LinkedHashMap<>();
        specials.put("L1", "refused");
        specials.put("not there", "never occurs");
        for (Rows each : List.of(rows, Draws.weighted(rows, 82))) {
            for (BinningRules rules : List.of(
                    BinningRules.DEFAULT,
                    BinningRules.DEFAULT.sized(new Sizes(0, 0, 1, 60)).cut(new Places.Quantiles(400)),
                    BinningRules.DEFAULT
                            .sized(new Sizes(0, 0, 1, 9))
                            .cut(new Places.Groups(List.of(List.of("L0", "L2")))))) {
                assertCountsAreThoseOfTheCodes(each, each.binned(rules));
                assertCountsAreThoseOfTheCodes(each, each.binned(specials, rules));
            }
        }
    }

    @Test
    void rowsOfLevelsWithoutWeightAreCountedAsUnseen() {
        Rows rows = new Rows(
                new CategoryColumn("c", new int[] {0, 0, 1, 1, 2}, List.of("a", "b", "z")),
                new byte[] {0, 1, 1, 1, 0},
                Weights.of(new NumberColumn("w", new double[] {1, 1, 1, 1, 0})));
        CategoryBinning binning = (CategoryBinning) rows.binned(BinningRules.DEFAULT.sized(new Sizes(0, 0, 1, 5)));
        assertCountsAreThoseOfTheCodes(rows, binning);
        assertThat(binning.codeOf("z")).isEqualTo(binning.unseenCode());
        assertThat(binning.bins().getLast().isLearned()).isFalse();
    }

    @Test
    void binsDoNotDependOnTheOrderOfRowsOrLevels() {
        Rows rows = Draws.levels(50, 4_000, 83);
        Binning binning = rows.binned(BinningRules.DEFAULT);
        assertThat(rows.shuffled(1).binned(BinningRules.DEFAULT)).isEqualTo(binning);
        CategoryColumn column = (CategoryColumn) rows.column();
        int[] turned =
                Arrays.stream(column.codes()).map(c -> c < 0 ? c : 49 - c).toArray();
        Rows reversed =
                new Rows(new CategoryColumn("c", turned, column.levels().reversed()), rows.bad(), rows.weights());
        assertThat(reversed.binned(BinningRules.DEFAULT)).isEqualTo(binning);
    }

    @Test
    void groupsStandByAscendingRate() {
        Rows rows = Draws.levels(30, 4_000, 84);
        Binning binning = rows.binned(BinningRules.DEFAULT);
        assertThat(binning.trend()).isEqualTo(Trend.ASCENDING);
        assertThat(binning.bins().stream()
                        .limit(binning.regularBins())
                        .map(b -> b.counts().badRate())
                        .toList())
                .isSorted()
                .hasSizeGreaterThan(1);
    }

    /** Below a fifth of the least share a level's own rate says little: such levels stay together. */
    @Test
    void rareLevelsArePooled() {
        int[] codes = IntStream.range(0, 2_000)
                .map(row -> row < 990 ? 0 : row < 1_980 ? 1 : 2 + row % 10)
                .toArray();
        byte[] bad = new byte[2_000];
        for (int row = 0; row < 2_000; row++) {
            bad[row] = (byte) (codes[row] == 0 ? row % 2 : codes[row] == 1 ? row % 10 / 9 : codes[row] % 2);
        }
        List<String> names = IntStream.range(0, 12).mapToObj(i -> "L" + i).toList();
        Rows rows = new Rows(new CategoryColumn("c", codes, names), bad, Weights.equal(2_000));
        CategoryBinning binning = (CategoryBinning) rows.binned(BinningRules.DEFAULT.sized(new Sizes(0.05, 0, 1, 8)));
        assertThat(names.subList(2, 12)).extracting(binning::codeOf).containsOnly(binning.codeOf("L2"));
        assertThat(binning.codeOf("L0")).isNotEqualTo(binning.codeOf("L1"));
    }

    @Test
    void tenThousandLevelsAreBinnedAndLabelledShortly() {
        Rows rows = Draws.levels(10_000, 50_000, 85);
        CategoryBinning binning = (CategoryBinning) rows.binned(BinningRules.DEFAULT);
        assertCountsAreThoseOfTheCodes(rows, binning);
        assertThat(binning.levels()).hasSizeGreaterThan(9_000);
        assertThat(binning.bins()).allSatisfy(bin -> assertThat(bin.label()).hasSizeLessThan(90));
        CategoryBinning fine = (CategoryBinning)
                rows.binned(BinningRules.DEFAULT.sized(new Sizes(0, 0, 1, 20)).cut(new Places.Quantiles(400)));
        assertCountsAreThoseOfTheCodes(rows, fine);
    }

    @Test
    void moreThan65536LevelsAreRefused() {
        int n = LevelSummary.MOST_LEVELS + 1;
        List<String> names = IntStream.range(0, n).mapToObj(Integer::toString).toList();
        byte[] bad = new byte[n];
        bad[7] = 1;
        int[] codes = IntStream.range(0, n).toArray();
        Rows rows = new Rows(new CategoryColumn("loan", codes, names), bad, Weights.equal(n));
        assertRefused("score/binning-infeasible", () -> rows.bin(Draws.NONE, BinningRules.DEFAULT))
                .contains("65537", "65536");
        codes[0] = CategoryColumn.MISSING;
        assertThat(rows.bin(Draws.NONE, BinningRules.DEFAULT)).isNotNull();
    }

    @Test
    void groupsAreTakenAsGivenAndTheRestMakesTheLast() {
        Rows rows = Draws.levels(6, 3_000, 86);
        BinningRules rules = BinningRules.DEFAULT
                .sized(new Sizes(0, 0, 1, 9))
                .cut(new Places.Groups(List.of(List.of("L5", "L0"), List.of("L3", "new"))));
        CategoryBinning binning = (CategoryBinning) rows.binned(rules);
        assertThat(binning.bins())
                .extracting(Bin::label)
                .containsExactly("L5, L0", "L3, new", "L1, L2, L4", "Missing", "Unseen");
        assertThat(binning.codeOf("new")).isEqualTo(1);
        assertThat(binning.codeOf("newer")).isEqualTo(binning.unseenCode());
    }

    @Test
    void specialLevelInAGroupIsStillSpecial() {
        Rows rows = Draws.levels(4, 1_000, 87);
        SequencedMap<String, String> specials = new LinkedHashMap<>();
        specials.put("L1", "refused");
        BinningRules rules =
                BinningRules.DEFAULT.sized(new Sizes(0, 0, 1, 9)).cut(new Places.Groups(List.of(List.of("L0", "L1"))));
        CategoryBinning binning = (CategoryBinning) rows.binned(specials, rules);
        assertThat(binning.bins().get(binning.codeOf("L1")).kind()).isEqualTo(BinKind.SPECIAL);
        assertCountsAreThoseOfTheCodes(rows, binning);
    }

    /** A category that comes as numbers or dates is read by what the column writes. */
    @Test
    void otherColumnsAreReadByTheirTexts() {
        Rows rows = new Rows(
                new CategoryColumn("c", new int[] {0, 0, 1, 1}, List.of("1", "2.5")),
                new byte[] {0, 0, 1, 1},
                Weights.equal(4));
        CategoryBinning binning = (CategoryBinning) rows.binned(BinningRules.DEFAULT.sized(new Sizes(0, 0, 1, 2)));
        byte[] codes = binning.encode(new NumberColumn("c", new double[] {2.5, 1, 7, Double.NaN}));
        assertThat(codes)
                .containsExactly(
                        binning.codeOf("2.5"), binning.codeOf("1"), binning.unseenCode(), binning.missingCode());
        assertThat(binning.encode(new DateColumn("c", new int[] {0}))).containsExactly(binning.unseenCode());
    }

    @Test
    void missingTiedToALevelThatDoesNotOccurIsRefused() {
        Rows rows = Draws.levels(4, 1_000, 88);
        BinningRules rules = BinningRules.DEFAULT.with(
                new BinningRules.Outside(new Tie.WithValue("L9"), new Tie.Own(), BinningRules.Unseen.NEUTRAL, 0));
        assertRefused("score/binning-rules", () -> rows.bin(Draws.NONE, rules)).contains("'L9'", "'c'");
    }
}
