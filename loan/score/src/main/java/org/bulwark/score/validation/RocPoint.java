package org.bulwark.score.validation;

/**
 * One threshold of a ROC curve.
 *
 * @param threshold flag the rows whose risk is at least this; infinite flags none
 * @param falseAlarmRate the share of goods flagged
 * @param hitRate the share of bads flagged
 * @param onHull whether the point is a corner of the convex hull, so that some costs of errors make it the best choice
 */
public record RocPoint(double threshold, double falseAlarmRate, double hitRate, boolean onHull) {}
