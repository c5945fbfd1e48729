package org.bulwark.score.selection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.bulwark.data.Column;
import org.bulwark.data.DataSpecification;
import org.bulwark.data.NumberColumn;
import org.bulwark.data.Sample;
import org.bulwark.data.SourceSpecification;
import org.bulwark.data.Table;
import org.bulwark.data.TargetSpecification;
import org.bulwark.data.Weights;
import org.bulwark.score.binning.Bin;
import org.bulwark.score.binning.BinCounts;
import org.bulwark.score.binning.BinKind;
import org.bulwark.score.binning.Binner;
import org.bulwark.score.binning.Binning;
import org.bulwark.score.binning.BinningOutcome;
import org.bulwark.score.binning.BinningRules;
import org.bulwark.score.binning.NumberBinning;
import org.bulwark.score.binning.Trend;
import org.bulwark.score.binning.Woe;

/** Samples for tests: printed tables and simulated loans. */
final class Samples {

    private Samples() {}

    /** Rows of a printed table, its bins as they stand: goods and bads by bin. */
    static CodedSample ofTable(String name, int[] goods, int[] bads) {
        byte[] codes = new byte[IntStream.of(goods).sum() + IntStream.of(bads).sum()];
        byte[] bad = new byte[codes.length];
        int row = 0;
        for (int bin = 0; bin < goods.length; bin++) {
            Arrays.fill(codes, row, row + goods[bin] + bads[bin], (byte) bin);
            Arrays.fill(bad, row + goods[bin], row + goods[bin] + bads[bin], (byte) 1);
            row += goods[bin] + bads[bin];
        }
        BinCounts[] counts = IntStream.range(0, goods.length)
                .mapToObj(b -> BinCounts.ofRows(goods[b] + bads[b], bads[b]))
                .toArray(BinCounts[]::new);
        return new CodedSample(List.of(fixed(name, counts)), new byte[][] {codes}, bad, Weights.equal(codes.length));
    }

    /** Columns of numbers as variables with a bin for every number, whose "WOE" is the number. */
    static CodedSample ofNumbers(String[] names, double[][] columns, byte[] bad) {
        List<Binning> variables = new ArrayList<>();
        byte[][] codes = new byte[columns.length][bad.length];
        for (int j = 0; j < columns.length; j++) {
            double[] distinct = Arrays.stream(columns[j]).sorted().distinct().toArray();
            for (int row = 0; row < bad.length; row++) {
                codes[j][row] = (byte) Arrays.binarySearch(distinct, columns[j][row]);
            }
            variables.add(binning(
                    names[j],
                    Arrays.stream(distinct)
                            .mapToObj(x -> new Bin(BinKind.INTERVAL, "", BinCounts.ofRows(1, 0), x, 0))
                            .toList()));
        }
        return new CodedSample(variables, codes, bad, Weights.equal(bad.length));
    }

    /**
     * Loans whose log-odds are a sum over variables.
     *
     * @param slopes what a standard unit of each variable adds to the log-odds
     * @param noise how many more variables have nothing to do with the outcome
     */
    static Sample loans(long seed, int rows, double[] slopes, int noise) {
        SplittableRandom random = new SplittableRandom(seed);
        int width = slopes.length + noise;
        double[][] x = new double[width][rows];
        byte[] bad = new byte[rows];
        for (int row = 0; row < rows; row++) {
            double eta = -1.5;
            for (int j = 0; j < width; j++) {
                x[j][row] = random.nextGaussian();
                eta += j < slopes.length ? slopes[j] * x[j][row] : 0;
            }
            bad[row] = (byte) (random.nextDouble() < 1 / (1 + Math.exp(-eta)) ? 1 : 0);
        }
        List<Column> inputs = IntStream.range(0, width)
                .<Column>mapToObj(j -> new NumberColumn((j < slopes.length ? "x" : "noise") + j, x[j]))
                .toList();
        return sample(inputs, bad);
    }

    /** Inputs and an outcome as a sample, rows of equal weight. */
    static Sample sample(List<Column> inputs, byte[] bad) {
        List<Column> columns = new ArrayList<>(inputs);
        columns.add(new NumberColumn(
                "bad",
                IntStream.range(0, bad.length).mapToDouble(row -> bad[row]).toArray()));
        return Sample.of(
                new Table("loans", columns),
                new DataSpecification(
                        "loans", SourceSpecification.INFERRED, Optional.of(TargetSpecification.of("bad")), List.of()));
    }

    /** A sample in the codes of the house's default bins, learned from it. */
    static CodedSample binned(Sample sample) {
        return CodedSample.of(
                sample,
                sample.inputs().stream()
                        .map(c -> bins(c, sample.bad(), sample.weights()))
                        .toList());
    }

    /** The house's default bins. */
    static Binning bins(Column column, byte[] bad, Weights weights) {
        BinningOutcome outcome = Binner.bin(column, bad, weights, new LinkedHashMap<>(), BinningRules.DEFAULT);
        return ((BinningOutcome.Binned) outcome).binning();
    }

    /** The sample with its rows in another order. */
    static CodedSample shuffled(CodedSample sample, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] rows = IntStream.range(0, sample.rows()).toArray();
        for (int i = rows.length - 1; i > 0; i--) {
            int k = random.nextInt(i + 1);
            int row = rows[i];
            rows[i] = rows[k];
            rows[k] = row;
        }
        return sample.take(rows);
    }

    /** Folds dealt by chance. */
    static int[] folds(int rows, int folds, long seed) {
        return new SplittableRandom(seed).ints(rows, 0, folds).toArray();
    }

    private static Binning fixed(String name, BinCounts[] counts) {
        BinCounts all = Arrays.stream(counts).reduce(BinCounts.NONE, BinCounts::plus);
        return binning(
                name,
                Arrays.stream(counts)
                        .map(c -> new Bin(BinKind.LEVELS, "", c, Woe.of(c, all, 0), Woe.iv(c, all)))
                        .toList());
    }

    private static Binning binning(String name, List<Bin> bins) {
        return new NumberBinning(name, Trend.FREE, List.of(), new LinkedHashMap<>(), 0, bins);
    }
}
