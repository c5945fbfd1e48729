package org.bulwark.screening.list;

/**
 * One party, or one device, on a list.
 *
 * @param id its id in the list
 * @param version counts its changes from 1; a hit that was cleared on one version is open again on the next
 * @param party who it is
 * @param listing why, and for how long
 */
public record ListEntry(String id, int version, PartyDescription party, Listing listing) {

    /** An id is not empty, and versions count from 1. */
    public ListEntry {
        if (id.isEmpty() || version < 1) {
            throw new IllegalArgumentException("entry '" + id + "' of version " + version);
        }
    }
}
