package org.bulwark.basics.version;

import java.util.List;
import java.util.Optional;

/**
 * One place in which two contents differ, as the approval desk shows it.
 *
 * @param path where: names joined by points, list entries in brackets by their id or else their place from 1,
 *     {@code rules[income-minimum].when}; empty for the whole
 * @param before what stood there, as text; empty for what is new
 * @param after what stands there now; empty for what is gone
 */
public record Change(String path, Optional<String> before, Optional<String> after) {

    /**
     * Where two contents differ, in the order of the second, what is gone at its old place among its neighbours.
     *
     * <p>Contents are plain trees: maps with text keys, lists, and anything else as its text. Entries of two lists belong together when
     * they bear the same {@code id}, {@code code} or {@code name} (the first of these that every entry of both lists has, all different),
     * else when they stand at the same place.
     */
    public static List<Change> between(Object before, Object after) {
        return Comparison.of(before, after);
    }
}
