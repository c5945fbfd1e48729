package org.bulwark.data.quality;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * How far the daily volume of the last days lies from that of the days before, as a robust (modified) z-score:
 * 0.6745 · (median of the last − median before) / MAD before, after Iglewicz and Hoaglin, <em>How to Detect and Handle Outliers</em>, 1993,
 * who call a single value beyond 3.5 an outlier; the median of several days scatters less, so that the mark errs towards silence. Where more
 * than half of the days before are the same, MAD is 0, and the mean absolute deviation times √(π/2) takes its place, which is the standard
 * deviation of a normal variable. Take whole weeks on both sides, or weekends look like drift.
 *
 * @param recent the median of the last days
 * @param usual the median of the days before
 * @param z the score; empty where all days before are the same and the last are not
 */
public record VolumeDrift(double recent, double usual, OptionalDouble z) {

    /** Beyond it in either direction the volume has changed. */
    public static final double NOTABLE = 3.5;

    private static final double MAD_OF_NORMAL = 0.6745;
    private static final double MEAN_OF_NORMAL = Math.sqrt(Math.PI / 2);

    /**
     * Of counts of records by day.
     *
     * @param before the days before, at least one
     * @param last the last days, at least one
     */
    public static VolumeDrift of(long[] before, long[] last) {
        double usual = median(doubles(before));
        double recent = median(doubles(last));
        double[] away = Arrays.stream(doubles(before))
                .map(count -> Math.abs(count - usual))
                .toArray();
        double mad = median(away);
        double mean = Arrays.stream(away).sum() / away.length;
        double difference = recent - usual;
        if (mad > 0) {
            return new VolumeDrift(recent, usual, OptionalDouble.of(MAD_OF_NORMAL * difference / mad));
        }
        if (mean > 0) {
            return new VolumeDrift(recent, usual, OptionalDouble.of(difference / (MEAN_OF_NORMAL * mean)));
        }
        return new VolumeDrift(recent, usual, difference == 0 ? OptionalDouble.of(0) : OptionalDouble.empty());
    }

    /** Whether the volume has changed. */
    public boolean isNotable() {
        return z.isEmpty() || Math.abs(z.getAsDouble()) > NOTABLE;
    }

    private static double[] doubles(long[] counts) {
        return Arrays.stream(counts).asDoubleStream().toArray();
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
