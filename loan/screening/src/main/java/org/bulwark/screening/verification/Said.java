package org.bulwark.screening.verification;

/**
 * What one measure says of the turnover of one period.
 *
 * @param measure its code
 * @param value as its indicator has it: minor units, or what a meter counts
 * @param turnover the turnover that it stands for, in minor units
 * @param basis how the one follows from the other
 * @param agrees whether it is among those that are believed
 * @param factor how many times it is what is believed; NaN where nothing is
 */
public record Said(String measure, double value, double turnover, Basis basis, boolean agrees, double factor) {

    /** How a turnover follows from a measure. */
    public enum Basis {
        /** It is the turnover. */
        LEVEL,
        /** By what the firm itself had sold for as much of it, a year and more before. */
        OWN_HISTORY,
        /** By what is usual among its peers. */
        PEERS
    }
}
