package org.bulwark.data;

import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which column is the outcome, and which of its values are bad.
 *
 * @param column the column
 * @param bad the values that mean trouble, as {@link Column#text} writes them; empty = decide from the data
 *     (see {@link Sample#of})
 * @param good the values that mean none; empty = every other value. Rows with any other value, or none, have no known outcome
 */
public record TargetSpecification(String column, SortedSet<String> bad, Optional<SortedSet<String>> good) {

    /** Copies the values. */
    public TargetSpecification {
        bad = new TreeSet<>(bad);
        good = good.map(TreeSet::new);
    }

    /** The outcome in a column, its bad value to be decided from the data. */
    public static TargetSpecification of(String column) {
        return new TargetSpecification(column, new TreeSet<>(), Optional.empty());
    }
}
