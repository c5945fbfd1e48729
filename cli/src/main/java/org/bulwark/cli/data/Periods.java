package org.bulwark.cli.data;

import java.util.Optional;

/**
 * A split in time, in the words of the user: years, months, days or numbers.
 *
 * @param trainUntil learn from rows up to and including this
 * @param testFrom judge on rows from this on; empty = everything after training
 * @param testUntil judge on rows up to and including this; empty = to the end
 */
public record Periods(String trainUntil, Optional<String> testFrom, Optional<String> testUntil) {}
