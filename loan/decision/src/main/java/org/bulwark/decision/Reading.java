package org.bulwark.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A fact that was looked at, and its value then.
 *
 * @param fact the fact's name
 * @param value its value; nothing when it was missing
 */
public record Reading(String fact, Optional<Object> value) {

    /** The readings of facts with their values, in their order. */
    public static List<Reading> of(Map<String, Optional<Object>> read) {
        List<Reading> readings = new ArrayList<>(read.size());
        read.forEach((fact, value) -> readings.add(new Reading(fact, value)));
        return readings;
    }
}
