package org.bulwark.trust.log.verification;

import java.util.Optional;
import org.bulwark.basics.ProblemException;
import org.bulwark.trust.log.tile.EntryBundle;
import org.bulwark.trust.log.tile.StoredTiles;
import org.bulwark.trust.log.tile.Tile;
import org.bulwark.trust.log.tile.TiledTree;
import org.bulwark.trust.log.tree.Frontier;
import org.bulwark.trust.log.tree.Hash;
import org.bulwark.trust.log.tree.TreeHasher;
import org.bulwark.trust.log.tree.TreeHead;

/**
 * Entries do not add up to a root that was signed: which is the first wrong one? Tiles can tell as far as they themselves add up to the root.
 * Goes down from the root, at every node to the left half if that is not what its entries say, else to the right one, until a tile does not
 * fit its parent or the entry is found.
 */
final class Narrowing {

    /**
     * What could be told.
     *
     * @param range holds the first wrong entry
     * @param where the bundle of that entry, or the first tile that does not fit its parent
     */
    record Narrowed(IndexRange range, String where) {}

    private final StoredTiles tiles;
    private final TiledTree tree;
    private final TreeHasher hasher = new TreeHasher();
    private final IndexRange within;

    /**
     * A search.
     *
     * @param tiles the tiles, and the entries to blame
     * @param within where the first wrong entry is, as far as the history of heads can tell
     */
    Narrowing(StoredTiles tiles, IndexRange within) {
        this.tiles = tiles;
        this.tree = new TiledTree(tiles);
        this.within = within;
    }

    /** The smallest range that the tiles below a signed head can tell; nothing where they do not add up to its root. */
    Optional<Narrowed> under(TreeHead signed) {
        try {
            if (!Frontier.of(signed.size(), tree).head().equals(signed)) {
                return Optional.empty();
            }
            for (long rest = signed.size(); rest != 0; rest -= Long.highestOneBit(rest)) {
                int height = 63 - Long.numberOfLeadingZeros(rest);
                long index = ((signed.size() - rest) >>> height);
                Hash signedHash = tree.subtree(height, index);
                if (differs(height, index, signedHash)) {
                    return Optional.of(descend(height, index, signedHash));
                }
            }
        } catch (ProblemException _) {
            // a tile is missing or broken: the tiles cannot help
        }
        return Optional.empty();
    }

    private Narrowed descend(int height, long index, Hash signed) {
        if (height == 0) {
            return new Narrowed(
                    IndexRange.only(index), tiles.at(0, index / Tile.FULL).entriesPath());
        }
        long left = 2 * index;
        if (!signed.equals(hasher.node(tree.subtree(height - 1, left), tree.subtree(height - 1, left + 1)))) {
            return new Narrowed(
                    IndexRange.under(height, index).meet(within),
                    tileOf(height - 1, left).path());
        }
        long next = differs(height - 1, left, tree.subtree(height - 1, left)) ? left : left + 1;
        return descend(height - 1, next, tree.subtree(height - 1, next));
    }

    /** Whether the entries below a node do not have its hash, or are not there; those before the range are known to be right. */
    private boolean differs(int height, long index, Hash signed) {
        IndexRange below = IndexRange.under(height, index);
        if (below.to() <= within.from()) {
            return false;
        }
        Frontier frontier = Frontier.empty();
        for (long bundle = below.from() / Tile.FULL; bundle * Tile.FULL < below.to(); bundle++) {
            EntryBundle walk = new EntryBundle(
                    tiles.bundle(bundle).map(StoredTiles.Stored::bytes).orElse(new byte[0]));
            for (long at = bundle * Tile.FULL; at < below.to() && walk.next(); at++) {
                if (at >= below.from()) {
                    frontier.append(walk.leaf(hasher), Frontier.Completed.IGNORED);
                }
            }
        }
        return !frontier.head().root().equals(signed);
    }

    private Tile tileOf(int height, long index) {
        int level = height / Tile.HEIGHT;
        return tiles.at(level, (index << (height % Tile.HEIGHT)) / Tile.FULL);
    }
}
