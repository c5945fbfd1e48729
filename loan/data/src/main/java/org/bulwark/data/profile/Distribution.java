package org.bulwark.data.profile;

/** How the known values of a column lie; missing values and special codes do not count. Rows count 1 each, weights are not used. */
public sealed interface Distribution permits NumberDistribution, CategoryDistribution, DateDistribution {}
