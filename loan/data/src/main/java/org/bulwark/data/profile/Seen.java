package org.bulwark.data.profile;

import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.bulwark.basics.Reason;

/**
 * What the look at a column's values tells, whatever their type.
 *
 * @param missing rows without a value
 * @param specials rows by special code
 * @param distinct distinct known values
 * @param commonest the most frequent known value
 * @param commonestRows rows that have it
 * @param distribution how the known values lie
 * @param relation how the values go with the outcome
 * @param suspicions what the values may be instead of an input
 */
record Seen(
        long missing,
        SequencedMap<String, Long> specials,
        long distinct,
        String commonest,
        long commonestRows,
        Optional<Distribution> distribution,
        Optional<TargetRelation> relation,
        List<Reason> suspicions) {}
