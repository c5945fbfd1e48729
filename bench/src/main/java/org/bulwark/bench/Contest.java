package org.bulwark.bench;

import org.jspecify.annotations.Nullable;

/**
 * Work that is ready to run, and a peer's beside it.
 *
 * @param rows how many rows one run works off, for rates
 * @param own ours
 * @param peer theirs, null where there is none
 */
record Contest(long rows, Work own, @Nullable Peer peer) {

    /**
     * Somebody else's way.
     *
     * @param name who does what, for the table
     * @param work the work
     * @param same whether it must come to the same checksum as ours
     */
    record Peer(String name, Work work, boolean same) {}

    static Contest alone(long rows, Work own) {
        return new Contest(rows, own, null);
    }

    /** Beside somebody who does other work of a comparable cost. */
    static Contest beside(long rows, Work own, String name, Work peer) {
        return new Contest(rows, own, new Peer(name, peer, false));
    }

    /** Against somebody who must come to the same result. */
    static Contest against(long rows, Work own, String name, Work peer) {
        return new Contest(rows, own, new Peer(name, peer, true));
    }
}
