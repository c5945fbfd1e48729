package org.bulwark.score.scorecard;

import org.bulwark.score.ScoreProblem;

/**
 * How log-odds become points: score = offset + factor·ln(odds good:bad), with factor = pdo / ln 2 and offset = score − factor·ln(odds)
 * (Siddiqi 2006).
 *
 * @param score the score at the base odds
 * @param odds the base odds, goods to one bad
 * @param pdo the points that double the odds
 */
public record PointsScale(double score, double odds, double pdo) {

    /** 600 points at 50 to 1, and 20 points to double the odds. */
    public static final PointsScale DEFAULT = new PointsScale(600, 50, 20);

    /** Checks the ranges: {@link ScoreProblem#PARAMETER}. */
    public PointsScale {
        if (!(Math.abs(score) <= 1e6 && odds > 0 && odds <= 1e9 && pdo > 0 && pdo <= 1e5)) {
            throw ScoreProblem.PARAMETER.with(
                    "The points scale is " + score + " points at odds " + odds + " with " + pdo + " to double.",
                    "Give a finite score, odds above 0, and points to double the odds above 0.");
        }
    }

    /** Points per unit of log-odds. */
    public double factor() {
        return pdo / Math.log(2);
    }

    /** Points at odds of 1 to 1. */
    public double offset() {
        return score - factor() * Math.log(odds);
    }

    /** The score of log-odds of being good. */
    public double score(double logOdds) {
        return offset() + factor() * logOdds;
    }

    /** The log-odds of being good of a score. */
    public double logOdds(double points) {
        return (points - offset()) / factor();
    }

    /** The probability of being bad of a score. */
    public double pd(double points) {
        return 1 / (1 + Math.exp(logOdds(points)));
    }
}
