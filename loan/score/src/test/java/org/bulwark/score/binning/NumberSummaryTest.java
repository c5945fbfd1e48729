package org.bulwark.score.binning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.bulwark.data.NumberColumn;
import org.bulwark.data.Weights;
import org.bulwark.score.binning.Draws.Kind;
import org.bulwark.score.binning.Draws.Rows;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NumberSummaryTest {

    private static final double[] SPECIALS = {-999, -998.5, -1};

    private static NumberSummary summary(Rows rows, int from, int to) {
        NumberSummary summary = NumberSummary.empty(SPECIALS, !rows.weights().areEqual());
        summary.add(values(rows), rows.bad(), rows.weights().fixed(), from, to);
        return summary;
    }

    private static NumberSummary summary(Rows rows) {
        return summary(rows, 0, rows.bad().length);
    }

    private static double[] values(Rows rows) {
        return ((NumberColumn) rows.column()).values();
    }

    private static void assertSame(NumberSummary one, NumberSummary other) {
        NumberCells a = one.cells();
        NumberCells b = other.cells();
        assertThat(a.shift()).isEqualTo(b.shift());
        assertThat(a.keys()).isEqualTo(b.keys());
        assertThat(a.counts()).isEqualTo(b.counts());
        assertThat(a.weights()).isEqualTo(b.weights());
        assertThat(a.badWeights()).isEqualTo(b.badWeights());
        assertThat(one.missing()).isEqualTo(other.missing());
        for (int i = 0; i < SPECIALS.length; i++) {
            assertThat(one.special(i)).isEqualTo(other.special(i));
        }
    }

    /** In drawn chunks, merged in a drawn order and in a drawn tree. */
    private static NumberSummary merged(Rows rows, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int n = rows.bad().length;
        int[] borders = random.ints(random.nextInt(1, 9), 0, n + 1).sorted().toArray();
        NumberSummary[] parts = new NumberSummary[borders.length + 1];
        for (int i = 0; i <= borders.length; i++) {
            parts[i] = summary(rows, i == 0 ? 0 : borders[i - 1], i == borders.length ? n : borders[i]);
            if (random.nextInt(4) == 0) {
                parts[i].cells(); // looking at a summary does not change what it becomes
            }
        }
        for (int left = parts.length; left > 1; left--) {
            int one = random.nextInt(left);
            int other = (one + 1 + random.nextInt(left - 1)) % left;
            parts[one].merge(parts[other]);
            parts[other] = parts[left - 1];
        }
        return parts[0];
    }

    @ParameterizedTest
    @EnumSource
    void summaryDoesNotDependOnOrderChunksOrMerging(Kind kind) {
        Rows rows = Draws.numbers(kind, 20_000, 7);
        for (Rows each : new Rows[] {rows, Draws.weighted(rows, 8)}) {
            NumberSummary whole = summary(each);
            for (long seed = 0; seed < 4; seed++) {
                assertSame(merged(each.shuffled(seed), seed), whole);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"CONTINUOUS", "HEAVY_TAILED", "ANY_BITS"})
    @Tag("slow")
    void coarseSummaryDoesNotDependOnOrderChunksOrMerging(Kind kind) {
        Rows rows = Draws.numbers(kind, 400_000, 9);
        for (Rows each : new Rows[] {rows, Draws.weighted(rows, 10)}) {
            NumberSummary whole = summary(each);
            assertThat(whole.cells().shift()).isPositive();
            for (long seed = 0; seed < 4; seed++) {
                assertSame(merged(each.shuffled(seed), seed), whole);
            }
        }
    }

    @Test
    void mergingDoesNotChangeTheOther() {
        Rows rows = Draws.numbers(Kind.WITH_SPECIALS, 5_000, 11);
        NumberSummary other = summary(rows, 2_000, 5_000);
        summary(rows, 0, 2_000).merge(other);
        assertSame(other, summary(rows, 2_000, 5_000));
    }

    @ParameterizedTest
    @EnumSource
    void fewValuesAreCountedExactly(Kind kind) {
        Rows rows = Draws.weighted(Draws.numbers(kind, 60_000, 12), 13);
        TreeMap<Double, BinCounts> expected = new TreeMap<>();
        for (int row = 0; row < 60_000; row++) {
            double value = values(rows)[row] + 0.0;
            if (!Double.isNaN(value) && Arrays.stream(SPECIALS).noneMatch(s -> s == value)) {
                expected.merge(value, one(rows, row), BinCounts::plus);
            }
        }
        NumberCells cells = summary(rows).cells();
        assertThat(cells.size()).isEqualTo(expected.size());
        int cell = 0;
        for (var entry : expected.entrySet()) {
            assertThat(cells.lowest(cell)).isEqualTo(entry.getKey());
            assertThat(cells.highest(cell)).isEqualTo(entry.getKey());
            assertThat(cells.weight(cell)).isEqualTo(entry.getValue().weight());
            assertThat(cells.at(cell++)).isEqualTo(entry.getValue());
        }
    }

    @Test
    void exactlyAsManyValuesAsCellsAreExactAndOneMoreIsNot() {
        double[] values = new double[NumberSummary.CELLS + 1];
        Arrays.setAll(values, i -> i);
        byte[] bad = new byte[values.length];
        NumberSummary summary = NumberSummary.empty(new double[0], false);
        summary.add(values, bad, null, 0, NumberSummary.CELLS);
        assertThat(summary.cells().size()).isEqualTo(NumberSummary.CELLS);
        assertThat(summary.cells().shift()).isZero();
        summary.add(values, bad, null, NumberSummary.CELLS, values.length);
        assertThat(summary.cells().size()).isLessThanOrEqualTo(NumberSummary.CELLS);
        assertThat(summary.cells().shift()).isPositive();
    }

    /** The grid is the finest that the bound allows: one bit more would be too many cells. */
    @Test
    @Tag("slow")
    void twoMillionValuesFitAndLoseNothing() {
        int n = 2_000_000;
        Rows rows = Draws.weighted(Draws.numbers(Kind.ANY_BITS, n, 14), 15);
        NumberSummary summary = summary(rows);
        NumberCells cells = summary.cells();
        assertThat(cells.size()).isLessThanOrEqualTo(NumberSummary.CELLS);
        BinCounts all = summary.missing();
        for (int cell = 0; cell < cells.size(); cell++) {
            all = all.plus(cells.at(cell));
        }
        BinCounts expected = BinCounts.NONE;
        for (int row = 0; row < n; row++) {
            expected = expected.plus(one(rows, row));
        }
        assertThat(all).isEqualTo(expected);
        long finer = Arrays.stream(values(rows))
                .filter(v -> !Double.isNaN(v))
                .mapToLong(v -> NumberSummary.sortable(v + 0.0) >> (cells.shift() - 1))
                .distinct()
                .count();
        assertThat(finer).isGreaterThan(NumberSummary.CELLS);
    }

    @Test
    void sortableNumbersSortAsTheDoublesDo() {
        double[] ascending = {
            Double.NEGATIVE_INFINITY,
            -Double.MAX_VALUE,
            -1,
            -Double.MIN_NORMAL,
            -2 * Double.MIN_VALUE,
            -Double.MIN_VALUE,
            -0.0,
            0.0,
            Double.MIN_VALUE,
            2 * Double.MIN_VALUE,
            Double.MIN_NORMAL,
            1,
            Math.nextUp(1.0),
            Double.MAX_VALUE,
            Double.POSITIVE_INFINITY
        };
        long[] keys =
                Arrays.stream(ascending).mapToLong(NumberSummary::sortable).toArray();
        assertThat(keys).isSorted().doesNotHaveDuplicates();
        assertThat(keys[7]).isZero();
        SplittableRandom random = new SplittableRandom(16);
        for (int i = 0; i < 100_000; i++) {
            double one = i < ascending.length ? ascending[i] : Double.longBitsToDouble(random.nextLong());
            double other = Double.longBitsToDouble(random.nextLong());
            if (Double.isNaN(one) || Double.isNaN(other)) {
                continue;
            }
            assertThat(Double.doubleToRawLongBits(NumberSummary.fromSortable(NumberSummary.sortable(one))))
                    .isEqualTo(Double.doubleToRawLongBits(one));
            assertThat(Long.compare(NumberSummary.sortable(one), NumberSummary.sortable(other)))
                    .isEqualTo(Double.compare(one, other));
        }
    }

    @Test
    void bothZeroesAreOneValueAndSpecialCodesTakeEither() {
        double[] zeroes = {-0.0, 0.0, -0.0};
        NumberSummary summary = NumberSummary.empty(new double[0], false);
        summary.add(zeroes, new byte[] {1, 0, 0}, null, 0, 3);
        assertThat(summary.cells().size()).isEqualTo(1);
        assertThat(summary.cells().at(0)).isEqualTo(BinCounts.ofRows(3, 1));
        NumberSummary special = NumberSummary.empty(new double[] {0}, false);
        special.add(zeroes, new byte[] {1, 0, 0}, null, 0, 3);
        assertThat(special.special(0)).isEqualTo(BinCounts.ofRows(3, 1));
        assertThat(special.cells().size()).isZero();
    }

    @Test
    void rowsOfWeightZeroAreStillRows() {
        NumberSummary summary = NumberSummary.empty(new double[0], true);
        summary.add(new double[] {1, 1, 2}, new byte[] {1, 0, 1}, new long[] {0, Weights.ONE, 0}, 0, 3);
        assertThat(summary.cells().at(0)).isEqualTo(new BinCounts(2, 1, Weights.ONE, 0));
        assertThat(summary.cells().at(1)).isEqualTo(new BinCounts(1, 1, 0, 0));
    }

    @Test
    void summariesOfDifferentVariablesDoNotMerge() {
        NumberSummary summary = NumberSummary.empty(SPECIALS, false);
        assertThatIllegalArgumentException().isThrownBy(() -> summary.merge(NumberSummary.empty(SPECIALS, true)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> summary.merge(NumberSummary.empty(new double[] {1}, false)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> summary.add(new double[1], new byte[1], new long[1], 0, 1));
    }

    private static BinCounts one(Rows rows, int row) {
        long weight = rows.weights().at(row);
        return new BinCounts(1, rows.bad()[row], weight, rows.bad()[row] * weight);
    }
}
