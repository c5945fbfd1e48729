package org.bulwark.score.scorecard;

import java.util.List;
import java.util.stream.IntStream;
import org.bulwark.score.binning.Bin;
import org.bulwark.score.binning.Binning;

/**
 * One variable of a scorecard: its bins, its weight in the regression, and the points of each bin.
 *
 * @param title the variable's name for people
 * @param binning the bins
 * @param coefficient β of log-odds(good) = α + Σ β·WOE, not negative
 * @param standardError its standard error
 * @param points whole points by the bin's code
 */
public record Characteristic(
        String title, Binning binning, double coefficient, double standardError, List<Integer> points) {

    /** Copies the points; there is one for each bin. */
    public Characteristic {
        points = List.copyOf(points);
        if (points.size() != binning.bins().size()) {
            throw new IllegalArgumentException(binning.variable() + " has " + points.size() + " points for "
                    + binning.bins().size() + " bins");
        }
    }

    /** The variable's name in the data. */
    public String variable() {
        return binning.variable();
    }

    /** The most points that a bin gives which learning saw. */
    public int best() {
        return learned().stream().mapToInt(points::get).max().orElse(0);
    }

    /** The fewest points that a bin gives which learning saw. */
    public int worst() {
        return learned().stream().mapToInt(points::get).min().orElse(0);
    }

    /** The points that the population got on average when the scorecard was learned. */
    public double average() {
        double sum = 0;
        for (int code = 0; code < points.size(); code++) {
            sum += (double) points.get(code) * binning.bins().get(code).counts().weight();
        }
        return sum / binning.counts().weight();
    }

    private List<Integer> learned() {
        List<Bin> bins = binning.bins();
        return IntStream.range(0, bins.size())
                .filter(code -> bins.get(code).isLearned())
                .boxed()
                .toList();
    }
}
