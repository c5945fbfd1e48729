package org.bulwark.files.report.chart;

/**
 * A point of a plot, in the units of its axes.
 *
 * @param x along the horizontal axis
 * @param y along the vertical axis
 */
public record Point(double x, double y) {}
