package org.bulwark.data.profile;

import java.time.LocalDate;

/**
 * How the dates of a column lie.
 *
 * @param earliest the first date
 * @param median the date that half of the rows do not pass
 * @param latest the last date
 */
public record DateDistribution(LocalDate earliest, LocalDate median, LocalDate latest) implements Distribution {}
