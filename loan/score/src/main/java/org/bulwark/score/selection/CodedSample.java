package org.bulwark.score.selection;

import java.util.List;
import java.util.stream.IntStream;
import org.bulwark.data.DataProblem;
import org.bulwark.data.Sample;
import org.bulwark.data.Weights;
import org.bulwark.score.binning.Bin;
import org.bulwark.score.binning.BinCounts;
import org.bulwark.score.binning.Binning;
import org.bulwark.score.regression.Design;

/**
 * Rows with an outcome whose variables are codes of bins: what selection works on. Arrays are taken over and not copied.
 *
 * @param variables the bins of each variable
 * @param codes for each variable one unsigned byte a row
 * @param bad 1 for bad rows, else 0
 * @param weights how much each row counts
 */
public record CodedSample(List<Binning> variables, byte[][] codes, byte[] bad, Weights weights) {

    /** Copies the list and checks the lengths. */
    public CodedSample {
        variables = List.copyOf(variables);
        if (codes.length != variables.size() || weights.rows() != bad.length) {
            throw new IllegalArgumentException("codes, variables, outcomes and weights do not match");
        }
        for (byte[] column : codes) {
            if (column.length != bad.length) {
                throw new IllegalArgumentException("a column of codes has another length than the outcome");
            }
        }
    }

    /**
     * A sample's rows in the codes of the bins given.
     *
     * @throws org.bulwark.basics.ProblemException {@code data/column-unknown} when the sample lacks a variable
     */
    public static CodedSample of(Sample sample, List<Binning> binnings) {
        byte[][] codes = binnings.stream()
                .parallel()
                .map(b -> b.encode(sample.input(b.variable())
                        .orElseThrow(() -> DataProblem.COLUMN_UNKNOWN.with(
                                sample.name() + " has no column '" + b.variable() + "', which has bins.",
                                "Give the data that the bins were learned from."))))
                .toArray(byte[][]::new);
        return new CodedSample(binnings, codes, sample.bad(), sample.weights());
    }

    /** How many rows. */
    public int rows() {
        return bad.length;
    }

    /** How many variables. */
    public int size() {
        return codes.length;
    }

    /** A variable's name. */
    public String name(int variable) {
        return variables.get(variable).variable();
    }

    /** The rows given, in that order. */
    public CodedSample take(int[] rows) {
        byte[][] taken = IntStream.range(0, codes.length)
                .parallel()
                .mapToObj(j -> taken(codes[j], rows))
                .toArray(byte[][]::new);
        return new CodedSample(variables, taken, taken(bad, rows), weights.take(rows));
    }

    /** The variables as columns of WOE, in the order of the sample. */
    public Design design() {
        return design(IntStream.range(0, size()).toArray());
    }

    /** Some variables as columns of WOE, in the order given. */
    public Design design(int... chosen) {
        byte[][] columns = IntStream.of(chosen).mapToObj(j -> codes[j]).toArray(byte[][]::new);
        double[][] values = IntStream.of(chosen).mapToObj(this::woe).toArray(double[][]::new);
        return Design.ofCodes(columns, values);
    }

    /** A variable's WOE by code. */
    double[] woe(int variable) {
        return variables.get(variable).bins().stream().mapToDouble(Bin::woe).toArray();
    }

    /** How many of these rows fell into each bin of a variable. */
    BinCounts[] counts(int variable) {
        int n = variables.get(variable).bins().size();
        long[] rows = new long[n];
        long[] bads = new long[n];
        long[] weight = new long[n];
        long[] badWeight = new long[n];
        for (int row = 0; row < bad.length; row++) {
            int code = codes[variable][row] & 0xFF;
            long w = weights.at(row);
            rows[code]++;
            bads[code] += bad[row];
            weight[code] += w;
            badWeight[code] += bad[row] * w;
        }
        return IntStream.range(0, n)
                .mapToObj(c -> new BinCounts(rows[c], bads[c], weight[c], badWeight[c]))
                .toArray(BinCounts[]::new);
    }

    private static byte[] taken(byte[] values, int[] rows) {
        byte[] taken = new byte[rows.length];
        for (int i = 0; i < rows.length; i++) {
            taken[i] = values[rows[i]];
        }
        return taken;
    }
}
