package org.bulwark.warning.model;

/**
 * Cash that will be there at the end of a week, before obligations, and what will have fallen due by then. Amounts in minor units.
 *
 * @param week from 1
 * @param low one time in ten there is less
 * @param mid as often more as less
 * @param high one time in ten there is more
 * @param obligations all that falls due until then
 */
public record PathPoint(int week, long low, long mid, long high, long obligations) {}
