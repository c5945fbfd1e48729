package org.bulwark.score.binning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.SequencedMap;
import java.util.concurrent.ForkJoinPool;
import org.bulwark.data.NumberColumn;
import org.bulwark.data.Weights;
import org.bulwark.score.binning.BinningRules.Places;
import org.bulwark.score.binning.BinningRules.Sizes;
import org.bulwark.score.binning.Draws.Kind;
import org.bulwark.score.binning.Draws.Rows;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NumberBinnerTest {

    private static final List<BinningRules> RULES = List.of(
            BinningRules.DEFAULT,
            BinningRules.DEFAULT.sized(new Sizes(0, 0, 1, 100)).running(Trend.FREE),
            BinningRules.DEFAULT.running(Trend.VALLEY).maximising(Objective.CHI_SQUARE),
            BinningRules.DEFAULT.cut(new Places.Quantiles(7)).maximising(Objective.GINI),
            BinningRules.DEFAULT
                    .sized(new Sizes(0, 0, 1, 10))
                    .cut(new Places.Among(List.of(-1.0, 0.0, 0.5, 2.0, 500.0))),
            BinningRules.DEFAULT
                    .sized(new Sizes(0, 0, 1, 10))
                    .cut(new Places.Exactly(List.of(-1.0, 0.0, 0.5, 2.0, 500.0))));

    /** The law of the house: the rows that a bin counted are the rows that get its code. */
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
    @EnumSource
    void everyBinHoldsExactlyTheRowsThatGetItsCode(Kind kind) {
        Rows rows = Draws.numbers(kind, 5_000, 41);
        for (Rows each : List.of(rows, Draws.weighted(rows, 42))) {
            for (BinningRules rules : RULES) {
                assertCountsAreThoseOfTheCodes(each, each.binned(Draws.specials(kind), rules));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"CONTINUOUS", "HEAVY_TAILED", "ANY_BITS"})
    @Tag("slow")
    void everyBinHoldsExactlyTheRowsThatGetItsCodeOnACoarseGridToo(Kind kind) {
        Rows rows = Draws.numbers(kind, 300_000, 43);
        for (BinningRules rules : RULES) {
            assertCountsAreThoseOfTheCodes(rows, rows.binned(rules));
        }
    }

    @ParameterizedTest
    @EnumSource
    void binsDoNotDependOnTheOrderOfRows(Kind kind) {
        Rows rows = Draws.weighted(Draws.numbers(kind, 5_000, 44), 45);
        SequencedMap<String, String> specials = Draws.specials(kind);
        for (BinningRules rules : RULES) {
            BinningOutcome bins = rows.bin(specials, rules);
            assertThat(rows.shuffled(1).bin(specials, rules)).isEqualTo(bins);
            assertThat(rows.shuffled(2).bin(specials, rules)).isEqualTo(bins);
        }
    }

    @Test
    @Tag("slow")
    void binsDoNotDependOnTheNumberOfThreads() {
        Rows rows = Draws.weighted(Draws.numbers(Kind.HEAVY_TAILED, 900_000, 46), 47);
        Binning one = inThreads(1, rows);
        Binning four = inThreads(4, rows);
        assertThat(four).isEqualTo(one);
        assertThat(rows.binned(BinningRules.DEFAULT)).isEqualTo(one);
        assertThat(rows.shuffled(3).binned(BinningRules.DEFAULT)).isEqualTo(one);
    }

    private static Binning inThreads(int threads, Rows rows) {
        try (ForkJoinPool pool = new ForkJoinPool(threads)) {
            return pool.submit(() -> rows.binned(BinningRules.DEFAULT)).join();
        }
    }

    @Test
    void labelsSayWhatABinHolds() {
        Rows rows = Draws.numbers(Kind.WITH_SPECIALS, 5_000, 48);
        SequencedMap<String, String> specials = Draws.specials(Kind.WITH_SPECIALS);
        BinningRules exactly = BinningRules.DEFAULT.cut(new Places.Exactly(List.of(100.5, 2e2, 900.0)));
        NumberBinning binning = (NumberBinning) rows.binned(specials, exactly);
        assertThat(binning.bins())
                .extracting(Bin::label)
                .containsExactly(
                        "< 100.5",
                        "[100.5, 200)",
                        "[200, 900)",
                        "≥ 900",
                        "no account",
                        "never occurs",
                        "refused",
                        "Missing");
        assertThat(binning.bins())
                .extracting(Bin::kind)
                .containsExactly(
                        BinKind.INTERVAL,
                        BinKind.INTERVAL,
                        BinKind.INTERVAL,
                        BinKind.INTERVAL,
                        BinKind.SPECIAL,
                        BinKind.SPECIAL,
                        BinKind.SPECIAL,
                        BinKind.MISSING);
        assertThat(binning.codeOf(-999)).isEqualTo(binning.codeOf(-998.5));
        assertThat(binning.regularBins()).isEqualTo(4);
        assertThat(binning.cuts()).containsExactly(100.5, 200.0, 900.0);
        Rows constant = Draws.numbers(Kind.CONSTANT, 100, 49);
        assertThat(constant.binned(BinningRules.DEFAULT).bins())
                .extracting(Bin::label)
                .containsExactly("Any number", "Missing");
    }

    @Test
    void cutsLieWhereTheRiskChangesAndReadWell() {
        double[] age = new double[4_000];
        byte[] bad = new byte[4_000];
        for (int row = 0; row < 4_000; row++) {
            age[row] = 18 + row % 60;
            bad[row] = (byte) (row / 60 % (age[row] < 26 ? 2 : age[row] < 45 ? 5 : 20) == 0 ? 1 : 0);
        }
        Rows rows = new Rows(new NumberColumn("age", age), bad, Weights.equal(4_000));
        NumberBinning binning = (NumberBinning) rows.binned(BinningRules.DEFAULT.sized(new Sizes(0.05, 5, 1, 3)));
        assertThat(binning.cuts()).containsExactly(26.0, 45.0);
        assertThat(binning.trend()).isEqualTo(Trend.DESCENDING);
        assertThat(binning.iv()).isPositive();
    }

    @Test
    void trendAskedForIsTheTrendNamedAndKept() {
        Rows rows = Draws.numbers(Kind.CONTINUOUS, 3_000, 50);
        for (Trend trend : Trend.values()) {
            if (trend != Trend.AUTOMATIC) {
                Binning binning = rows.binned(BinningRules.DEFAULT.running(trend));
                assertThat(binning.trend()).isEqualTo(trend);
                List<BinCounts> regular = binning.bins().stream()
                        .limit(binning.regularBins())
                        .map(Bin::counts)
                        .toList();
                assertThat(BruteForce.runs(regular, trend)).isTrue();
            }
        }
    }
}
