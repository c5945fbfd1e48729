package org.bulwark.trust.log.tile;

import java.util.ArrayList;
import java.util.List;
import org.bulwark.trust.log.LogProblem;
import org.bulwark.trust.log.tree.Frontier;
import org.bulwark.trust.log.tree.Hash;
import org.bulwark.trust.log.tree.Prover;
import org.bulwark.trust.log.tree.TreeHasher;
import org.bulwark.trust.log.tree.TreeHead;

/**
 * A log that grows: its head, and the right edge of its tree, so that appending reads nothing.
 *
 * <p>A value: appending gives the longer log and leaves this one as it is, so that a transaction that is rolled back needs no undoing. The
 * caller appends, signs the new head and makes tiles and checkpoint durable together or in this order. After a crash between the two, the log
 * is opened at the last checkpoint again; what was written beyond it is overwritten, whether the entries are the same or not.
 *
 * <p>One writer at a time: the caller sees to that. Readers need no lock.
 */
public final class TileLog {

    private static final String RESTORE =
            "Restore the log from a backup, and find the first wrong record with 'bulwark audit verify'.";

    private final TileStore store;
    private final Frontier frontier;
    private final TreeHead head;
    private final List<byte[]> edge;
    private final byte[] bundle;

    /** The parts; none of them is changed from here on. */
    TileLog(TileStore store, Frontier frontier, List<byte[]> edge, byte[] bundle) {
        this.store = store;
        this.frontier = frontier;
        this.head = frontier.head();
        this.edge = edge;
        this.bundle = bundle;
    }

    /** A log without entries. */
    public static TileLog empty(TileStore store) {
        return new TileLog(store, Frontier.empty(), List.of(), new byte[0]);
    }

    /**
     * The log as it was when a head was signed, its right edge read from the tiles and checked against the head:
     * {@link LogProblem#TILE_MISSING}, {@link LogProblem#TILE_WRONG}, {@link LogProblem#BUNDLE_WRONG}.
     */
    public static TileLog open(TileStore store, TreeHead head) {
        StoredTiles tiles = new StoredTiles(store, head.size());
        TiledTree tree = new TiledTree(tiles);
        Frontier frontier = Frontier.of(head.size(), tree);
        if (!frontier.head().equals(head)) {
            throw LogProblem.TILE_WRONG.with(
                    "The tiles have the root " + frontier.head().root() + ", but for " + head.size()
                            + " entries the root " + head.root() + " was signed.",
                    RESTORE);
        }
        List<byte[]> edge = new ArrayList<>();
        for (int level = 0; level < tiles.levels(); level++) {
            long hashes = head.size() >>> (Tile.HEIGHT * level);
            edge.add(hashes % Tile.FULL == 0 ? new byte[0] : tree.hashes(level, hashes / Tile.FULL));
        }
        return new TileLog(store, frontier, edge, bundle(tiles, tree));
    }

    /** The size and the root. */
    public TreeHead head() {
        return head;
    }

    /**
     * Writes entries behind the last one, their tiles and their bundles, and gives the log that has them: {@link LogProblem#ENTRY_TOO_LARGE},
     * and what the store refuses. Doing it again writes the same bytes.
     */
    public TileLog append(List<byte[]> entries) {
        if (entries.isEmpty()) {
            return this;
        }
        Growth growth = new Growth(store, frontier.copy(), edge, bundle);
        entries.forEach(growth::append);
        return growth.end();
    }

    /** Makes proofs about this log; not for several threads at once. */
    public Prover prover() {
        return new Prover(TiledTree.of(store, head.size()), head.size());
    }

    /** Its entries. */
    public StoredEntries entries() {
        return StoredEntries.of(store, head.size());
    }

    /** The entries of the bundle at the right edge, which the next ones are written behind; each must be what its tile says. */
    private static byte[] bundle(StoredTiles tiles, TiledTree tree) {
        int count = (int) (tiles.size() % Tile.FULL);
        if (count == 0) {
            return new byte[0];
        }
        long index = tiles.size() / Tile.FULL;
        byte[] hashes = tree.hashes(0, index);
        byte[] bytes = new StoredEntries(tiles).bytes(index);
        EntryBundle bundle = new EntryBundle(bytes);
        TreeHasher hasher = new TreeHasher();
        for (int at = 0; bundle.next(); at++) {
            if (!bundle.leaf(hasher).equals(Hash.at(hashes, at * Hash.BYTES))) {
                throw LogProblem.BUNDLE_WRONG.with(
                        "Entry " + (index * Tile.FULL + at) + " in "
                                + tiles.at(0, index).entriesPath() + " is not the one that its tile names.",
                        RESTORE);
            }
        }
        return bytes;
    }
}
