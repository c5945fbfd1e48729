package org.bulwark.score.validation;

import java.util.Arrays;

/**
 * The population stability index of two distributions over the same bins: Σ(actual − expected)·ln(actual/expected) over shares. Over the
 * bins of a score it is the PSI, over those of a characteristic the CSI.
 *
 * <p>Without any shift the index is near (1/N + 1/M)·χ² with bins − 1 degrees of freedom (Yurdakul 2018; Yurdakul and Naranjo 2020), so
 * what is a lot depends on the sizes: between two samples of 100 in ten bins an index above 0.10 is the rule, not an alarm.
 *
 * <p>Rule for empty bins: empty on both sides, a bin does not exist; empty on one side, it counts there as half a row.
 *
 * @param index the sum of the contributions, at least 0
 * @param contributions one for each bin, at least 0
 * @param bins how many bins have rows on either side
 * @param expectedRows the (effective) size of the first sample
 * @param actualRows the (effective) size of the second
 */
public record Stability(double index, double[] contributions, int bins, double expectedRows, double actualRows) {

    private static final double EMPTY_COUNTS_AS = 0.5;

    /** Of counts of rows over the same bins. */
    public static Stability of(long[] expected, long[] actual) {
        double[] e = Arrays.stream(expected).asDoubleStream().toArray();
        double[] a = Arrays.stream(actual).asDoubleStream().toArray();
        return of(e, a, Arrays.stream(e).sum(), Arrays.stream(a).sum());
    }

    /**
     * Of weights over the same bins, on any scale each.
     *
     * @param expected weights of the bins at development, none negative
     * @param actual weights of the bins now, none negative
     * @param expectedRows the effective number of rows behind the first, above 0
     * @param actualRows the effective number of rows behind the second, above 0
     */
    public static Stability of(double[] expected, double[] actual, double expectedRows, double actualRows) {
        check(expected, actual);
        double[] contributions = new double[expected.length];
        double expectedTotal = Arrays.stream(expected).sum();
        double actualTotal = Arrays.stream(actual).sum();
        double index = 0;
        int bins = 0;
        for (int bin = 0; bin < expected.length; bin++) {
            if (expected[bin] > 0 || actual[bin] > 0) {
                double e = expected[bin] > 0 ? expected[bin] / expectedTotal : EMPTY_COUNTS_AS / expectedRows;
                double a = actual[bin] > 0 ? actual[bin] / actualTotal : EMPTY_COUNTS_AS / actualRows;
                contributions[bin] = (a - e) * Math.log(a / e);
                index += contributions[bin];
                bins++;
            }
        }
        return new Stability(index, contributions, bins, expectedRows, actualRows);
    }

    private static void check(double[] expected, double[] actual) {
        if (expected.length != actual.length) {
            throw ValidationProblem.VALIDATION_LENGTHS_DIFFER.with(
                    "There are " + expected.length + " bins expected and " + actual.length + " now.",
                    "Count both samples over the same bins.");
        }
        for (double[] counts : new double[][] {expected, actual}) {
            double total = 0;
            for (double count : counts) {
                if (!(count >= 0 && count < Double.POSITIVE_INFINITY)) {
                    throw ValidationProblem.VALIDATION_COUNTS_INVALID.with(
                            "A bin has the count " + count + ".", "Give counts of zero or more.");
                }
                total += count;
            }
            if (total == 0) {
                throw ValidationProblem.VALIDATION_ROWS_MISSING.with(
                        "One of the two samples is empty.", "Compare samples that have rows.");
            }
        }
    }

    /** What the index exceeds with the chance 1 − level although nothing has shifted; for example level 0.95. 0 with a single bin. */
    public double criticalValue(double level) {
        Setting.between("The level", level, 0, 1);
        return bins < 2 ? 0 : scale() * Probability.chiSquareQuantile(level, bins - 1);
    }

    /** The chance of an index as great although nothing has shifted. */
    public double p() {
        return bins < 2 ? 1 : Probability.chiSquareAbove(index / scale(), bins - 1);
    }

    /** The conventional band. */
    public StabilityBand band() {
        return StabilityBand.of(index);
    }

    private double scale() {
        return 1 / expectedRows + 1 / actualRows;
    }
}
