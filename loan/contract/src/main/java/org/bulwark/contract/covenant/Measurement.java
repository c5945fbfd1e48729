package org.bulwark.contract.covenant;

import java.util.Optional;
import org.bulwark.contract.covenant.Promise.Direction;

/**
 * A ratio measured, in the units of its facts.
 *
 * @param reported the figures as reported
 * @param adjusted the figures with the agreed add-backs; these are tested
 * @param threshold what they are tested against
 * @param direction which side is good
 */
public record Measurement(Figures reported, Figures adjusted, double threshold, Direction direction) {

    /** A difference of a billionth is noise of the arithmetic. */
    static final double NOISE = 1e-9;

    /**
     * Both parts of a ratio.
     *
     * @param numerator above the line
     * @param denominator below the line
     */
    public record Figures(double numerator, double denominator) {

        /** The ratio; empty where the denominator is not above 0, for it then means nothing. */
        public Optional<Double> ratio() {
            return denominator > 0 ? Optional.of(numerator / denominator) : Optional.empty();
        }
    }

    /** Whether the adjusted figures keep the threshold. */
    public boolean isKept() {
        return isKept(adjusted);
    }

    /** Whether the threshold is kept by add-backs only: as reported it is not. */
    public boolean isKeptByAddBacksOnly() {
        return isKept(adjusted) && !isKept(reported);
    }

    private boolean isKept(Figures figures) {
        double bound = threshold * figures.denominator;
        double noise = NOISE * (Math.abs(bound) + Math.abs(figures.numerator));
        return direction == Direction.AT_LEAST
                ? figures.numerator >= bound - noise
                : figures.numerator <= bound + noise;
    }

    /**
     * How far the adjusted ratio is on the good side, as a share of the threshold; below 0 on the bad side. Empty where there is no ratio or
     * the threshold is 0.
     */
    public Optional<Double> headroom() {
        return headroom(adjusted);
    }

    /** The same of the figures as reported. */
    public Optional<Double> reportedHeadroom() {
        return headroom(reported);
    }

    private Optional<Double> headroom(Figures figures) {
        return figures.ratio().filter(_ -> threshold != 0).map(ratio -> {
            double good = direction == Direction.AT_LEAST ? ratio - threshold : threshold - ratio;
            return good / Math.abs(threshold);
        });
    }

    /** By how much the numerator alone has to move, up or (below 0) down, so that the threshold is just met; 0 if it is kept. */
    public double numeratorMove() {
        return isKept() ? 0 : threshold * adjusted.denominator - adjusted.numerator;
    }

    /** By how much the denominator alone has to move; empty where no denominator above 0 would do. */
    public Optional<Double> denominatorMove() {
        if (isKept()) {
            return Optional.of(0.0);
        }
        double wanted = adjusted.numerator / threshold;
        return threshold > 0 && wanted > 0 ? Optional.of(wanted - adjusted.denominator) : Optional.empty();
    }
}
