package org.bulwark.warning.model;

/** Log-odds and probabilities. */
final class Odds {

    /** Probabilities nearer to 0 or 1 than this count as this near. */
    private static final double NEAREST = 1e-6;

    private Odds() {}

    static double probability(double logOdds) {
        return 1 / (1 + Math.exp(-logOdds));
    }

    static double log(double probability) {
        double p = Math.clamp(probability, NEAREST, 1 - NEAREST);
        return Math.log(p / (1 - p));
    }
}
