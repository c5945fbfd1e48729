package org.bulwark.data;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * What a person says of one column.
 *
 * @param name the column's name in the data
 * @param role what it is for
 * @param type how to read it; empty = as inferred
 * @param title its name for people; empty = {@code name}
 * @param reason why it is excluded, e.g. {@code leakage: known only after the outcome}; empty for other roles
 * @param specials special codes and what each means, as written in the data: {@code -999 → no account}
 */
public record ColumnSpecification(
        String name,
        Role role,
        Optional<ColumnType> type,
        Optional<String> title,
        Optional<String> reason,
        SequencedMap<String, String> specials) {

    /** Copies the specials; an excluded column needs its reason, and only it has one. */
    public ColumnSpecification {
        specials = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(specials));
        if (role == Role.EXCLUDED && reason.isEmpty()) {
            throw DataProblem.SPECIFICATION_INVALID.with(
                    "Column '" + name + "' is excluded without a reason.",
                    "Say why, for example reason: \"leakage: known only after the outcome\".");
        }
    }

    /** A column in a role, everything else as inferred. */
    public static ColumnSpecification of(String name, Role role) {
        return new ColumnSpecification(
                name, role, Optional.empty(), Optional.empty(), Optional.empty(), new LinkedHashMap<>());
    }

    /** A column that must not be used, and why. */
    public static ColumnSpecification excluded(String name, String reason) {
        return new ColumnSpecification(
                name, Role.EXCLUDED, Optional.empty(), Optional.empty(), Optional.of(reason), new LinkedHashMap<>());
    }
}
