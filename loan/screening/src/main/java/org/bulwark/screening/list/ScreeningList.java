package org.bulwark.screening.list;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A list.
 *
 * @param id its id, the same from version to version
 * @param kind what it is for
 * @param entries whom it names, each id once
 */
public record ScreeningList(String id, ListKind kind, List<ListEntry> entries) {

    /** Copies the entries. */
    public ScreeningList {
        entries = List.copyOf(entries);
        Set<String> seen = new HashSet<>();
        for (ListEntry entry : entries) {
            if (!seen.add(entry.id())) {
                throw new IllegalArgumentException("list " + id + " has the entry " + entry.id() + " twice");
            }
        }
    }
}
