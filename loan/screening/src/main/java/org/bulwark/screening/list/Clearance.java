package org.bulwark.screening.list;

import java.time.Instant;
import java.util.Optional;

/**
 * The finding of a person that a party is not the one on a list: an earlier hit, reviewed as false. It holds for the version of the entry
 * that was reviewed.
 *
 * @param party the party's key
 * @param list the list's id
 * @param entry the entry's id
 * @param version the entry's version
 * @param from from when it holds
 * @param until from when it holds no more
 */
public record Clearance(String party, String list, String entry, int version, Instant from, Optional<Instant> until) {

    boolean holds(String partyKey, ListEntry listed, String listId, Instant at) {
        return party.equals(partyKey)
                && list.equals(listId)
                && entry.equals(listed.id())
                && version == listed.version()
                && !from.isAfter(at)
                && until.map(at::isBefore).orElse(true);
    }
}
