package org.bulwark.score.validation;

/**
 * One slice of a gains table.
 *
 * @param share how much of the population lies in this slice and the riskier ones, from 0 to 1
 * @param rate the bad rate in the slice
 * @param lift the bad rate in the slice over that of all
 * @param gain what share of all bads lies in this slice and the riskier ones
 * @param cumulativeLift gain over share
 */
public record GainsRow(double share, double rate, double lift, double gain, double cumulativeLift) {}
