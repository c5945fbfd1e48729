package org.bulwark.score.trial;

import java.util.Arrays;

/**
 * A figure over repeated trials.
 *
 * @param mean the mean over all folds of all repeats
 * @param sd the standard deviation of the repeats' means, 0 for a single repeat
 * @param foldSd the standard deviation over all folds
 */
public record Spread(double mean, double sd, double foldSd) {

    /**
     * The spread of a figure.
     *
     * @param figures repeat × fold
     */
    static Spread of(double[][] figures) {
        double[] means = Arrays.stream(figures)
                .mapToDouble(repeat -> Arrays.stream(repeat).average().orElse(Double.NaN))
                .toArray();
        double[] all = Arrays.stream(figures).flatMapToDouble(Arrays::stream).toArray();
        return new Spread(mean(means), deviation(means), deviation(all));
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(Double.NaN);
    }

    private static double deviation(double[] values) {
        if (values.length < 2) {
            return 0;
        }
        double mean = mean(values);
        double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
        return Math.sqrt(squares / (values.length - 1));
    }
}
