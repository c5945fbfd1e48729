package org.bulwark.screening.list;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;

/**
 * A party found on a list.
 *
 * @param list the list's id
 * @param kind what the list is for
 * @param entry the entry, with source, reason and expiry
 * @param score from 0 to 1; 1 for identifiers and devices
 * @param match what met what
 * @param cleared whether a person has found before that it is somebody else
 */
public record Hit(String list, ListKind kind, ListEntry entry, double score, Match match, boolean cleared) {

    /** Highest score first; then sanctions, black, grey, devices; then by list, entry, and identifiers before devices before names. */
    static final Comparator<Hit> ORDER = Comparator.comparingDouble((Hit hit) -> -hit.score)
            .thenComparing(Hit::kind)
            .thenComparing(Hit::list)
            .thenComparing((Hit hit) -> hit.entry.id())
            .thenComparing(Hit::basis);

    /** The same, cleared when one of the clearances holds for the party at an instant. */
    public Hit reviewed(String party, Collection<Clearance> clearances, Instant at) {
        boolean found = clearances.stream().anyMatch(clearance -> clearance.holds(party, entry, list, at));
        return found == cleared ? this : new Hit(list, kind, entry, score, match, found);
    }

    /** What met: {@code identifier registration}, {@code device}, {@code name}. */
    public String basis() {
        return switch (match) {
            case Match.OfIdentifiers(IdentifierKey identifier) -> "identifier " + identifier.scheme();
            case Match.OfDevices _ -> "device";
            case Match.OfNames _ -> "name";
        };
    }
}
