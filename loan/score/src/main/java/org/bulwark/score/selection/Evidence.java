package org.bulwark.score.selection;

import org.hipparchus.special.Gamma;

/**
 * A measure of how a variable goes with the outcome, beside what it would be if the two had nothing to do with each other.
 *
 * @param observed the measure on these rows
 * @param byChance its mean if there were no relation
 * @param p the probability of at least {@code observed} if there were no relation
 */
public record Evidence(double observed, double byChance, double p) {

    /**
     * A measure that is a chi-square variable when multiplied.
     *
     * @param observed the measure
     * @param factor measure × factor is chi-square under no relation
     * @param degrees the degrees of freedom; with 0 the measure says nothing
     */
    static Evidence ofChiSquare(double observed, double factor, int degrees) {
        if (degrees == 0) {
            return new Evidence(observed, 0, 1);
        }
        double p = Gamma.regularizedGammaQ(degrees / 2.0, Math.max(0, observed) * factor / 2);
        return new Evidence(observed, degrees / factor, p);
    }

    /** Whether the measure is higher than chance gives with a probability of {@code level}, for example 0.01. */
    public boolean isBeyondChance(double level) {
        return p < level;
    }
}
