package org.bulwark.server.screening;

import java.util.Optional;
import java.util.SequencedMap;

/**
 * A hit on its way into the database: an entry of a list, and all ways in which it was met.
 *
 * @param list the list's code
 * @param listVersion the list's version
 * @param entry the entry's id
 * @param entryVersion the entry's version
 * @param basis what met best: {@code name}, {@code device}, {@code identifier registration}
 * @param score how alike, in ten-thousandths
 * @param blocks whether it blocks the application
 * @param before what a person said of the same party and entry before, if anybody did
 * @param why all of it, as the evidence has it
 */
public record FoundHit(
        String list,
        int listVersion,
        String entry,
        int entryVersion,
        String basis,
        int score,
        boolean blocks,
        Optional<Reviewed> before,
        SequencedMap<String, Object> why) {

    /** Whether a person still has to look at it. */
    public boolean isOpen() {
        return before.isEmpty();
    }
}
