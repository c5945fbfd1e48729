package org.bulwark.files.report.chart;

/**
 * A value that is marked on an axis.
 *
 * @param at the value
 * @param text what stands there; may be empty
 */
public record Tick(double at, String text) {}
