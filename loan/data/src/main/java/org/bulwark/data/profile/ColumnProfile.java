package org.bulwark.data.profile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.bulwark.basics.Reason;
import org.bulwark.data.ColumnType;
import org.bulwark.data.Role;

/**
 * What a look at one column tells. Missing values, special codes and known values are counted apart: every row is one of the three.
 *
 * @param name the column's name
 * @param type how its values are read
 * @param role what the specification says it is for; {@link Role#INPUT} where it says nothing
 * @param rows how many rows
 * @param missing rows without a value
 * @param specials rows by special code, in the order of the specification, codes that do not occur included
 * @param distinct distinct known values, exact
 * @param distribution how the known values lie; empty when there are none
 * @param target how the column goes with the outcome; empty for target and weight themselves and when no outcome is known
 * @param findings what is worth saying, with codes of {@link DataReason}; suspicions are raised for inputs only
 */
public record ColumnProfile(
        String name,
        ColumnType type,
        Role role,
        long rows,
        long missing,
        SequencedMap<String, Long> specials,
        long distinct,
        Optional<Distribution> distribution,
        Optional<TargetRelation> target,
        List<Reason> findings) {

    /** Copies the codes and the findings. */
    public ColumnProfile {
        specials = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(specials));
        findings = List.copyOf(findings);
    }

    /** Rows with a value that is no special code. */
    public long known() {
        return rows - missing - specials.values().stream().mapToLong(n -> n).sum();
    }

    /** The share of rows without a value, 0 when there are no rows. */
    public double missingShare() {
        return rows == 0 ? 0 : (double) missing / rows;
    }

    /** Whether something was found. */
    public boolean has(DataReason reason) {
        return reason.in(findings).isPresent();
    }

    ColumnProfile with(List<Reason> more) {
        List<Reason> all = new ArrayList<>(findings);
        all.addAll(more);
        return new ColumnProfile(name, type, role, rows, missing, specials, distinct, distribution, target, all);
    }
}
