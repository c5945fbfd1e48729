package org.bulwark.score.trial;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bulwark.score.validation.Auc;
import org.bulwark.score.validation.Stability;

/**
 * How one number would do before it is used: how it is spread, how many lack it, whether it stays as it was over the months, and how far it
 * tells bads from goods.
 *
 * @param rows how many rows
 * @param missing how many of them have no value
 * @param quantiles the values that 0, 5, 25, 50, 75, 95 and 100 per cent of the others do not exceed; nothing when all are missing
 * @param months each month against the first
 * @param auc of the rows with a value whose outcome is known; nothing without outcomes, or where all are alike
 */
public record NumberTrial(int rows, int missing, List<Double> quantiles, List<Month> months, Optional<Auc> auc) {

    /** The shares of {@link #quantiles}. */
    public static final List<Double> SHARES = List.of(0.0, 0.05, 0.25, 0.5, 0.75, 0.95, 1.0);

    private static final int BINS = 10;

    /** Copies the lists. */
    public NumberTrial {
        quantiles = List.copyOf(quantiles);
        months = List.copyOf(months);
    }

    /**
     * A month.
     *
     * @param month its name, such as 2024-03
     * @param rows how many rows
     * @param missing how many of them have no value
     * @param stability the population stability index against the first month, over the tenths of that and a bin for what is missing
     */
    public record Month(String month, int rows, int missing, double stability) {}

    /**
     * What is looked at.
     *
     * @param months the name of the month of each row; names are compared as texts, and the least is the first month
     * @param bad whether each row went bad: 1, 0, or -1 where nobody knows; empty when no outcomes are given
     * @param riskier whether more is riskier
     */
    public record Setting(List<String> months, byte[] bad, boolean riskier) {
        /** Copies. */
        public Setting {
            months = List.copyOf(months);
            bad = bad.clone();
        }
    }

    /**
     * Tries a number.
     *
     * @param values one a row, NaN where there is none
     */
    public static NumberTrial of(double[] values, Setting setting) {
        double[] sorted = Arrays.stream(values)
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        List<Double> quantiles = sorted.length == 0
                ? List.of()
                : SHARES.stream().map(share -> quantile(sorted, share)).toList();
        return new NumberTrial(
                values.length, values.length - sorted.length, quantiles, months(values, setting), auc(values, setting));
    }

    private static double quantile(double[] sorted, double share) {
        return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
    }

    private static List<Month> months(double[] values, Setting setting) {
        List<String> names = setting.months.stream().distinct().sorted().toList();
        double[] cuts = names.isEmpty() ? new double[0] : cuts(values, setting.months, names.getFirst());
        List<Month> months = new ArrayList<>();
        long[] first = new long[0];
        for (String name : names) {
            long[] counts = new long[cuts.length + 2];
            for (int row = 0; row < values.length; row++) {
                if (setting.months.get(row).equals(name)) {
                    counts[bin(values[row], cuts)]++;
                }
            }
            first = months.isEmpty() ? counts : first;
            months.add(new Month(
                    name,
                    (int) Arrays.stream(counts).sum(),
                    (int) counts[counts.length - 1],
                    Stability.of(first, counts).index()));
        }
        return months;
    }

    /** The borders between the tenths of the first month, equal ones once. */
    private static double[] cuts(double[] values, List<String> months, String first) {
        double[] sorted = IntStream.range(0, values.length)
                .filter(row -> months.get(row).equals(first) && !Double.isNaN(values[row]))
                .mapToDouble(row -> values[row])
                .sorted()
                .toArray();
        return sorted.length == 0
                ? new double[0]
                : IntStream.range(1, BINS)
                        .mapToDouble(tenth -> quantile(sorted, tenth / (double) BINS))
                        .distinct()
                        .toArray();
    }

    /** The tenth of a value; the last bin is for what is missing. */
    private static int bin(double value, double[] cuts) {
        if (Double.isNaN(value)) {
            return cuts.length + 1;
        }
        int bin = 0;
        while (bin < cuts.length && value > cuts[bin]) {
            bin++;
        }
        return bin;
    }

    private static Optional<Auc> auc(double[] values, Setting setting) {
        byte[] bad = setting.bad;
        if (bad.length == 0) {
            return Optional.empty();
        }
        int[] rows = IntStream.range(0, values.length)
                .filter(row -> !Double.isNaN(values[row]) && bad[row] >= 0)
                .toArray();
        double[] risk = Arrays.stream(rows)
                .mapToDouble(row -> setting.riskier ? values[row] : -values[row])
                .toArray();
        byte[] outcomes = new byte[rows.length];
        int bads = 0;
        for (int i = 0; i < rows.length; i++) {
            outcomes[i] = bad[rows[i]];
            bads += outcomes[i];
        }
        return bads == 0 || bads == rows.length ? Optional.empty() : Optional.of(Auc.of(risk, outcomes, null));
    }
}
