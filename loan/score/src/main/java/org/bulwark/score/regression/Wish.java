package org.bulwark.score.regression;

import org.bulwark.score.ScoreProblem;

/**
 * How a regression is to be fitted.
 *
 * @param ridge the weight of the L2 penalty ½·ridge·Σβ²; the intercept goes free; rows weigh 1 on average
 * @param sign what every coefficient's sign may be
 */
public record Wish(double ridge, Sign sign) {

    /** Which coefficients are allowed. */
    public enum Sign {
        /** Any. */
        ANY,
        /** None above zero. */
        NOT_POSITIVE,
        /** None below zero. */
        NOT_NEGATIVE
    }

    /** Plain maximum likelihood. */
    public static final Wish PLAIN = new Wish(0, Sign.ANY);

    /** Checks the range: {@link ScoreProblem#PARAMETER}. */
    public Wish {
        if (!(ridge >= 0 && ridge < Double.POSITIVE_INFINITY)) {
            throw ScoreProblem.PARAMETER.with("The ridge penalty is " + ridge + ".", "Give 0 or more.");
        }
    }
}
